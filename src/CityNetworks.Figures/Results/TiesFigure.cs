using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;
using CityNetworks.Tables;

namespace CityNetworks.Figures.Results;

/// <summary>The table <c>ties</c>: the network, in a panel for each window; of a backbone the ties that are kept.</summary>
internal static class TiesFigure
{
    private const int MostCities = 60;
    private const int MostOfPanels = 30;
    private const int MostTies = 240;

    /// <summary>Draws the table; null when it has no tie of a weight above 0 that is kept.</summary>
    /// <param name="table">The table.</param>
    /// <param name="weight">The weight, in words.</param>
    /// <param name="width">The width; null: what the figure needs.</param>
    public static Scene? Of(Table table, string weight, FigureSize? width)
    {
        var isBackbone = table.Columns.Any(column => column.Name == "kept");
        var kept = isBackbone ? table.Flags("kept") : [];
        var (windows, sources, targets, weights) = (table.Text("window"), table.Text("source"), table.Text("target"), table.Numbers("weight"));
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => weights[row] > 0 && (!isBackbone || kept[row] == true))];
        if (rows.Length == 0)
            return null;
        var names = RowNames.Of(
            [.. rows.Select(row => sources[row]), .. rows.Select(row => targets[row])],
            [.. rows.Select(row => table.Text("source_name")[row]), .. rows.Select(row => table.Text("target_name")[row])]);
        var all = RowNames.Different([.. rows.Select(row => windows[row])]);
        string[] spans = [.. all.TakeLast(NetworkChart.MostPanels)];
        var most = spans.Length > 1 ? MostOfPanels : MostCities;
        int[] recent = [.. rows.Where(row => spans.Contains(windows[row], StringComparer.Ordinal))];
        var strongest = recent.SelectMany(row => new[] { (City: sources[row]!, Weight: weights[row]), (City: targets[row]!, Weight: weights[row]) })
            .GroupBy(end => end.City, StringComparer.Ordinal)
            .OrderByDescending(ends => ends.Sum(end => end.Weight)).ThenBy(ends => ends.Key, StringComparer.Ordinal)
            .Select(ends => ends.Key).ToArray();
        var chosen = strongest.Take(most).ToHashSet(StringComparer.Ordinal);
        int[] shown =
        [
            .. recent.Where(row => chosen.Contains(sources[row]!) && chosen.Contains(targets[row]!))
                .OrderByDescending(row => weights[row]).ThenBy(row => row).Take(MostTies * spans.Length).Order(),
        ];
        string[] cities = [.. shown.SelectMany(row => new[] { sources[row]!, targets[row]! }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (cities.Length == 0)
            return null;
        var number = cities.Select((city, k) => (city, k)).ToDictionary(pair => pair.city, pair => pair.k, StringComparer.Ordinal);
        NetworkPanel[] panels = [.. spans.Select(window => new NetworkPanel(
            spans.Length > 1 ? window : string.Empty,
            [.. shown.Where(row => windows[row] == window).Select(row => new DrawnTie(number[sources[row]!], number[targets[row]!], weights[row]))]))];
        return NetworkChart.Of(
            [.. cities.Select(city => names[city])], [.. panels.Where(panel => panel.Ties.Count > 0)],
            width ?? (spans.Length > 1 || cities.Length > 25 ? FigureSize.Double : FigureSize.Single),
            isBackbone
                ? Text.Of($"Ties that are more than chance between cities, {Span(spans)}. Lines join cities that were at an event together.")
                : Text.Of($"Ties between cities, {Span(spans)}. Lines join cities that were at an event together."),
            Text.Of($"Width of a line: weight of the tie ({Text.Word(weight)}). Area of a disc: sum of the city's weights. Places have no other meaning."),
            isBackbone ? Text.Of("Only ties that are kept in the backbone.") : string.Empty,
            all.Length > spans.Length ? Text.Of($"Drawn: the last {spans.Length} of {all.Length} windows.") : string.Empty,
            RowNames.Rest(strongest.Length, cities.Length, LessTied),
            RowNames.Rest(rows.Length, shown.Length, count => Text.Plural(count, "tie", "ties")));
    }

    private static string Span(string[] windows) => windows.Length == 1
        ? Text.Of($"window {windows[0]}")
        : Text.Of($"{windows.Length} windows, every city in one place");

    /// <summary>What cities of the network are that are not drawn.</summary>
    public static string LessTied(int count) => Text.Plural(count, "city, less tied than these,", "cities, less tied than these,");
}
