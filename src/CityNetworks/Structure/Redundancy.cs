using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>Of the pairs of events that a city joins, how many would stay joined without it?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/> by node. In [0, 1]; 1: the node could leave and no pair would come apart.
/// Cases: fewer than two neighbours, or not present → NaN: there is no pair (NetworkX refuses such nodes). Weights play no part.
/// Cost: O(Σ_i k_i²) for cities, O(Σ_e d_e²) for events.
/// Source: Latapy, Magnien and Del Vecchio (2008), Social Networks 30, 31–48. NetworkX (<c>node_redundancy</c>) gives the same where it is defined.
/// </remarks>
public static class Redundancy
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static StructureMeasure Definition { get; } = new(
        context => StructureContext.OfModes(mode => StructureContext.MeanOfDefined(Of(context.Window, mode))))
    {
        Id = "redundancy",
        Name = "Redundancy",
        Scope = MeasureScope.Mode,
        Meaning = "how many pairs of events that a city joins would stay joined without it",
        Formula = "mean over nodes of the share of pairs of neighbours that another node joins too",
        Groups = "city, event: the mode measured",
        Cases = "nodes with fewer than two neighbours are left out; none else → not defined",
        Citation = "Latapy, Magnien and Del Vecchio 2008",
    };

    /// <summary>The redundancy of each node of a mode.</summary>
    /// <returns>A number a node of the mode, by its number, in [0, 1]; NaN: not defined there.</returns>
    public static double[] Of(Window window, Mode mode)
    {
        var side = new Side(window, mode);
        var joined = JoinedElsewhere(side);
        var values = new double[side.Length];
        Array.Fill(values, double.NaN);
        for (var node = side.First; node < side.End; node++)
        {
            var degree = (double)side.DegreeOf(node);
            if (degree > 1)
                values[node] = joined[node] / (degree * (degree - 1) / 2);
        }

        return values;
    }

    // Pair by pair of the other mode, not node by node: a pair of events joined by two cities or more counts for each of those cities.
    private static long[] JoinedElsewhere(Side side)
    {
        var joined = new long[side.Length];
        var presence = new CoPresence(side.Other);
        for (var first = side.Other.First; first < side.Other.End; first++)
        {
            presence.Read(first);
            foreach (var node in side.Other.NeighboursOf(first))
            {
                var row = side.NeighboursOf(node);
                foreach (var second in row[(row.BinarySearch(first) + 1)..])
                    joined[node] += presence[second] > 1 ? 1 : 0;
            }
        }

        return joined;
    }
}
