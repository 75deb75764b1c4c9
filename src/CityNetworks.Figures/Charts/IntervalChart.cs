using System.Globalization;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Figures.Charts;

/// <summary>A value with its interval.</summary>
/// <param name="Value">The value; NaN: not drawn.</param>
/// <param name="Low">The lower end; NaN: no interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="IsFilled">Whether its disc is filled: what that means stands in a note.</param>
/// <param name="Truth">What is compared with it, drawn as a bar; NaN: nothing.</param>
/// <param name="Other">A second value, drawn as a circle; NaN: none.</param>
internal readonly record struct IntervalMark(
    double Value, double Low = double.NaN, double High = double.NaN, bool IsFilled = true, double Truth = double.NaN, double Other = double.NaN);

/// <summary>A column of values beside the names.</summary>
/// <param name="Axis">What they are, with their unit in words.</param>
/// <param name="Reference">A number to compare with, drawn as a line; NaN: none.</param>
/// <param name="Marks">A value for each row.</param>
internal sealed record IntervalPanel(string Axis, double Reference, IReadOnlyList<IntervalMark> Marks)
{
    /// <summary>Whether the values count things: then the axis has whole numbers alone.</summary>
    public bool IsCount { get; init; }
}

/// <summary>Named rows, and a dot with its interval in each panel.</summary>
internal static class IntervalChart
{
    /// <summary>More rows than this are not drawn.</summary>
    public const int MostRows = 30;

    private const double RowHeight = 10.5;
    private const double Radius = 2.3;

    /// <summary>Draws the rows, the first at the top.</summary>
    /// <param name="labels">The names of the rows.</param>
    /// <param name="panels">At least one.</param>
    /// <param name="size">The width.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="notes">Below the figure.</param>
    public static Scene Of(
        IReadOnlyList<string> labels, IReadOnlyList<IntervalPanel> panels, FigureSize size, string caption, params IReadOnlyList<string> notes)
    {
        var paper = new Paper(size.Width);
        var most = size.Width * (panels.Count > 1 ? 0.3 : 0.45);
        string[] names = [.. labels.Select(label => Lettering.Cut(label, most))];
        var left = Paper.Edge + names.Max(name => Lettering.Width(name)) + 6;
        var (top, bottom) = (Paper.Edge + 2, Paper.Edge + 2 + (RowHeight * labels.Count) + 2);
        for (var row = 0; row < names.Length; row++)
            paper.Add(new TextMark(new(left - 6, Middle(top, row) + 2.7), names[row], Anchor.End));
        const double gap = 14;
        var each = (size.Width - left - Paper.Edge - 6 - (gap * (panels.Count - 1))) / panels.Count;
        var below = bottom;
        for (var k = 0; k < panels.Count; k++)
            below = Math.Max(below, Panel(paper, labels, panels[k], left + (k * (each + gap)), each, top, bottom));
        return paper.Done(below, notes, caption);
    }

    private static double Panel(Paper paper, IReadOnlyList<string> labels, IntervalPanel panel, double left, double width, double top, double bottom)
    {
        var values = panel.Marks.SelectMany(mark => new[] { mark.Value, mark.Low, mark.High, mark.Truth, mark.Other }).Append(panel.Reference);
        var scale = new LinearScale(values, left + 4, left + width, Math.Max(2, (int)(width / 34)), panel.IsCount);
        for (var row = 0; row < labels.Count; row++)
            paper.Line(left, Middle(top, row), left + width, Middle(top, row), Paper.Grid);
        if (double.IsFinite(panel.Reference))
            paper.Line(scale[panel.Reference], top, scale[panel.Reference], bottom, Paper.Dashed);
        var below = paper.AxisBelow(scale, left, left + width, bottom, panel.Axis);
        for (var row = 0; row < labels.Count; row++)
            Draw(paper, labels[row], panel.Marks[row], scale, Middle(top, row));
        return below;
    }

    private static void Draw(Paper paper, string label, IntervalMark mark, LinearScale scale, double y)
    {
        if (double.IsFinite(mark.Low) && double.IsFinite(mark.High))
            paper.Line(scale[mark.Low], y, scale[mark.High], y, new Ink(FigureColours.Blue, 1), Text.Of($"{label}: {Number(mark.Low)} to {Number(mark.High)}"));
        if (double.IsFinite(mark.Truth))
        {
            var x = scale[mark.Truth];
            paper.Line(x, y - 4, x, y + 4, new Ink(FigureColours.Vermilion, 1.4), Text.Of($"{label}: true {Number(mark.Truth)}"));
        }

        Dot(mark.Other, false);
        Dot(mark.Value, mark.IsFilled);

        void Dot(double value, bool isFilled)
        {
            if (double.IsFinite(value))
            {
                paper.Add(new DiscMark(
                    new Point(scale[value], y), Radius, isFilled ? FigureColours.Blue : FigureColours.Paper, new Ink(FigureColours.Blue, 1),
                    $"{label}: {Number(value)}"));
            }
        }
    }

    /// <summary>A number as the title of a mark says it.</summary>
    public static string Number(double value) => Language.Current.Number(value.ToString("G6", CultureInfo.InvariantCulture));

    private static double Middle(double top, int row) => top + (RowHeight * (row + 0.5));
}
