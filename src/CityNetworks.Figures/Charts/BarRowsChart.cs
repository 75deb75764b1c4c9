using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Figures.Charts;

/// <summary>The values of named rows over periods.</summary>
/// <param name="Title">What its values are.</param>
/// <param name="Values">By row, then by period; NaN: none, nothing is drawn.</param>
internal sealed record BarRowsPanel(string Title, IReadOnlyList<IReadOnlyList<double>> Values);

/// <summary>A row of bars over periods for each name: many rows stay legible where many curves would cross.</summary>
internal static class BarRowsChart
{
    /// <summary>More rows than this are not drawn.</summary>
    public const int MostRows = 24;

    private const double RowHeight = 14;
    private const double Gap = 12;
    private const double Head = 6; // for the number of the highest bar

    /// <summary>Draws the panels side by side; all bars of a panel share one scale, whose largest value is written above.</summary>
    /// <param name="labels">The names of the rows.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="panels">At least one, with values of at least 0.</param>
    /// <param name="axis">What the bars are, with their unit in words, and a scale for each panel.</param>
    /// <param name="size">The width.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="notes">Below the figure.</param>
    public static Scene Of(
        IReadOnlyList<string> labels, IReadOnlyList<string> periods, IReadOnlyList<BarRowsPanel> panels, string axis, FigureSize size, string caption,
        params IReadOnlyList<string> notes)
    {
        var paper = new Paper(size.Width);
        string[] names = [.. labels.Select(label => Lettering.Cut(label, size.Width * (panels.Count > 1 ? 0.3 : 0.45)))];
        var left = Paper.Edge + names.Max(name => Lettering.Width(name)) + 6;
        var top = Paper.Edge + 13;
        var bottom = top + Head + (RowHeight * labels.Count);
        var each = (size.Width - left - Paper.Edge - 6 - (Gap * (panels.Count - 1))) / panels.Count;
        for (var row = 0; row < names.Length; row++)
            paper.Add(new TextMark(new(left - 6, Base(top + Head, row) - 2), names[row], Anchor.End));
        for (var k = 0; k < panels.Count; k++)
            Panel(paper, labels, periods, panels[k], left + (k * (each + Gap)), each, top, bottom);
        paper.Add(new TextMark(new((left + size.Width - Paper.Edge) / 2, bottom + 23), Text.Of("Period"), Anchor.Middle));
        return paper.Done(bottom + 25, [axis, .. notes], caption);
    }

    private static void Panel(
        Paper paper, IReadOnlyList<string> labels, IReadOnlyList<string> periods, BarRowsPanel panel, double left, double width, double top, double bottom)
    {
        var largest = panel.Values.SelectMany(values => values).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        var slot = (width - 4) / periods.Count;
        paper.Add(new TextMark(new(left, top - 5), Lettering.Cut(panel.Title, width * 0.92), IsBold: true));
        var highest = Text.Of($"highest: {IntervalChart.Number(Math.Round(largest, 3))}");
        paper.Add(new TextMark(new(left, top + 4), highest, Size: Lettering.Small, Colour: FigureColours.Quiet));
        var bar = Math.Min(slot * 0.72, 16);
        for (var row = 0; row < labels.Count; row++)
        {
            var y = Base(top + Head, row);
            paper.Line(left, y, left + width, y, Paper.Grid);
            for (var period = 0; period < periods.Count; period++)
            {
                var value = panel.Values[row][period];
                if (!double.IsFinite(value))
                    continue;
                var (x, height) = (Place(period) - (bar / 2), largest > 0 ? (RowHeight - 3) * value / largest : 0);
                var title = $"{labels[row]}, {periods[period]}: {IntervalChart.Number(value)}";
                if (height < 0.4)
                    paper.Line(x, y, x + bar, y, new Ink(FigureColours.Blue, 0.9), title);
                else
                    paper.Add(new PathMark([new(x, y), new(x, y - height), new(x + bar, y - height), new(x + bar, y)], true, FigureColours.Blue, null, title));
            }
        }

        paper.PeriodsBelow(periods, Place, bottom, left - 2, left + width + 2);

        double Place(int period) => left + 2 + ((period + 0.5) * slot);
    }

    private static double Base(double top, int row) => top + (RowHeight * (row + 1)) - 1;
}
