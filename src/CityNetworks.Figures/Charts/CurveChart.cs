using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Figures.Charts;

/// <summary>A band around a curve.</summary>
/// <param name="Low">Its lower end by period; NaN: not known.</param>
/// <param name="High">Its upper end.</param>
internal sealed record CurveBand(IReadOnlyList<double> Low, IReadOnlyList<double> High);

/// <summary>A curve over periods.</summary>
/// <param name="Name">Its name, written at its end.</param>
/// <param name="Values">Its value by period; NaN: none.</param>
/// <param name="Bands">Bands around it, the widest first.</param>
internal sealed record Curve(string Name, IReadOnlyList<double> Values, params IReadOnlyList<CurveBand> Bands)
{
    /// <summary>Whether it is one of many that are drawn grey, without a name.</summary>
    public bool IsBackground { get; init; }
}

/// <summary>Curves that share a pair of axes.</summary>
/// <param name="Title">Its name among other panels; empty: it is alone.</param>
/// <param name="Axis">What the values are, with their unit in words.</param>
/// <param name="Curves">The curves.</param>
internal sealed record CurvePanel(string Title, string Axis, IReadOnlyList<Curve> Curves)
{
    /// <summary>Whether the values count things: then the axis has whole numbers alone.</summary>
    public bool IsCount { get; init; }
}

/// <summary>Curves over periods with their bands, named at their ends.</summary>
internal static class CurveChart
{
    /// <summary>More panels than this are not drawn.</summary>
    public const int MostPanels = 8;

    private const double MostLabel = 96;

    /// <summary>Draws the panels, in rows of one or two.</summary>
    /// <param name="periods">The periods, at least one.</param>
    /// <param name="panels">The panels, at least one.</param>
    /// <param name="reference">A value to compare with, drawn as a line; NaN: none.</param>
    /// <param name="size">The width.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="notes">Below the figure.</param>
    public static Scene Of(
        IReadOnlyList<string> periods, IReadOnlyList<CurvePanel> panels, double reference, FigureSize size, string caption, params IReadOnlyList<string> notes)
    {
        var paper = new Paper(size.Width);
        var columns = panels.Count > 1 && size.Width > 400 ? 2 : 1;
        var each = (size.Width - (2 * Paper.Edge) - ((columns - 1) * 12)) / columns;
        var height = Math.Min(210, Math.Max(110, each * 0.6));
        var y = Paper.Edge;
        for (var k = 0; k < panels.Count; k += columns)
        {
            var titled = panels.Skip(k).Take(columns).Any(panel => panel.Title.Length > 0) ? 13 : 4;
            for (var column = 0; column < columns && k + column < panels.Count; column++)
                Panel(paper, periods, panels[k + column], reference, Paper.Edge + (column * (each + 12)), each, y + titled, y + titled + height);
            y += titled + height + 22;
        }

        paper.Add(new TextMark(new(size.Width / 2, y), Text.Of("Period"), Anchor.Middle));
        return paper.Done(y + 2, notes, caption);
    }

    private static void Panel(
        Paper paper, IReadOnlyList<string> periods, CurvePanel panel, double reference, double left, double width, double top, double bottom)
    {
        var values = panel.Curves.SelectMany(curve => curve.Bands.SelectMany(band => band.Low.Concat(band.High)).Concat(curve.Values)).Append(reference);
        var scale = new LinearScale(values, bottom, top, (int)((bottom - top) / 24), panel.IsCount);
        var start = left + Paper.RoomBeside(scale, panel.Axis, bottom - top);
        Curve[] named = [.. panel.Curves.Where(curve => !curve.IsBackground)];
        var names = Array.ConvertAll(named, curve => named.Length == 1 && panel.Curves.Count == 1 ? string.Empty : Lettering.Cut(curve.Name, MostLabel));
        var label = names.Length == 0 ? 0 : names.Max(name => Lettering.Width(name));
        var end = left + width - (label > 0 ? label + 10 : 8);
        if (panel.Title.Length > 0)
            paper.Add(new TextMark(new(start, top - 5), Lettering.Cut(panel.Title, width), IsBold: true));
        if (double.IsFinite(reference))
            paper.Line(start, scale[reference], end, scale[reference], Paper.Dashed);
        paper.AxisBeside(scale, start, top, bottom, panel.Axis);
        paper.PeriodsBelow(periods, Place, bottom, left, left + width);
        foreach (var curve in panel.Curves.Where(curve => curve.IsBackground))
            Draw(paper, periods, curve, FigureColours.Faint, scale, Place);
        for (var k = 0; k < named.Length; k++)
            Bands(paper, named[k], FigureColours.Of(k), scale, Place);
        for (var k = 0; k < named.Length; k++)
            Draw(paper, periods, named[k], FigureColours.Of(k), scale, Place);
        if (label > 0)
            Names(paper, named, names, scale, Place, end, top, bottom);

        double Place(int period) => periods.Count == 1 ? (start + end) / 2 : start + 6 + ((end - start - 12) * period / (periods.Count - 1));
    }

