using CityNetworks.Centrality;
using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;
using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Figures.Results;

/// <summary>The table <c>compare</c>: the change of each city with its interval, the largest first.</summary>
internal static class CompareFigure
{
    private const double Level = 0.05;

    /// <summary>Draws the table; null when nothing is compared.</summary>
    /// <param name="table">The table.</param>
    /// <param name="width">The width; null: one column.</param>
    public static Scene? Of(Table table, FigureSize? width)
    {
        var (from, to, change, p) = (table.Text("from"), table.Text("to"), table.Numbers("delta"), table.Numbers("p_adjusted"));
        int[] rows =
        [
            .. Enumerable.Range(0, table.RowCount).Where(row => double.IsFinite(change[row])).OrderByDescending(row => Math.Abs(change[row]))
                .ThenBy(row => row),
        ];
        if (rows.Length == 0)
            return null;
        var names = RowNames.Of(table.Text("node"), table.Text("name"));
        var several = rows.Select(row => (from[row], to[row])).Distinct().Count() > 1;
        int[] shown = [.. rows.Take(IntervalChart.MostRows)];
        var measure = CentralityMeasures.Find(table.Text("measure")[rows[0]]!);
        var (low, high) = (table.Numbers("ci_lo"), table.Numbers("ci_hi"));
        var level = table.Numbers("ci_level")[rows[0]];
        var pair = several ? Text.Of("between consecutive windows") : Text.Of($"from {from[rows[0]]} to {to[rows[0]]}");
        var name = MeasureWords.Name(measure.Id);
        return IntervalChart.Of(
            [.. shown.Select(row => several
                ? RowNames.With(names[table.Text("node")[row]!], Text.Of($", {from[row]} to {to[row]}"))
                : names[table.Text("node")[row]!])],
            [new IntervalPanel(
                Text.Of($"Change of {name} (normalised)"), 0,
                [.. shown.Select(row => new IntervalMark(change[row], low[row], high[row], p[row] < Level))])],
            width ?? (several ? FigureSize.Double : FigureSize.Single),
            Text.Of($"Change of {name} of cities {pair}. Dots are changes, bars their intervals at level {level}."),
            Text.Of($"Bar: interval at level {level}; without a bar, too few events for one. Filled: adjusted p below {Level}."),
            RowNames.Rest(
                rows.Length, shown.Length, count => Text.Plural(count, "change, no larger than these,", "changes, no larger than these,")));
    }
}
