using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;
using CityNetworks.Tables;

namespace CityNetworks.Figures.Results;

/// <summary>The table <c>paths</c>: who could have heard from whom, dark where late.</summary>
internal static class PathsFigure
{
    /// <summary>Draws the table; null when nobody could have heard from anybody.</summary>
    /// <param name="table">The table.</param>
    /// <param name="ids">The ids of all cities.</param>
    /// <param name="labels">Their names.</param>
    /// <param name="periods">All periods, in the order of time.</param>
    /// <param name="width">The width; null: what the figure needs.</param>
    public static Scene? Of(Table table, IReadOnlyList<string> ids, IReadOnlyList<string> labels, IReadOnlyList<string> periods, FigureSize? width)
    {
        var (sources, targets, arrivals) = (table.Text("source"), table.Text("target"), table.Text("arrival_period"));
        if (table.RowCount == 0)
            return null;
        var names = RowNames.Of([.. ids], [.. labels]);
        string[] order =
        [
            .. sources.Concat(targets).OfType<string>().GroupBy(city => city, StringComparer.Ordinal)
                .OrderByDescending(of => of.Count()).ThenBy(of => of.Key, StringComparer.Ordinal).Select(of => of.Key),
        ];
        string[] shown = [.. order.Take(MatrixChart.Most)];
        var place = shown.Select((city, k) => (city, k)).ToDictionary(pair => pair.city, pair => pair.k, StringComparer.Ordinal);
        var reached = arrivals.ToHashSet(StringComparer.Ordinal);
        string[] steps = [.. periods.Where(reached.Contains)];
        var cells = new int[shown.Length, shown.Length];
        for (var k = 0; k < cells.Length; k++)
            cells[k / shown.Length, k % shown.Length] = -1;
        for (var row = 0; row < table.RowCount; row++)
        {
            if (place.TryGetValue(sources[row]!, out var source) && place.TryGetValue(targets[row]!, out var target))
                cells[source, target] = Array.IndexOf(steps, arrivals[row]);
        }

        return MatrixChart.Of(
            [.. shown.Select(city => names[city])], cells, steps, (Text.Of("News from"), Text.Of("Heard by")),
            Text.Of("Period of first arrival (white: never)"),
            width ?? (shown.Length > 20 ? FigureSize.Double : FigureSize.Single),
            Text.Of(
                $"Period in which news from one city can first have reached another, through events in the order of time; "
                    + $"{Prose.Count(table.RowCount, "pair of cities", "pairs of cities")}."),
            RowNames.Rest(order.Length, shown.Length, count => Text.Plural(count, "city in fewer pairs", "cities in fewer pairs")));
    }
}
