namespace CityNetworks.Reports.Drawing;

/// <summary>Lays out each component by itself and sets them side by side in lines, the largest first.</summary>
internal static class ComponentPacking
{
    private const int Crowd = 25;
    private const double CrowdStep = 1.8;

    /// <param name="neighbours">The neighbours of each node.</param>
    /// <param name="width">The width of the drawing, in pixels.</param>
    /// <param name="step">The wished distance of two neighbours, in pixels.</param>
    /// <param name="margin">Room about each component for names, in pixels.</param>
    /// <param name="upright">Turns the longer axis of components down the page: for narrow pages.</param>
    /// <param name="rounds">The most rounds of the layout of a component; null: until nothing moves.</param>
    public static (Point[] Places, double Height) Of(
        IReadOnlyList<IReadOnlyList<int>> neighbours, double width, double step, Point margin, bool upright, int? rounds = null)
    {
        var places = new Point[neighbours.Count];
        var shelf = new Box(0, 0, 0, 0); // the line being filled
        var column = new Box(0, 0, 0, 0); // its last column
        foreach (var component in Components(neighbours))
        {
            var inside = Inside(component, neighbours, step, width - (2 * margin.X), upright, rounds);
            var (left, top) = (inside.Min(p => p.X), inside.Min(p => p.Y));
            var size = new Point(inside.Max(p => p.X) - left, inside.Max(p => p.Y) - top) + (margin * 2);
            if (column.Height > 0 && column.Height + size.Y <= shelf.Height && column.Left + size.X <= width)
            {
                column = column with { Width = Math.Max(column.Width, size.X), Height = column.Height + size.Y };
            }
            else
            {
                if (column.Width > 0 && column.Right + size.X > width)
                    (shelf, column) = (new Box(0, shelf.Bottom, 0, 0), new Box(0, shelf.Bottom, 0, 0));
                column = new Box(column.Right, shelf.Top, size.X, size.Y);
                shelf = shelf with { Height = Math.Max(shelf.Height, size.Y) };
            }

            var corner = new Point(column.Left + margin.X - left, column.Bottom - size.Y + margin.Y - top);
            for (var i = 0; i < component.Count; i++)
                places[component[i]] = inside[i] + corner;
        }

        return (places, shelf.Bottom);
    }

    /// <summary>The components, largest first, each with its nodes in order.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Components(IReadOnlyList<IReadOnlyList<int>> neighbours)
    {
        var seen = new bool[neighbours.Count];
        var components = new List<IReadOnlyList<int>>();
        for (var start = 0; start < neighbours.Count; start++)
        {
            if (seen[start])
                continue;
            seen[start] = true;
            var component = new List<int>();
            var queue = new Queue<int>([start]);
            while (queue.TryDequeue(out var node))
            {
                component.Add(node);
                foreach (var next in neighbours[node].Where(next => !seen[next]))
                {
                    seen[next] = true;
                    queue.Enqueue(next);
                }
            }

            components.Add([.. component.Order()]);
        }

        return [.. components.OrderByDescending(component => component.Count).ThenBy(component => component[0])];
    }

    private static Point[] Inside(
        IReadOnlyList<int> component, IReadOnlyList<IReadOnlyList<int>> neighbours, double step, double room, bool upright, int? rounds)
    {
        var number = component.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
        var level = StressLayout.Of([.. component.Select(node => (IReadOnlyList<int>)[.. neighbours[node].Select(next => number[next])])], rounds);
        var turned = upright ? [.. level.Select(p => new Point(p.Y, p.X))] : level;
        var across = turned.Max(p => p.X) - turned.Min(p => p.X);
        // A crowd takes all the room there is, so that its names find place.
        var crowded = component.Count > Crowd && across > 0;
        var scale = crowded || across * step > room ? room / across : step;
        var down = crowded ? Math.Max(step, Math.Min(scale, CrowdStep * step)) : step;
        return [.. turned.Select(p => new Point(p.X * scale, p.Y * down))];
    }
}
