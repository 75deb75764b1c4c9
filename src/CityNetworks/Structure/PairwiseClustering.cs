using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>What the overlap of two neighbourhoods is divided by.</summary>
public enum OverlapShare
{
    /// <summary>cc•: their union.</summary>
    Dot,

    /// <summary>The smaller of the two.</summary>
    Minimum,

    /// <summary>The larger of the two.</summary>
    Maximum,
}

/// <summary>How much of its events does a city share with those it meets, on average?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/> by node, v ≠ u; what it is divided by can also be min(|N_u|, |N_v|) or max(|N_u|, |N_v|). In (0, 1].
/// Cases: a node that meets no other, or is not present → NaN: not defined (NetworkX gives 0). Weights play no part.
/// Cost: O(Σ_e d_e²) for cities, O(Σ_i k_i²) for events, parallel over nodes.
/// Source: Latapy, Magnien and Del Vecchio (2008), Basic notions for the analysis of large two-mode networks, Social Networks 30, 31–48. NetworkX
/// (<c>latapy_clustering</c>) gives the same where it is defined.
/// </remarks>
public static class PairwiseClustering
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static StructureMeasure Definition { get; } = new(context => StructureContext.OfModes(mode =>
        StructureContext.MeanOfDefined(Of(context.Window, mode, OverlapShare.Dot, context.Workers))))
    {
        Id = "latapy",
        Name = "Pairwise clustering",
        Scope = MeasureScope.Mode,
        Meaning = "how much of its events a city shares with those it meets",
        Formula = "mean over nodes of the mean over v ∈ N(N(u)) of |N_u∩N_v| / |N_u∪N_v|",
        Groups = "city, event: the mode measured",
        Cases = "nodes that meet no other are left out; no such node → not defined",
        Citation = "Latapy, Magnien and Del Vecchio 2008",
    };

    /// <summary>The clustering of each node of a mode.</summary>
    /// <returns>A number a node of the mode, by its number, in (0, 1]; NaN: not defined there.</returns>
    public static double[] Of(Window window, Mode mode, OverlapShare share = OverlapShare.Dot, Workers workers = default)
    {
        var side = new Side(window, mode);
        var degrees = side.Degrees();
        var values = new double[side.Length];
        Array.Fill(values, double.NaN);
        workers.For(side.End - side.First, () => new CoPresence(side), (item, presence) =>
        {
            var node = side.First + item;
            var partners = presence.Read(node);
            var sum = 0.0;
            foreach (var partner in partners)
            {
                var shared = presence[partner];
                var (own, other) = (degrees[node], degrees[partner]);
                sum += shared / (share switch
                {
                    OverlapShare.Dot => (double)own + other - shared,
                    OverlapShare.Minimum => Math.Min(own, other),
                    _ => Math.Max(own, other),
                });
            }

            values[node] = sum / partners.Length; // 0/0 is NaN: no partner
        });
        return values;
    }
}
