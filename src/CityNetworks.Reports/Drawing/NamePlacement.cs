namespace CityNetworks.Reports.Drawing;

/// <summary>Where one name goes.</summary>
/// <param name="Box">Its box.</param>
/// <param name="Led">Whether it lies so far from its node that a line must lead to it.</param>
/// <param name="Numbered">Whether there was no room for the name: then the box is that of a number, which a list beside the drawing explains.</param>
internal readonly record struct PlacedName(Box Box, bool Led, bool Numbered);

/// <summary>Where the names of nodes go: no name lies on another, on a node or beyond the paper.</summary>
/// <remarks>
/// A name goes beside its node over as few lines as can be; where no such place is free, to the nearest free place on a spiral about the node, with a line
/// that leads to it; where none is free within reach, a number stands for it.
/// Cost: O(nodes² × places tried); some milliseconds at 40 names.
/// </remarks>
internal static class NamePlacement
{
    private const double Step = 9;
    private const int Directions = 32;
    private const double Near = 13; // pixels between node and name from which on a line leads

    /// <param name="places">The nodes that have a name, the most important first: it chooses first.</param>
    /// <param name="radii">Their sizes.</param>
    /// <param name="widths">The widths of their names.</param>
    /// <param name="height">The height of a line of text.</param>
    /// <param name="lines">The lines between nodes, which names should not hide.</param>
    /// <param name="others">Nodes without a name, which no name may hide.</param>
    /// <param name="paper">The drawing.</param>
    /// <param name="reach">How far from its node a name may lie, in pixels.</param>
    /// <returns>The place of each name.</returns>
    public static PlacedName[] Of(
        IReadOnlyList<Point> places,
        IReadOnlyList<double> radii,
        IReadOnlyList<double> widths,
        double height,
        IReadOnlyList<(Point A, Point B)> lines,
        IReadOnlyList<Box> others,
        Box paper,
        double reach)
    {
        Box[] nodes = [.. places.Select((place, i) => Box.Around(place, radii[i] + 1)), .. others];
        var names = new PlacedName[places.Count];
        for (var node = 0; node < names.Length; node++)
            names[node] = Placed(node, node);
        return names;

        PlacedName Placed(int node, int before) =>
            Beside(node, before, widths[node]) is { } beside ? new(beside, Apart(beside, node) > Near, false)
            : Spiral(node, before, widths[node], reach) is { } far ? new(far, Apart(far, node) > Near, false)
            : Numbered(node, before);

        // A number finds room somewhere; on its own node at the worst.
        PlacedName Numbered(int node, int before)
        {
            var width = 1.3 * height;
            var box = Beside(node, before, width) ?? Spiral(node, before, width, 2 * reach);
            return box is { } found ? new(found, Apart(found, node) > Near, true) : new(Centred(places[node], width), false, true);
        }

        Box? Beside(int node, int before, double width)
        {
            Box? best = null;
            var least = double.MaxValue;
            var order = 0;
            foreach (var box in LabelPlacement.Candidates(places[node], radii[node], width, height))
            {
                order++;
                if (!IsFree(box, before) || (Apart(box, node) > Near && IsBarred(node, box, before)))
                    continue;
                var cost = order + lines.Sum(line => LabelPlacement.Crossed(box, line.A, line.B));
                if (cost < least)
                    (best, least) = (box, cost);
            }

            return best;
        }

        Box? Spiral(int node, int before, double width, double farthest)
        {
            for (var distance = radii[node] + Near; distance <= farthest; distance += Step)
            {
                for (var direction = 0; direction < Directions; direction++)
                {
                    var angle = 2 * Math.PI * direction / Directions;
                    var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
                    var centre = places[node] + new Point(cos * (distance + (width / 2)), sin * (distance + (height / 2)));
                    var box = Centred(centre, width);
                    if (IsFree(box, before) && !IsBarred(node, box, before))
                        return box;
                }
            }

            return null;
        }

        bool IsFree(Box box, int before) =>
            box.Left >= paper.Left && box.Right <= paper.Right && box.Top >= paper.Top && box.Bottom <= paper.Bottom
            && nodes.All(other => box.Overlap(other) == 0)
            && Enumerable.Range(0, before).All(other => box.Overlap(names[other].Box) == 0 && !(names[other].Led && Crosses(other, names[other].Box, box)));

        // Whether a name that is there already lies on the line that would lead to a box.
        bool IsBarred(int node, Box box, int before) => Enumerable.Range(0, before).Any(other => Crosses(node, box, names[other].Box));

        // Whether the line from a node to its name runs under a box.
        bool Crosses(int node, Box own, Box box) => LabelPlacement.Crossed(box, places[node], Anchor(places[node], own)) > 0;

        double Apart(Box box, int node) => (Anchor(places[node], box) - places[node]).Length - radii[node];

        Box Centred(Point centre, double width) => new(centre.X - (width / 2), centre.Y - (height / 2), width, height);
    }

    /// <summary>The point of a box that is nearest to a place: there the line that leads to a name ends.</summary>
    public static Point Anchor(Point place, Box box) => new(Math.Clamp(place.X, box.Left, box.Right), Math.Clamp(place.Y, box.Top, box.Bottom));
}
