using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>Pajek's intervals of time: <c>[1-5]</c>, <c>[2,4-5]</c>, <c>[3-*]</c>; both ends belong, a star is without end.</summary>
internal static class Intervals
{
    public static IReadOnlyList<(int First, int? Last)> Of(string text, string file, int line, ProblemLog log)
    {
        var intervals = new List<(int, int?)>();
        var isWrong = false;
        foreach (var part in text.Trim('[', ']', ' ').Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            var (from, to) = dash < 0 ? (part, part) : (part[..dash].Trim(), part[(dash + 1)..].Trim());
            if (Point(from) is { } first && (to == "*" || (Point(to) is { } last && last >= first)))
                intervals.Add((first, to == "*" ? null : Point(to)));
            else
                isWrong = true;
        }

        if (isWrong || intervals.Count == 0)
            log.Add(RecordCodes.BadNumber, file, line, "interval", Shown.Text(text), "points of time as [1], [1-5], [2,4-5] or [3-*]");

        return intervals;
    }

    private static int? Point(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var point) ? point : null;
}
