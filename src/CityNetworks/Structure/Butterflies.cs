using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>How many butterflies (two cities that met at two events: four-cycles) does each node belong to?</summary>
/// <param name="Total">The number of butterflies in the window.</param>
/// <param name="Cities">For each city, those it belongs to.</param>
/// <param name="Events">For each event, those it belongs to.</param>
public sealed record ButterflyCounts(long Total, long[] Cities, long[] Events);

/// <summary>Counts butterflies, the smallest cycles of a two-mode network: two cities that met more than once.</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>, with W_ij = Σ_e b_ie b_je; a city's count is the sum over the pairs it is in. Each butterfly holds two cities and
/// two events, so each mode's counts add up to 2·C4.
/// Cases: not present → 0; empty window, single event, star → 0. Binary: weights of ties play no part.
/// Cost: O(Σ over ties of the smaller degree of its two ends) time, two numbers a tie of memory: a wedge is visited only from its end of highest degree, so a
/// giant event costs no more than its ties.
/// Source: Wang, Lin, Qin, Zhang and Zhang (2019), Vertex priority based butterfly counting, PVLDB 12, 1139–1152; as a structure of affiliation, Robins and
/// Alexander (2004), Computational and Mathematical Organization Theory 10, 69–94.
/// </remarks>
public static class Butterflies
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static StructureMeasure Definition { get; } = new(context => [(StructureRow.Whole, InContext(context).Total)])
    {
        Id = "butterflies",
        Name = "Butterflies",
        Scope = MeasureScope.Network,
        Meaning = "how many times two cities met at two events",
        Formula = "C4 = Σ_{i<j} W_ij(W_ij−1)/2",
        Groups = StructureRow.Whole,
        Cases = "none → 0",
        Citation = "Robins and Alexander 2004",
        SeesPairs = false,
    };

    /// <summary>The butterflies of the window, counted once.</summary>
    internal static ButterflyCounts InContext(StructureContext context) => context.Shared(typeof(ButterflyCounts), () => Of(context.Window));

    /// <summary>The butterflies of a window.</summary>
    public static ButterflyCounts Of(Window window)
    {
        var network = window.Network;
        var ranked = new DegreeRanking(window);
        var counts = new long[ranked.Count];
        var total = Count(ranked, counts);

        var cities = new long[network.CityCount];
        var events = new long[network.EventCount];
        for (var rank = 0; rank < counts.Length; rank++)
        {
            var node = ranked.NodeOf(rank);
            if (node < network.CityCount)
                cities[node] = counts[rank];
            else
                events[node - network.CityCount] = counts[rank];
        }

        return new ButterflyCounts(total, cities, events);
    }

    private static long Count(DegreeRanking ranked, long[] counts)
    {
        var total = 0L;
        var wedges = new int[ranked.Count];
        for (var top = 0; top < ranked.Count; top++)
        {
            // Every butterfly has one node of highest rank; it is found there, as two wedges from it to the node across.
            foreach (var middle in ranked.LowerNeighboursOf(top, top))
            {
                foreach (var end in ranked.LowerNeighboursOf(middle, top))
                    wedges[end]++;
            }

            foreach (var middle in ranked.LowerNeighboursOf(top, top))
            {
                foreach (var end in ranked.LowerNeighboursOf(middle, top))
                    counts[middle] += wedges[end] - 1;
            }

            foreach (var middle in ranked.LowerNeighboursOf(top, top))
            {
                foreach (var end in ranked.LowerNeighboursOf(middle, top))
                {
                    var pairs = (long)wedges[end] * (wedges[end] - 1) / 2;
                    wedges[end] = 0;
                    counts[end] += pairs;
                    counts[top] += pairs;
                    total += pairs;
                }
            }
        }

        return total;
    }
}
