using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Reading;

/// <summary>No id of a period may be the name of a window: tables distinguish windows by their names alone.</summary>
internal static class PeriodNames
{
    private const string Expected = "an id that names no window: not all, each, cumulative, sliding:K, nor FIRST..LAST of two other periods";

    /// <summary>Reports ids that name windows. A single period <c>all</c> is the window of all periods, and may be called so.</summary>
    /// <param name="periods">The periods in the order of time.</param>
    /// <param name="tables">Where the ids stand.</param>
    /// <param name="log">Where problems go.</param>
    public static void Check(IReadOnlyList<Period> periods, RecordFileTables tables, ProblemLog log)
    {
        if (periods is [{ Id: PeriodList.All }])
            return;
        var numbers = periods.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        foreach (var id in periods.Select(period => period.Id).Where(id => NamesWindow(id, numbers)))
        {
            var (file, line, column) = Place(id, tables);
            log.Add(RecordCodes.PeriodNamesWindow, file, line, column, $"the period {Shown.Text(id)}", Expected, "Rename the period everywhere it stands.");
        }
    }

    private static bool NamesWindow(string id, Dictionary<string, int> numbers) =>
        id is PeriodList.All or "each" or "cumulative" || id.StartsWith("sliding:", StringComparison.Ordinal) || NamesSpan(id, numbers);

    private static bool NamesSpan(string id, Dictionary<string, int> numbers)
    {
        for (var at = id.IndexOf("..", StringComparison.Ordinal); at >= 0; at = id.IndexOf("..", at + 1, StringComparison.Ordinal))
        {
            if (numbers.TryGetValue(id[..at], out var first) && numbers.TryGetValue(id[(at + 2)..], out var last) && first < last)
                return true;
        }

        return false;
    }

    private static (string File, int Line, string Column) Place(string id, RecordFileTables tables)
    {
        foreach (var (period, line) in tables.Periods.Rows)
        {
            if (period.Id == id)
                return (tables.Periods.File, line, "id");
        }

        var mention = Mentions.OfPeriods(tables).Concat(Mentions.OfSpells(tables)).First(mention => mention.Id == id);
        return (mention.File, mention.Line, mention.Column);
    }
}
