using CityNetworks.Figures.Scenes;

namespace CityNetworks.Figures.Charts;

/// <summary>Marks as they are put on paper, with what all charts have: axes, notes below.</summary>
internal sealed class Paper(double width)
{
    /// <summary>Room at the edges.</summary>
    public const double Edge = 4;

    private const double TickLength = 2.5;
    private readonly List<Mark> _marks = [];

    public static Ink Axis { get; } = new(FigureColours.Text, 0.6);

    public static Ink Grid { get; } = new(FigureColours.Grid, 0.5);

    public static Ink Dashed { get; } = new(FigureColours.Quiet, 0.6);

    public double Width => width;

    public void Add(Mark mark) => _marks.Add(mark);

    public void Line(double x1, double y1, double x2, double y2, Ink ink, string? title = null) =>
        Add(new PathMark([new(x1, y1), new(x2, y2)], false, null, ink, title));

    /// <summary>The axis of numbers below a panel, with its title; returns where what comes below it may begin.</summary>
    public double AxisBelow(LinearScale scale, double left, double right, double y, string title)
    {
        Line(left, y, right, y, Axis);
        var last = double.NegativeInfinity;
        foreach (var (value, text) in scale.Ticks)
        {
            var x = scale[value];
            Line(x, y, x, y + TickLength, Axis);
            var half = Lettering.Width(text, Lettering.Small) / 2;
            if (x - half < last)
                continue; // no number on another
            Add(new TextMark(new(x, y + 10), text, Anchor.Middle, Lettering.Small));
            last = x + half + 2;
        }

        var below = y + 20;
        foreach (var line in Lettering.Wrapped(title, right - left + 8))
        {
            Add(new TextMark(new((left + right) / 2, below), line, Anchor.Middle));
            below += Lettering.Size * Lettering.Line;
        }

        return below - 4;
    }

    /// <summary>The axis of numbers to the left of a panel, its title turned.</summary>
    public void AxisBeside(LinearScale scale, double x, double top, double bottom, string? title)
    {
        Line(x, top, x, bottom, Axis);
        foreach (var (value, text) in scale.Ticks)
        {
            Line(x - TickLength, scale[value], x, scale[value], Axis);
            Add(new TextMark(new(x - TickLength - 2, scale[value] + 2.5), text, Anchor.End, Lettering.Small));
        }

        if (title is null)
            return;
        var lines = Lettering.Wrapped(title, bottom - top + 10);
        var widest = scale.Ticks.Max(tick => Lettering.Width(tick.Text, Lettering.Small));
        for (var k = 0; k < lines.Count; k++)
        {
            var at = x - TickLength - 6 - widest - ((lines.Count - 1 - k) * Lettering.Size * Lettering.Line);
            Add(new TextMark(new(at, (top + bottom) / 2), lines[k], Anchor.Middle, Angle: -90));
        }
    }

    /// <summary>The room that <see cref="AxisBeside"/> takes to the left of its line.</summary>
    public static double RoomBeside(LinearScale scale, string? title, double height) =>
        TickLength + 4 + scale.Ticks.Max(tick => Lettering.Width(tick.Text, Lettering.Small))
        + (title is null ? 0 : 2 + (Lettering.Wrapped(title, height + 10).Count * Lettering.Size * Lettering.Line));

    /// <summary>The axis of periods below a panel: as many names as there is room for, none beyond the panel.</summary>
    public void PeriodsBelow(IReadOnlyList<string> periods, Func<int, double> place, double y, double left, double right)
    {
        Line(place(0) - 3, y, place(periods.Count - 1) + 3, y, Axis);
        var widest = periods.Max(period => Lettering.Width(Short(period), Lettering.Small)) + 5;
        var apart = periods.Count > 1 ? place(1) - place(0) : widest;
        var every = Math.Max(1, (int)Math.Ceiling(widest / apart));
        var last = double.NegativeInfinity;
        for (var k = 0; k < periods.Count; k++)
        {
            Line(place(k), y, place(k), y + TickLength, Axis);
            var half = Lettering.Width(Short(periods[k]), Lettering.Small) / 2;
            var middle = Math.Max(left + half, Math.Min(place(k), right - half));
            if (k % every != 0 || middle - half < last)
                continue;
            last = middle + half + 3;
            Add(new TextMark(new(middle, y + 10), Short(periods[k]), Anchor.Middle, Lettering.Small));
        }
    }

    /// <summary>Notes below everything, and the finished scene.</summary>
    /// <param name="below">Where they begin.</param>
    /// <param name="notes">What a reader of the figure needs beside it.</param>
    /// <param name="caption">The caption.</param>
    public Scene Done(double below, IEnumerable<string> notes, string caption)
    {
        var y = below + 3;
        foreach (var line in notes.Where(note => note.Length > 0).SelectMany(note => Lettering.Wrapped(note, width - (2 * Edge), Lettering.Small)))
        {
            y += Lettering.Small * Lettering.Line;
            Add(new TextMark(new(Edge, y), line, Anchor.Start, Lettering.Small, FigureColours.Quiet));
        }

        return new Scene(width, y + Edge + 1, caption, _marks);
    }

    /// <summary>A period as an axis has room for it.</summary>
    public static string Short(string period) => Lettering.Cut(period, 60, Lettering.Small);
}
