using CityNetworks.Networks.Direct;

namespace CityNetworks.Centrality.Direct;

/// <summary>Shortest paths along direct ties, counted in ties: closeness, harmonic and betweenness of all cities.</summary>
/// <remarks>
/// Breadth first from every city, O(n · ties).
/// Source: Brandes, A faster algorithm for betweenness centrality, J. Math. Sociol. 25 (2001), 163–177.
/// </remarks>
internal sealed class DirectPaths
{
    private DirectPaths(int count) => (Reaching, Distances, Inverse, Between) = (new int[count], new double[count], new double[count], new double[count]);

    /// <summary>How many other cities reach each.</summary>
    public int[] Reaching { get; }

    /// <summary>The sum of the distances from these to it.</summary>
    public double[] Distances { get; }

    /// <summary>The sum of 1 / distance.</summary>
    public double[] Inverse { get; }

    /// <summary>The ordered pairs of other cities, each by the share of its shortest paths that pass through it.</summary>
    public double[] Between { get; }

    public static DirectPaths Of(DirectNetwork network)
    {
        var count = network.Ids.Count;
        var paths = new DirectPaths(count);
        var (distance, ways, share) = (new int[count], new double[count], new double[count]);
        var order = new List<int>(count);
        foreach (var source in network.Present)
        {
            Array.Fill(distance, -1);
            Array.Clear(ways);
            Array.Clear(share);
            order.Clear();
            (distance[source], ways[source]) = (0, 1);
            order.Add(source);
            for (var next = 0; next < order.Count; next++)
            {
                var city = order[next];
                foreach (var target in network.TargetsOf(city))
                {
                    if (distance[target] < 0)
                    {
                        distance[target] = distance[city] + 1;
                        order.Add(target);
                    }

                    if (distance[target] == distance[city] + 1)
                        ways[target] += ways[city];
                }
            }

            for (var last = order.Count - 1; last > 0; last--)
            {
                var city = order[last];
                paths.Reaching[city]++;
                paths.Distances[city] += distance[city];
                paths.Inverse[city] += 1.0 / distance[city];
                paths.Between[city] += share[city];
                foreach (var before in network.SourcesOf(city))
                {
                    if (distance[before] == distance[city] - 1)
                        share[before] += ways[before] / ways[city] * (1 + share[city]);
                }
            }
        }

        return paths;
    }
}
