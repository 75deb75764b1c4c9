namespace CityNetworks.Reports.Drawing;

/// <summary>Places the nodes of one connected component so that distances on paper are as near as can be to distances in the network.</summary>
/// <remarks>
/// Formula: minimise Σ (‖x_i − x_j‖ − d_ij)² / d_ij² by majorisation, d_ij = steps from i to j; from a circle in the order of the nodes, so the result depends
/// on nothing but the network.
/// Cases: one node → the origin. Cost: O(n²) per round.
/// Source: Gansner, Koren and North (2004), Graph Drawing by Stress Majorization, GD 2004, LNCS 3383, 239–250.
/// </remarks>
internal static class StressLayout
{
    private const int Rounds = 1000;
    private const double Still = 1e-5;

    /// <param name="neighbours">The neighbours of each node; all nodes hang together.</param>
    /// <param name="most">The most rounds; null: as many as it takes until nothing moves, but at most 1000.</param>
    /// <returns>Positions in units of one step, centred, the longer axis level.</returns>
    public static Point[] Of(IReadOnlyList<IReadOnlyList<int>> neighbours, int? most = null)
    {
        var count = neighbours.Count;
        var steps = Enumerable.Range(0, count).Select(from => Steps(neighbours, from)).ToArray();
        var places = Enumerable.Range(0, count).Select(node => OnCircle(node, count)).ToArray();
        var moved = double.MaxValue;
        for (var round = 0; round < (most ?? Rounds) && moved > Still; round++)
        {
            moved = 0;
            for (var node = 0; node < count; node++)
            {
                var before = places[node];
                places[node] = Pulled(node, places, steps);
                moved = Math.Max(moved, (places[node] - before).Length);
            }
        }

        return Level(places);
    }

    private static Point OnCircle(int node, int count)
    {
        var angle = 2 * Math.PI * node / count;
        var radius = count / (2 * Math.PI);
        return new(radius * Math.Cos(angle), radius * Math.Sin(angle));
    }

    // Where the others, each at its own distance, would have this node; near ones count most.
    private static Point Pulled(int node, Point[] places, int[][] steps)
    {
        var sum = new Point(0, 0);
        var weights = 0.0;
        for (var other = 0; other < places.Length; other++)
        {
            if (other == node)
                continue;
            var ideal = steps[node][other];
            var weight = 1.0 / (ideal * ideal);
            var apart = places[node] - places[other];
            var direction = apart.Length > 1e-9 ? apart * (1 / apart.Length) : new Point(1, 0);
            sum += (places[other] + (direction * ideal)) * weight;
            weights += weight;
        }

        return weights > 0 ? sum * (1 / weights) : new(0, 0);
    }

    // Turned so that the longer axis lies level, mirrored so that the first node is to the upper left: one network, one drawing.
    private static Point[] Level(Point[] places)
    {
        var centre = places.Aggregate(new Point(0, 0), (sum, place) => sum + place) * (1.0 / places.Length);
        var centred = places.Select(place => place - centre).ToArray();
        var (xx, yy, xy) = (centred.Sum(p => p.X * p.X), centred.Sum(p => p.Y * p.Y), centred.Sum(p => p.X * p.Y));
        var angle = -0.5 * Math.Atan2(2 * xy, xx - yy);
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        var level = centred.Select(p => new Point((p.X * cos) - (p.Y * sin), (p.X * sin) + (p.Y * cos))).ToArray();
        var (mirrorX, mirrorY) = (level[0].X > 1e-9 ? -1 : 1, level[0].Y > 1e-9 ? -1 : 1);
        return [.. level.Select(p => new Point(p.X * mirrorX, p.Y * mirrorY))];
    }

    private static int[] Steps(IReadOnlyList<IReadOnlyList<int>> neighbours, int from)
    {
        var steps = new int[neighbours.Count];
        Array.Fill(steps, -1);
        steps[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in neighbours[node].Where(next => steps[next] < 0))
            {
                steps[next] = steps[node] + 1;
                queue.Enqueue(next);
            }
        }

        return steps;
    }
}
