using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Languages;

namespace CityNetworks.Figures.Charts;

/// <summary>A tie that is drawn.</summary>
/// <param name="A">A node, by number.</param>
/// <param name="B">The other.</param>
/// <param name="Weight">Its weight, above 0.</param>
internal readonly record struct DrawnTie(int A, int B, double Weight);

/// <summary>The ties of one window.</summary>
/// <param name="Title">The window; empty: it is alone.</param>
/// <param name="Ties">The ties.</param>
internal sealed record NetworkPanel(string Title, IReadOnlyList<DrawnTie> Ties);

/// <summary>Cities and their ties, in one panel or in several with every city in its place.</summary>
internal static class NetworkChart
{
    /// <summary>More panels than this are not drawn.</summary>
    public const int MostPanels = 12;

    /// <summary>How much of a name is written, in points.</summary>
    public const double NameWidth = 90;

    private const double Gap = 8;

    /// <summary>Draws the panels.</summary>
    /// <param name="names">The nodes.</param>
    /// <param name="panels">The panels, at least one, each tie between two nodes.</param>
    /// <param name="size">The width.</param>
    /// <param name="caption">The caption.</param>
    /// <param name="notes">Below the figure.</param>
    public static Scene Of(
        IReadOnlyList<string> names, IReadOnlyList<NetworkPanel> panels, FigureSize size, string caption, params IReadOnlyList<string> notes)
    {
        var paper = new Paper(size.Width);
        var room = size.Width - (2 * Paper.Edge);
        var columns = panels.Count == 1 ? 1 : Math.Clamp((int)(room / 150), 1, Math.Min(3, panels.Count));
        var each = (room - (Gap * (columns - 1))) / columns;
        var lettering = panels.Count == 1 ? Lettering.Small : 6.0;
        var (places, height) = Layout(names, panels, each, lettering);
        var (heaviest, y) = (panels.SelectMany(panel => panel.Ties).Max(tie => tie.Weight), Paper.Edge);
        var strengths = panels.Max(panel => Strengths(names.Count, panel.Ties).Max());
        var unnamed = 0;
        for (var k = 0; k < panels.Count; k += columns)
        {
            for (var column = 0; column < columns && k + column < panels.Count; column++)
            {
                var panel = panels[k + column];
                var corner = new Point(Paper.Edge + (column * (each + Gap)), y);
                if (panel.Title.Length > 0)
                    paper.Add(new TextMark(corner + new Point(0, 8), panel.Title, IsBold: true));
                unnamed += Panel(
                    paper, names, panel.Ties, [.. places.Select(place => place + corner + new Point(0, Title(panels)))], heaviest, strengths, lettering, new(
                        corner.X, corner.Y + Title(panels), each, height));
            }

            y += Title(panels) + height + Gap;
        }

        var crowded = unnamed == 0 ? string.Empty : Text.Plural(
            unnamed, $"There was no room for {unnamed} name; a wider figure has more.", $"There was no room for {unnamed} names; a wider figure has more.");
        return paper.Done(y - Gap, [.. notes, crowded], caption);
    }

    private static double Title(IReadOnlyList<NetworkPanel> panels) => panels.Count > 1 ? 11 : 0;

    /// <summary>One layout of all ties together, so that a city stands in one place in all panels.</summary>
    public static (Point[] Places, double Height) Layout(IReadOnlyList<string> names, IReadOnlyList<NetworkPanel> panels, double width, double lettering)
    {
        var neighbours = Enumerable.Range(0, names.Count).Select(_ => new SortedSet<int>()).ToArray();
        foreach (var tie in panels.SelectMany(panel => panel.Ties))
        {
            neighbours[tie.A].Add(tie.B);
            neighbours[tie.B].Add(tie.A);
        }

        var widest = names.Max(name => Lettering.Width(Shown(name), lettering));
        var margin = new Point(Math.Min(width * 0.16, (widest / 2) + 4), lettering + 6);
        var (places, height) = ComponentPacking.Of(
            [.. neighbours.Select(near => (IReadOnlyList<int>)[.. near])], width, Math.Max(20, width / (panels.Count > 1 ? 8 : 7)), margin, upright: false);
        // Packing fills from the left: what is left over is shared by both sides.
        var over = (width - (places.Max(place => place.X) + margin.X)) / 2;
        return ([.. places.Select(place => place with { X = place.X + Math.Max(0, over) })], height);
    }

