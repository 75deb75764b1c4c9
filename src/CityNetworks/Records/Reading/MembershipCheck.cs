using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>Do cities take part only while they belong to the network, by <c>joined</c> and <c>left</c> of <c>cities.csv</c>?</summary>
/// <remarks>
/// By the most generous reading of dates that are known only by month or year; a day of the event counts before its period. Guests and late entries are real,
/// so the
/// participation stays and is reported: one warning, with the number of rows and the first three.
/// </remarks>
internal static class MembershipCheck
{
    private const int MostShown = 3;

    public static void Report(RecordFileTables tables, Periodisation time, ProblemLog log)
    {
        var cities = tables.Cities.Rows.Where(placed => placed.Row.Joined is not null || placed.Row.Left is not null)
            .DistinctBy(placed => placed.Row.Id, StringComparer.Ordinal).ToDictionary(placed => placed.Row.Id, placed => placed.Row, StringComparer.Ordinal);
        if (cities.Count == 0)
            return;
        var periods = time.Periods.DistinctBy(period => period.Id, StringComparer.Ordinal).ToDictionary(period => period.Id, StringComparer.Ordinal);
        var events = time.Events
            .DistinctBy(row => row.Id, StringComparer.Ordinal)
            .ToDictionary(row => row.Id, row => Span(row, periods), StringComparer.Ordinal);
        var outside = new List<(Participation Row, int Line, string Why)>();
        foreach (var (row, line) in tables.Participations.Rows)
        {
            if (row.Spell is null && cities.TryGetValue(row.City, out var city) && events.TryGetValue(row.Event, out var span) && Why(city, span) is { } why)
                outside.Add((row, line, why));
        }

        if (outside.Count == 0)
            return;
        var first = string.Join("; ", outside.Take(MostShown).Select(found =>
            $"{log.At(tables.Participations.File, found.Line)}: city {Shown.Text(found.Row.City)} at event {Shown.Text(found.Row.Event)}, {found.Why}"));
        log.Add(
            RecordCodes.OutsideMembership, tables.Participations.File, outside[0].Line, "city",
            $"{outside.Count} {(outside.Count == 1 ? "row" : "rows")} outside the membership of the city ({first})", "participations between joined and left");
    }

    private static string? Why(City city, (DateOnly? First, DateOnly? End) span) =>
        city.Joined is { } joined && span.End is { } end && joined.First >= end ? $"which ended before it joined ({joined})"
        : city.Left is { } left && span.First is { } first && left.End.AddDays(-1) <= first ? $"which began after it left ({left})"
        : null;

    // The days on which the event may have been, [first, end).
    private static (DateOnly? First, DateOnly? End) Span(Event row, Dictionary<string, Period> periods) =>
        row.Start is { } start ? (start.First, (row.End ?? start).End)
        : row.Period is { } id && periods.TryGetValue(id, out var period) ? (period.Start?.First, period.End?.First)
        : (null, null);
}
