using System.Globalization;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>The periods of a data set in the order of time.</summary>
/// <remarks>
/// With <c>periods.csv</c>, its rows: by start when all have one, else by id.
/// Without it: the calendar years (<see cref="CalendarYears"/>), when some event has a date alone, or some spell a date,
/// and every period named anywhere is a year;
/// else the periods that the tables name, by id; else one period <c>all</c>.
/// Ids that are all whole numbers stand in the order of the numbers, so that 10 follows 9.
/// </remarks>
internal static class PeriodList
{
    public const string All = "all";

    /// <param name="tables">The tables.</param>
    /// <param name="unstated">The events whose period is not stated.</param>
    /// <param name="options">How dates are put into periods.</param>
    /// <param name="log">Where problems go.</param>
    public static IReadOnlyList<Period> Of(RecordFileTables tables, IEnumerable<Event> unstated, ReadingOptions options, ProblemLog log)
    {
        if (options.PeriodBy is { } binning)
            return BinnedPeriods.Of(tables, unstated, binning, options.Until, log);
        if (tables.Periods.IsPresent)
            return Listed(tables.Periods, log);

        var bounds = Mentions.OfSpells(tables).Where(mention => mention.Id is { } bound && !CalendarDate.TryParse(bound, out _));
        Mention[] mentions = [.. Mentions.OfPeriods(tables).Concat(bounds)];
        var named = mentions
            .Select(mention => mention.Id ?? string.Empty).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (named.All(IsYear))
        {
            RecordedSpell[] spells = [.. tables.Columns.Details.Select(detail => detail.Spell).OfType<RecordedSpell>()];
            var years = CalendarYears.Of(unstated, spells, named.Select(id => int.Parse(id, CultureInfo.InvariantCulture)), options.Until);
            if (years.Count > 0)
                return ById(years.Select(year => Year(year.ToString("0000", CultureInfo.InvariantCulture))));
        }

        if (named.Count == 0)
            return [new Period(All)];
        if (!named.All(IsWhole) && PeriodOrder.IsWrong(named))
        {
            var first = mentions.First(mention => mention.Id is { Length: > 0 });
            log.Add(
                RecordCodes.PeriodOrder, first.File, first.Line, first.Column,
                $"periods that stand in the order of their text: {Shown.List([.. named.Order(StringComparer.Ordinal)])}",
                "periods of one form that begins with the year, such as 2013, 2013-10 or 2013-Q4",
                "Rename them, or put dates into a column 'date' and say --period-by month, or add periods.csv with the start of each.");
        }

        return ById(named.Select(id => new Period(id)));
    }

    private static bool IsYear(string id) => id.Length == 4 && CalendarDate.TryParse(id, out _);

    private static Period Year(string id)
    {
        var next = (int.Parse(id, CultureInfo.InvariantCulture) + 1).ToString("0000", CultureInfo.InvariantCulture);
        return new Period(id)
        {
            Start = CalendarDate.TryParse(id, out var start) ? start : null,
            End = CalendarDate.TryParse(next, out var end) ? end : null,
        };
    }

    private static Period[] Listed(RecordTable<Period> table, ProblemLog log)
    {
        var undated = table.Rows.Where(placed => placed.Row.Start is null).ToArray();
        var rows = table.Rows.Where(placed => placed.Row.Id.Length > 0).DistinctBy(placed => placed.Row.Id, StringComparer.Ordinal);
        if (undated.Length > 0 && undated.Length < table.Rows.Count)
        {
            log.Add(
                RecordCodes.UndatedPeriods, table.File, undated[0].Line, "start", $"no start for {undated.Length} of {table.Rows.Count} periods",
                "a start for every period, or for none", "The periods stand in the order of their ids.");
        }

        if (undated.Length > 0)
            return ById(rows.Select(placed => placed.Row));

        var dated = rows.OrderBy(placed => placed.Row.Start!.Value.First).ThenBy(placed => placed.Row.Id, StringComparer.Ordinal).ToArray();
        ReportOverlaps(table.File, dated, log);
        return [.. dated.Select(placed => placed.Row)];
    }

    private static void ReportOverlaps(string file, Placed<Period>[] byStart, ProblemLog log)
    {
        Period? last = null;
        foreach (var (period, line) in byStart)
        {
            if (last is { Start: { } start, End: { } end } && period.Start!.Value.First < end.First)
            {
                log.Add(
                    RecordCodes.OverlappingPeriods, file, line, "start", $"{Shown.Text(period.Id)} from {period.Start} to {period.End?.Text ?? "?"}",
                    $"a start not before the end of {Shown.Text(last.Id)}, {start} to {end}");
            }

            if (last is null || (period.End is { } later && (last.End is not { } before || later.First > before.First)))
                last = period;
        }
    }

    private static Period[] ById(IEnumerable<Period> periods)
    {
        var list = periods.ToArray();
        return Array.TrueForAll(list, period => IsWhole(period.Id))
            ? [.. list.OrderBy(period => long.Parse(period.Id, CultureInfo.InvariantCulture)).ThenBy(period => period.Id, StringComparer.Ordinal)]
            : [.. list.OrderBy(period => period.Id, StringComparer.Ordinal)];
    }

    private static bool IsWhole(string id) => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}