    private static int Panel(
        Paper paper, IReadOnlyList<string> names, IReadOnlyList<DrawnTie> ties, Point[] places, double heaviest, double strongest, double lettering, Box box)
    {
        var strengths = Strengths(names.Count, ties);
        foreach (var tie in ties.OrderBy(tie => tie.Weight))
        {
            paper.Line(
                places[tie.A].X, places[tie.A].Y, places[tie.B].X, places[tie.B].Y, new Ink("#8c8c8c", 0.4 + (2.6 * tie.Weight / heaviest)),
                $"{names[tie.A]} – {names[tie.B]}: {IntervalChart.Number(tie.Weight)}");
        }

        int[] drawn = [.. Enumerable.Range(0, names.Count).OrderByDescending(node => strengths[node]).ThenBy(node => node)];
        double[] radii = [.. drawn.Select(node => strengths[node] <= 0 ? 1.1 : 1.8 + (3.4 * Math.Sqrt(strengths[node] / strongest)))];
        for (var k = 0; k < drawn.Length; k++)
        {
            var isTied = strengths[drawn[k]] > 0;
            paper.Add(new DiscMark(
                places[drawn[k]], radii[k], isTied ? FigureColours.Blue : FigureColours.Faint, isTied ? new Ink(FigureColours.Paper, 0.6) : null,
                isTied ? $"{names[drawn[k]]}: {IntervalChart.Number(strengths[drawn[k]])}" : null));
        }

        return Names(paper, names, ties, places, drawn, radii, drawn.Count(node => strengths[node] > 0), lettering, box);
    }

    /// <summary>Writes the names of all nodes that have room, those of the most tied first.</summary>
    public static void Names(Paper paper, IReadOnlyList<string> names, IReadOnlyList<DrawnTie> ties, Point[] places, double lettering, Box box)
    {
        const double radius = 4.5;
        var strengths = Strengths(names.Count, ties);
        int[] drawn = [.. Enumerable.Range(0, names.Count).OrderByDescending(node => strengths[node]).ThenBy(node => node)];
        Names(paper, names, ties, places, drawn, [.. drawn.Select(_ => radius)], names.Count, lettering, box);
    }

    // Only names that cover no other name and no disc are written: those of the most tied cities first. Returns how many are not.
    private static int Names(
        Paper paper, IReadOnlyList<string> names, IReadOnlyList<DrawnTie> ties, Point[] places, int[] drawn, double[] radii, int wanted,
        double lettering, Box box)
    {
        var order = drawn.Select((node, k) => (node, k)).ToDictionary(pair => pair.node, pair => pair.k);
        Point[] centres = [.. drawn.Select(node => places[node])];
        // The placement of the page reckons with larger letters and gaps: it works in units three times as fine.
        const double fine = 3;
        var boxes = LabelPlacement.Of(
            [.. centres.Take(wanted).Select(place => place * fine)], [.. radii.Take(wanted).Select(radius => radius * fine)],
            [.. drawn.Take(wanted).Select(node => Lettering.Width(Shown(names[node]), lettering) * fine)], lettering * 1.1 * fine,
            [.. ties.Select(tie => (order[tie.A], order[tie.B]))],
            new Box(box.Left * fine, box.Top * fine, box.Width * fine, box.Height * fine));
        var written = new List<Box>();
        for (var k = 0; k < wanted; k++)
        {
            var place = new Box(boxes[k].Left / fine, boxes[k].Top / fine, boxes[k].Width / fine, boxes[k].Height / fine);
            var isFree = written.TrueForAll(other => place.Overlap(other) <= 0.2) && place.Left >= box.Left - 1 && place.Right <= box.Right + 1
                && !Enumerable.Range(0, wanted).Any(other => other != k && place.Overlap(Box.Around(centres[other], radii[other])) > 2);
            if (!isFree)
                continue;
            written.Add(place);
            paper.Add(new TextMark(
                new((place.Left + place.Right) / 2, place.Bottom - (lettering * 0.3)), Shown(names[drawn[k]]), Anchor.Middle, lettering)
            { HasHalo = true });
        }

        return wanted - written.Count;
    }

    private static string Shown(string name) => Lettering.Cut(name, NameWidth, Lettering.Small);

    private static double[] Strengths(int count, IReadOnlyList<DrawnTie> ties)
    {
        var strengths = new double[count];
        foreach (var tie in ties)
        {
            strengths[tie.A] += tie.Weight;
            strengths[tie.B] += tie.Weight;
        }

        return strengths;
    }
}
