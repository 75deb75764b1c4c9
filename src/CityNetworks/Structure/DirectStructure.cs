using CityNetworks.Centrality.Direct;
using CityNetworks.Measures;
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
    /// <summary>The measures, in the order of the table; each value equals that of NetworkX.</summary>
    public static IReadOnlyList<DirectStructureMeasure> Measures { get; } =
    [
        new(parts => parts.Network.Ties.Count / ((double)parts.Count * (parts.Count - 1)))
        {
            Id = "density",
            Name = "Density",
            Scope = MeasureScope.Network,
            Meaning = "which share of the ordered pairs of cities is tied",
            Formula = "m / (n (n − 1))",
            Cases = "fewer than two cities → not defined",
            Citation = "Wasserman and Faust (1994), p. 129",
        },
        new(parts => parts.Sizes.Count)
        {
            Id = "components",
            Name = "Number of components",
            Scope = MeasureScope.Network,
            Meaning = "into how many parts the network falls, whatever the direction of ties",
            Formula = "parts that hang together, whatever the direction",
            Cases = "no city → 0",
            Citation = "Wasserman and Faust (1994), p. 109",
        },
        new(parts => parts.Sizes.Count == 0 ? 0 : parts.Sizes[0])
        {
            Id = "largest-component",
            Name = "Largest component",
            Scope = MeasureScope.Network,
            Meaning = "how many cities the largest part has",
            Formula = "cities of the largest such part",
            Cases = "no city → 0",
            Citation = "Wasserman and Faust (1994), p. 109",
        },
        new(parts => StrongComponents.LargestOf(parts.Network).Count)
        {
            Id = "largest-strong-component",
            Name = "Largest strong component",
            Scope = MeasureScope.Network,
            Meaning = "how many cities the largest part has in which each reaches each along ties",
            Formula = "cities of the largest part in which each reaches each along ties",
            Cases = "no city → 0",
            Citation = "Wasserman and Faust (1994), p. 132",
        },
        new(Reciprocity)
        {
            Id = "reciprocity",
            Name = "Reciprocity",
            Scope = MeasureScope.Network,
            Meaning = "which share of the ties is returned",
            Formula = "returned ties / m; 1 in a symmetric network",
            Cases = "no tie → not defined",
            Citation = "Wasserman and Faust (1994), p. 515",
        },
        new(parts => parts.Triangles.Closed / parts.Triangles.Paths)
        {
            Id = "transitivity",
            Name = "Transitivity",
            Scope = MeasureScope.Network,
            Meaning = "how often two neighbours of a city are tied",
            Formula = "3 · triangles / paths of two ties, of the undirected network",
            Cases = "no path of two ties → not defined",
            Citation = "Wasserman and Faust (1994), p. 243",
        },
        new(parts => parts.Triangles.Clustering)
        {
            Id = "clustering",
            Name = "Mean clustering",
            Scope = MeasureScope.Network,
            Meaning = "how often two neighbours of a city are tied, on average over cities",
            Formula = "mean over cities of the share of pairs of neighbours that are tied",
            Cases = "a city with fewer than two neighbours counts 0",
            Citation = "Watts and Strogatz (1998), Nature 393, 440–442",
        },
        new(parts => Assortativity(parts.Network, parts.Neighbours))
        {
            Id = "assortativity",
            Name = "Degree assortativity",
            Scope = MeasureScope.Network,
            Meaning = "whether cities of many ties are tied to cities of many ties",
            Formula = "correlation of the degrees at both ends of a tie, of the undirected network",
            Cases = "all degrees equal → not defined",
            Citation = "Newman (2002), Physical Review Letters 89, 208701",
        },
        new(parts => ExternalInternal(parts.Network, parts.Neighbours, parts.Group!))
        {
            Id = "e-i",
            Name = "E–I index of ties",
            Scope = MeasureScope.Network,
            Meaning = "how far cities are tied to other groups and not their own",
            Formula = "(external − internal) / (external + internal) pairs by group",
            Cases = "no pair inside known groups → not defined; only with groups",
            Citation = "Krackhardt and Stern (1988), Social Psychology Quarterly 51, 123–140",
            IsProperName = true,
            NeedsGroups = true,
        },
    ];

    /// <summary>Columns: window, measure, group, value, expected, p_value, as of <see cref="StructureTable"/>.</summary>
    /// <param name="networks">One window each.</param>
    /// <param name="group">The group of each city by number; null: unknown. Null: no E–I index.</param>
    /// <returns>A row per window and measure.</returns>
    public static Table Of(IReadOnlyList<DirectNetwork> networks, IReadOnlyList<string?>? group = null) => Table
        .Of("structure", [.. networks.SelectMany(network => ValuesOf(network, group), (network, value) => (network.Window, value.Measure, value.Value))])
        .Text("window", row => row.Window)
        .Text("measure", row => row.Measure)
        .Text("group", _ => StructureRow.Whole)
        .Number("value", row => row.Value)
        .Number("expected", _ => double.NaN)
        .Number("p_value", _ => double.NaN)
        .Build();

    private static IEnumerable<(string Measure, double Value)> ValuesOf(DirectNetwork network, IReadOnlyList<string?>? group)
    {
        var neighbours = NeighboursOf(network);
        var parts = new DirectParts(network, neighbours, StrongComponents.WeakSizes(network), Triangles(network, neighbours), group);
        return Measures.Where(measure => group is not null || !measure.NeedsGroups).Select(measure => (measure.Id, measure.Of(parts)));
    }

    private static double Reciprocity(DirectParts parts)
    {
        var returned = parts.Network.Ties.Count(tie => parts.Network.TargetsOf(tie.Target).BinarySearch(tie.Source) >= 0);
        return returned / (double)parts.Network.Ties.Count;
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
