using System.Globalization;
using CityNetworks.Figures.Charts;
using CityNetworks.Figures.Scenes;

namespace CityNetworks.Benchmarks.Growth;

/// <summary>Curves of growth on logarithmic axes: a panel for what grows, a curve for a job, a grey line for proportional growth.</summary>
internal static class GrowthFigure
{
    private const int Columns = 2;
    private const double Height = 130;
    private const double Gap = 16;
    private const double Beside = 46; // the axis and its title
    private const double Names = 88; // names at the ends of curves

    /// <summary>Draws the rows.</summary>
    public static Scene Of(IReadOnlyList<GrowthRow> rows)
    {
        var paper = new Paper(FigureSize.Double.Width);
        var each = (paper.Width - (2 * Paper.Edge) - ((Columns - 1) * Gap)) / Columns;
        var panels = rows.GroupBy(row => row.Axis).ToArray();
        var y = Paper.Edge;
        for (var k = 0; k < panels.Length; k++)
        {
            Panel(paper, panels[k].Key, [.. panels[k]], Paper.Edge + (k % Columns * (each + Gap)), each, y + 8);
            if (k % Columns == Columns - 1 || k == panels.Length - 1)
                y += Height + 46;
        }

        return paper.Done(
            y, ["Both axes are logarithmic. Grey lines: time in proportion to size (threads: inverse). Median of three; one thread, processor seconds "
                + "(threads: by the clock)."],
            "Time of measures and simulations as participations, cities, periods, runs and threads grow.");
    }

    private static void Panel(Paper paper, string axis, IReadOnlyList<GrowthRow> rows, double left, double width, double top)
    {
        var (start, end, bottom) = (left + Beside, left + width - Names, top + Height);
        var sizes = rows.Select(row => row.Size).Distinct().Order().ToArray();
        var (fewest, most) = (Math.Log10(sizes[0]), Math.Log10(sizes[^1]));
        var (low, high) = (Math.Floor(rows.Min(row => Math.Log10(row.Seconds))), Math.Ceiling(rows.Max(row => Math.Log10(row.Seconds))));
        double X(double size) => most > fewest ? start + 6 + ((Math.Log10(size) - fewest) / (most - fewest) * (end - start - 12)) : (start + end) / 2;
        double Y(double seconds) => bottom - ((Math.Log10(seconds) - low) / Math.Max(1, high - low) * Height);

        paper.Line(start, top, start, bottom, Paper.Axis);
        paper.Line(start, bottom, end, bottom, Paper.Axis);
        for (var power = low; power <= high; power++)
        {
            var at = Y(Math.Pow(10, power));
            paper.Line(start, at, end, at, Paper.Grid);
            paper.Add(new TextMark(new(start - 4, at + 2.5), Math.Pow(10, power).ToString("G3", CultureInfo.InvariantCulture), Anchor.End, Lettering.Small));
        }

        foreach (var size in sizes)
        {
            paper.Line(X(size), bottom, X(size), bottom + 2.5, Paper.Axis);
            paper.Add(new TextMark(new(X(size), bottom + 10), Short(size), Anchor.Middle, Lettering.Small));
        }

        paper.Add(new TextMark(new((start + end) / 2, bottom + 21), $"Number of {axis}", Anchor.Middle));
        paper.Add(new TextMark(new(left + 8, (top + bottom) / 2), "Seconds", Anchor.Middle, Angle: -90));
        Curves(paper, axis, rows, X, Y, end, (top, bottom));
    }

    private static void Curves(
        Paper paper, string axis, IReadOnlyList<GrowthRow> rows, Func<double, double> x, Func<double, double> y, double end, (double Top, double Bottom) room)
    {
        var jobs = rows.GroupBy(row => row.Job).ToArray();
        var wished = Array.ConvertAll(jobs, job => y(job.Last().Seconds));
        var places = Apart.Of(wished, Lettering.Size * 1.1, room.Top, room.Bottom);
        for (var k = 0; k < jobs.Length; k++)
        {
            GrowthRow[] of = [.. jobs[k]];
            var expected = of[0].Seconds * Math.Pow(of[^1].Size / of[0].Size, axis == "threads" ? -1 : 1);
            if (y(expected) >= room.Top)
                paper.Line(x(of[0].Size), y(of[0].Seconds), x(of[^1].Size), y(expected), new Ink(FigureColours.Faint, 0.6));
            Reports.Drawing.Point[] points = [.. of.Select(row => new Reports.Drawing.Point(x(row.Size), y(row.Seconds)))];
            paper.Add(new PathMark(points, false, null, new Ink(FigureColours.Of(k), 1.2)));
            foreach (var row in of)
            {
                paper.Add(new DiscMark(
                    new(x(row.Size), y(row.Seconds)), 1.8, FigureColours.Of(k), null,
                    FormattableString.Invariant($"{row.Job}, {row.Size} {axis}: {row.Seconds:G3} s")));
            }

            paper.Line(x(of[^1].Size) + 3, wished[k], end + 3, places[k], new Ink(FigureColours.Of(k), 0.4));
            paper.Add(new TextMark(new(end + 5, places[k] + 2.7), of[0].Job, Colour: FigureColours.Of(k)));
        }
    }

    private static string Short(double size) => size >= 1e6 ? FormattableString.Invariant($"{size / 1e6:0.#}M")
        : size >= 1000 ? FormattableString.Invariant($"{size / 1000:0.#}k") : FormattableString.Invariant($"{size:0}");
}
