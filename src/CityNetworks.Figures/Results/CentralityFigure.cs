using CityNetworks.Centrality;
using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Figures.Results;

/// <summary>The table <c>centrality</c>: of one window a dot for each node and measure, of several a row of bars for each node.</summary>
internal static class CentralityFigure
{
    private const int MostPanels = 4;
    private const int MostOfColumn = 2; // in one column
    private const double Wide = 330;

    /// <summary>Draws the table; null when it has no value.</summary>
    /// <param name="table">A table of <see cref="CentralityTable"/>.</param>
    /// <param name="width">The width; null: what the figure needs.</param>
    public static Scene? Of(Table table, FigureSize? width)
    {
        var (windows, nodes, values) = (table.Text("window"), table.Text("node"), table.Numbers("value"));
        var (measures, modes) = (table.Text("measure"), table.Text("mode"));
        // Cities where both modes were measured: their values have different maxima.
        var mode = modes.Contains("city") ? "city" : modes.Count > 0 ? modes[0] : null;
        int[] rows = [.. Enumerable.Range(0, table.RowCount).Where(row => modes[row] == mode && double.IsFinite(values[row]))];
        if (rows.Length == 0)
            return null;
        var names = RowNames.Of([.. rows.Select(row => nodes[row])], [.. rows.Select(row => table.Text("name")[row])]);
        var all = RowNames.Different([.. rows.Select(row => measures[row])]);
        string[] drawn = [.. all.Take(width is { Width: < Wide } ? MostOfColumn : MostPanels)];
        var spans = RowNames.Different([.. rows.Select(row => windows[row])]);
        var byKey = rows.ToDictionary(row => (windows[row]!, measures[row]!, nodes[row]!), row => values[row]);
        var ofCities = mode is "city";
        var many = ofCities ? Text.Of("cities") : Text.Of("events");
        var notes = new List<string>();
        if (all.Length > drawn.Length)
            notes.Add(Text.Of($"Drawn: {drawn.Length} of {all.Length} measures, the first asked for."));
        if (modes.Any(other => other != mode))
            notes.Add(Text.Of($"Drawn: {many}."));
        return spans.Length == 1 ? OneWindow() : Windows();

        double Value(string window, string measure, string node) => byKey.TryGetValue((window, measure, node), out var value) ? value : double.NaN;

        Scene OneWindow()
        {
            string[] order = [.. names.Keys.OrderByDescending(node => Value(spans[0], drawn[0], node)).ThenBy(node => node, StringComparer.Ordinal)];
            string[] shown = [.. order.Take(IntervalChart.MostRows)];
            notes.Add(RowNames.Rest(order.Length, shown.Length, count => ofCities
                ? Text.Plural(count, "city of lower value", "cities of lower values")
                : Text.Plural(count, "event of lower value", "events of lower values")));
            return IntervalChart.Of(
                [.. shown.Select(node => names[node])],
                [.. drawn.Select(measure => new IntervalPanel(
                    Axis(measure), double.NaN, [.. shown.Select(node => new IntervalMark(Value(spans[0], measure, node)))]))],
                width ?? (drawn.Length == 1 ? FigureSize.Single : FigureSize.Double),
                Text.Of($"{Words(drawn)} of {many}, window {spans[0]}. Values are normalised and have no unit; {many} in the order of the first measure."),
                [.. notes]);
        }

        Scene Windows()
        {
            string[] order =
            [
                .. names.Keys.OrderByDescending(node => spans.Sum(window => Value(window, drawn[0], node) is var value && double.IsFinite(value) ? value : 0))
                    .ThenBy(node => node, StringComparer.Ordinal),
            ];
            string[] shown = [.. order.Take(BarRowsChart.MostRows)];
            notes.Add(Text.Of($"{Prose.Sentence(many)} in the order of their sums over the windows; a line of no height is a value of 0."));
            notes.Add(RowNames.Rest(order.Length, shown.Length, count => ofCities
                ? Text.Plural(count, "city of a lower sum", "cities of lower sums")
                : Text.Plural(count, "event of a lower sum", "events of lower sums")));
            return BarRowsChart.Of(
                [.. shown.Select(node => names[node])], spans,
                [.. drawn.Select(measure => new BarRowsPanel(
                    Text.Word(CentralityMeasures.Find(measure).Name),
                    [.. shown.Select(node => (IReadOnlyList<double>)[.. spans.Select(window => Value(window, measure, node))])]))],
                Text.Of($"Height of a bar: {Height()} (normalised, no unit); the highest is written above."),
                width ?? (drawn.Length == 1 && spans.Length <= 12 ? FigureSize.Single : FigureSize.Double),
                Text.Of($"{Words(drawn)} of {many} in {spans.Length} windows. Values are normalised and have no unit."),
                [.. notes]);
        }

        string Height() => drawn.Length == 1 ? MeasureWords.Name(drawn[0]) : Text.Of("the measure");
    }

    private static string Axis(string measure) => Text.Of($"{Text.Word(CentralityMeasures.Find(measure).Name)} (normalised)");

    private static string Words(string[] measures) =>
        Prose.List([.. measures.Select((id, k) => k == 0 ? Text.Word(CentralityMeasures.Find(id).Name) : MeasureWords.Name(id))]);
}
