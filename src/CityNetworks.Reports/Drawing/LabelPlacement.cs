namespace CityNetworks.Reports.Drawing;

/// <summary>Where the names of nodes go: beside their node, over no other node and no other name if that can be, over as few lines as can be.</summary>
internal static class LabelPlacement
{
    private static readonly Point[] s_sides = [new(1, 0), new(-1, 0), new(0, 1), new(0, -1), new(0.8, 0.8), new(-0.8, 0.8), new(0.8, -0.8), new(-0.8, -0.8)];
    private static readonly double[] s_gaps = [6, 15, 26];

    /// <param name="places">The nodes.</param>
    /// <param name="radii">Their sizes.</param>
    /// <param name="widths">The widths of their names.</param>
    /// <param name="height">The height of a line of text.</param>
    /// <param name="lines">The ties.</param>
    /// <param name="paper">The drawing.</param>
    /// <returns>The box of each name; the node of most weight should come first, for it chooses first.</returns>
    public static Box[] Of(
        IReadOnlyList<Point> places, IReadOnlyList<double> radii, IReadOnlyList<double> widths, double height, IReadOnlyList<(int A, int B)> lines, Box paper)
    {
        var boxes = new Box[places.Count];
        for (var node = 0; node < boxes.Length; node++)
        {
            boxes[node] = Candidates(places[node], radii[node], widths[node], height)
                .Select((box, order) => (box, cost: Cost(box, node) + order))
                .MinBy(candidate => candidate.cost).box;
        }

        return boxes;

        double Cost(Box box, int self)
        {
            var names = boxes.Take(self).Sum(box.Overlap);
            var nodes = places.Select((place, i) => box.Overlap(Box.Around(place, radii[i] + 1))).Sum();
            var outside = (box.Width * box.Height) - box.Overlap(paper);
            var crossed = lines.Sum(line => Crossed(box, places[line.A], places[line.B]));
            return (20 * names) + (10 * nodes) + (50 * outside) + crossed;
        }
    }

    public static IEnumerable<Box> Candidates(Point place, double radius, double width, double height) =>
        from gap in s_gaps
        from side in s_sides
        let centre = place + new Point(side.X * (radius + gap + (width / 2)), side.Y * (radius + gap - 2 + (height / 2)))
        let slipped = side.X != 0 && side.Y != 0 ? centre with { X = place.X + (side.X * (radius + (width / 2))) } : centre
        select new Box(slipped.X - (width / 2), slipped.Y - (height / 2), width, height);

    // Pixels of the line that lie under the box, by small steps: exact clipping would buy nothing here.
    public static double Crossed(Box box, Point a, Point b)
    {
        var apart = b - a;
        var samples = Math.Max(1, (int)(apart.Length / 4));
        var under = 0;
        for (var i = 0; i <= samples; i++)
        {
            var at = a + (apart * ((double)i / samples));
            if (at.X > box.Left && at.X < box.Right && at.Y > box.Top && at.Y < box.Bottom)
                under++;
        }

        return 4 * under;
    }
}
