using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using CityNetworks.Tables;

namespace CityNetworks.Structure;

/// <summary>How a network of direct ties hangs together, as the table <c>structure</c>.</summary>
/// <remarks>
/// n cities are present, with m ties, each direction one. Where a measure knows no direction, a pair is tied when it is tied either way.
/// A value that is not defined is blank. No comparison with chance is made: <c>expected</c> and <c>p_value</c> are blank.
/// </remarks>
public static class DirectStructure
{
    /// <summary>The measures and what they are; each value equals that of NetworkX.</summary>
    public static IReadOnlyList<(string Id, string Definition)> Measures { get; } =
    [
        ("density", "m / (n (n − 1)): the share of ordered pairs that are tied."),
        ("components", "Parts that hang together, whatever the direction."),
        ("largest-component", "Cities of the largest such part."),
        ("largest-strong-component", "Cities of the largest part in which each reaches each along ties."),
        ("reciprocity", "The share of ties that are returned; 1 in a symmetric network."),
        ("transitivity", "3 · triangles / paths of two ties, of the undirected network; blank without such a path."),
        ("clustering", "Mean over cities of the share of pairs of neighbours that are tied (Watts and Strogatz 1998); 0 for a city with fewer than two."),
        ("assortativity", "Correlation of the degrees at both ends of a tie, of the undirected network (Newman 2002); blank where all are equal."),
        ("e-i", "(external − internal) / (external + internal) pairs by group (Krackhardt and Stern 1988); blank without a pair inside known groups."),
    ];

    /// <summary>Columns: window, measure, group, value, expected, p_value, as of <see cref="StructureTable"/>.</summary>
    /// <param name="networks">One window each.</param>
    /// <param name="group">The group of each city by number; null: unknown. Null: no E–I index.</param>
    public static Table Of(IReadOnlyList<DirectNetwork> networks, IReadOnlyList<string?>? group = null) => Table
        .Of("structure", [.. networks.SelectMany(network => ValuesOf(network, group).Select(pair => (network.Window, pair.Measure, pair.Value)))])
        .Text("window", row => row.Window)
        .Text("measure", row => row.Measure)
        .Text("group", _ => "all")
        .Number("value", row => row.Value)
        .Number("expected", _ => double.NaN)
        .Number("p_value", _ => double.NaN)
        .Build();

    private static IEnumerable<(string Measure, double Value)> ValuesOf(DirectNetwork network, IReadOnlyList<string?>? group)
    {
        var n = network.Present.Count;
        var parts = StrongComponents.WeakSizes(network);
        var neighbours = NeighboursOf(network);
        var (closed, paths, clustering) = Triangles(network, neighbours);
        yield return ("density", network.Ties.Count / ((double)n * (n - 1)));
        yield return ("components", parts.Count);
        yield return ("largest-component", parts.Count == 0 ? 0 : parts[0]);
        yield return ("largest-strong-component", StrongComponents.LargestOf(network).Count);
        yield return ("reciprocity", network.Ties.Count(tie => network.TargetsOf(tie.Target).BinarySearch(tie.Source) >= 0) / (double)network.Ties.Count);
        yield return ("transitivity", closed / paths);
        yield return ("clustering", clustering);
        yield return ("assortativity", Assortativity(network, neighbours));
        if (group is not null)
            yield return ("e-i", ExternalInternal(network, neighbours, group));
    }

    private static int[][] NeighboursOf(DirectNetwork network) =>
        [.. Enumerable.Range(0, network.Ids.Count).Select(city => network.TargetsOf(city).ToArray().Union(network.SourcesOf(city).ToArray()).Order().ToArray())];

    // Pairs of neighbours that are tied, all pairs of neighbours, and the mean over cities of their share.
    private static (double Closed, double Paths, double Clustering) Triangles(DirectNetwork network, int[][] neighbours)
    {
        var (closed, paths, sum) = (0.0, 0.0, 0.0);
        foreach (var city in network.Present)
        {
            var own = neighbours[city];
            var tied = 0;
            for (var a = 0; a < own.Length; a++)
            {
                for (var b = a + 1; b < own.Length; b++)
                    tied += Array.BinarySearch(neighbours[own[a]], own[b]) >= 0 ? 1 : 0;
            }

            var pairs = own.Length * (own.Length - 1) / 2.0;
            closed += tied;
            paths += pairs;
            sum += pairs > 0 ? tied / pairs : 0;
        }

        return (closed, paths, sum / network.Present.Count);
    }

    private static double Assortativity(DirectNetwork network, int[][] neighbours)
    {
        var (count, sum, squares, products) = (0.0, 0.0, 0.0, 0.0);
        foreach (var city in network.Present)
        {
            foreach (var other in neighbours[city])
            {
                double own = neighbours[city].Length, theirs = neighbours[other].Length;
                count++;
                sum += own;
                squares += own * own;
                products += own * theirs;
            }
        }

        var mean = sum / count;
        var variance = (squares / count) - (mean * mean);
        return variance > 1e-12 ? ((products / count) - (mean * mean)) / variance : double.NaN;
    }

    private static double ExternalInternal(DirectNetwork network, int[][] neighbours, IReadOnlyList<string?> group)
    {
        var (external, inside) = (0, 0);
        foreach (var city in network.Present)
        {
            foreach (var other in neighbours[city].Where(other => other > city && group[city] is not null && group[other] is not null))
            {
                if (group[city] == group[other])
                    inside++;
                else
                    external++;
            }
        }

        return (external - inside) / (double)(external + inside);
    }
}