    private static void Names(
        Paper paper, Curve[] curves, string[] names, LinearScale scale, Func<int, double> place, double end, double top, double bottom)
    {
        (int Period, double Value)[] ends = [.. curves.Select(curve => Last(curve.Values))];
        var wished = Array.ConvertAll(ends, last => last.Period < 0 ? top : scale[last.Value]);
        var places = Apart.Of(wished, Lettering.Size * 1.1, top, bottom);
        for (var k = 0; k < curves.Length; k++)
        {
            if (ends[k].Period < 0)
                continue;
            if (Math.Abs(places[k] - wished[k]) > 1.5 || place(ends[k].Period) < end - 7)
                paper.Line(place(ends[k].Period) + 2, wished[k], end + 3, places[k], new Ink(FigureColours.Of(k), 0.4));
            paper.Add(new TextMark(new(end + 5, places[k] + 2.7), names[k], Colour: FigureColours.Of(k)));
        }
    }

    private static (int Period, double Value) Last(IReadOnlyList<double> values)
    {
        for (var period = values.Count - 1; period >= 0; period--)
        {
            if (double.IsFinite(values[period]))
                return (period, values[period]);
        }

        return (-1, double.NaN);
    }

    private static void Bands(Paper paper, Curve curve, string colour, LinearScale scale, Func<int, double> place)
    {
        for (var k = 0; k < curve.Bands.Count; k++)
        {
            var band = curve.Bands[k];
            int[] known = [.. Enumerable.Range(0, band.Low.Count).Where(period => double.IsFinite(band.Low[period]) && double.IsFinite(band.High[period]))];
            if (known.Length == 0)
                continue;
            if (known.Length == 1)
            {
                paper.Line(place(known[0]), scale[band.Low[known[0]]], place(known[0]), scale[band.High[known[0]]], new Ink(colour, 1 + k, 0.6));
                continue;
            }

            Point[] edge =
            [
                .. known.Select(period => new Point(place(period), scale[band.High[period]])),
                .. known.Reverse().Select(period => new Point(place(period), scale[band.Low[period]])),
            ];
            paper.Add(new PathMark(edge, true, Lighter(colour, k == 0 ? 0.82 : 0.62), null));
        }
    }

    private static void Draw(Paper paper, IReadOnlyList<string> periods, Curve curve, string colour, LinearScale scale, Func<int, double> place)
    {
        var (values, ink) = (curve.Values, new Ink(colour, curve.IsBackground ? 0.6 : 1.3));
        for (var from = 0; from < values.Count; from++)
        {
            if (!double.IsFinite(values[from]))
                continue;
            var to = from;
            while (to + 1 < values.Count && double.IsFinite(values[to + 1]))
                to++;
            if (to > from)
                paper.Add(new PathMark([.. Enumerable.Range(from, to - from + 1).Select(At)], false, null, ink));
            from = to;
        }

        for (var period = 0; period < values.Count && !curve.IsBackground; period++)
        {
            if (double.IsFinite(values[period]))
                paper.Add(new DiscMark(At(period), 1.6, colour, null, $"{curve.Name}, {periods[period]}: {IntervalChart.Number(values[period])}"));
        }

        Point At(int period) => new(place(period), scale[values[period]]);
    }

    // The colour mixed with white: plain colours print alike everywhere, transparent ones do not.
    private static string Lighter(string colour, double white)
    {
        var number = Convert.ToInt32(colour[1..], 16);
        return $"#{Mixed(number >> 16):x2}{Mixed((number >> 8) & 255):x2}{Mixed(number & 255):x2}";

        int Mixed(int part) => (int)Math.Round(part + ((255 - part) * white), MidpointRounding.AwayFromZero);
    }
}
