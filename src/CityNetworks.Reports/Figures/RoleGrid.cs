using CityNetworks.Reports.Html;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;

namespace CityNetworks.Reports.Figures;

/// <summary>Who did what when: cities by period, marked by the role that is recorded.</summary>
internal static class RoleGrid
{
    /// <summary>More cities than this make no picture.</summary>
    private const int Limit = 40;

    /// <summary>More marks than this in a cell are a number.</summary>
    private const int MarksPerCell = 6;

    private static readonly LaneMark[] s_key =
        [
            new("coordinator", Text.Key("coordinator")), new("deputy", Text.Key("deputy")), new("host", Text.Key("host")),
            new("other", Text.Key("another role, or role not known")),
        ];

    public static Figure? Of(StudyTables study)
    {
        if (study.Participations.Count == 0)
            return null;
        var gaps = study.PeriodIds.Where(period => !study.IsRecorded(period)).ToHashSet(StringComparer.Ordinal);
        var order = study.PeriodIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place, StringComparer.Ordinal);
        var cities = study.Participations
            .Where(row => order.ContainsKey(FirstOf(row, study)))
            .GroupBy(row => row.City, StringComparer.Ordinal)
            .OrderByDescending(rows => rows.Count()).ThenBy(rows => rows.Key, StringComparer.Ordinal)
            .ToArray();
        if (cities.Length == 0)
            return null;
        var lanes = cities.Take(Limit)
            .OrderBy(rows => rows.Min(row => order[FirstOf(row, study)]))
            .ThenByDescending(rows => rows.Count())
            .ThenBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => new Lane(study.CityName(rows.Key), study.Beside(rows.Key), Marks(rows, study)))
            .ToArray();
        var shown = study.Participations.Select(row => Shape(row.Role)).ToHashSet(StringComparer.Ordinal);
        var limit = cities.Length > Limit ? Text.Of($" The {Limit} cities with most rows of {cities.Length} are drawn.") : string.Empty;
        var key = SwimLanes.Key([.. s_key.Where(mark => shown.Contains(mark.Shape))]);
        var reading = SwimLanes.Room(study.PeriodIds.Count, MarksPerCell) == 1
            ? Text.Of(
                "Cities stand in the order in which they first appear; an empty cell means that no role is recorded, not that the city was away. Where a cell "
                    + "would hold more than one mark, it holds their number.")
            : Text.Of(
                "Cities stand in the order in which they first appear; an empty cell means that no role is recorded, not that the city was away. Where a cell "
                    + "would hold more than half a dozen marks, it holds their number.");
        return new(
            "roles",
            Text.Of("Cities by period and recorded role"),
            $"{reading}{Lasting(study)}{limit}",
            Markup.Of($"{key}{SwimLanes.Of(Text.Of("Recorded roles of each city by period"), study.PeriodIds, gaps, lanes)}"),
            "record_participations",
            Markup.Empty);
    }

    private static string Lasting(StudyTables study) =>
        study.Participations.Any(row => row.LastPeriod.Length > 0) ? Text.Of(" Who takes part in several periods stands in each of them.") : string.Empty;

    private static Dictionary<string, IReadOnlyList<LaneMark>> Marks(IEnumerable<ParticipationRow> rows, StudyTables study) => rows
        .SelectMany(row => SwimLanes.Span(study.PeriodIds, FirstOf(row, study), row.LastPeriod), (row, period) => (row, period))
        .GroupBy(at => at.period, at => at.row, StringComparer.Ordinal)
        .ToDictionary(
            period => period.Key,
            period => period.Count() > SwimLanes.Room(study.PeriodIds.Count, MarksPerCell)
                ? [LaneMark.Number(period.Count(), Text.Of("rows of the city"))]
                : (IReadOnlyList<LaneMark>)[.. period
                    .OrderBy(row => Array.FindIndex(s_key, mark => mark.Shape == Shape(row.Role))).ThenBy(row => row.Event, StringComparer.Ordinal)
                    .Select(row => new LaneMark(
                        Shape(row.Role),
                        $"{study.CityName(row.City)}, {(row.Role.Length > 0 ? Text.Word(row.Role) : Text.Of("role not known"))}: {study.EventTitle(row.Event)} "
                            + $"({ShortText.Of(row.Event, 40)}){Status(row, study)}"))],
            StringComparer.Ordinal);

    private static string Status(ParticipationRow row, StudyTables study) =>
        study.Event(row.Event) is { Status: not "held" } @event ? $", {Text.Word(@event.Status)}" : string.Empty;

    private static string FirstOf(ParticipationRow row, StudyTables study) =>
        row.Period is not "" ? row.Period ?? string.Empty : study.Event(row.Event)?.Period ?? string.Empty;

    // The table may hold several roles in one cell; the weightiest is drawn, the words list all.
    private static string Shape(string role) =>
        s_key.FirstOrDefault(mark => role.Contains(mark.Shape, StringComparison.Ordinal))?.Shape ?? "other";
}
