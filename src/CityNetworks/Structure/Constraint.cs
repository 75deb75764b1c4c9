using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>Are the partners of a city also each other's partners, so that it has nobody to stand between?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/> by node; q are nodes that both i and j met. 1/k for the centre of a star of k partners, 1 for a node with one
/// partner;
/// it can exceed 1 for nodes with few partners who meet each other more than the node.
/// Cases: not present, or met nobody → NaN: not defined. Weights of participations play no part.
/// Cost: O(Σ_i Σ_{q met i} Σ_{e∋q} d_e) for cities, events likewise; parallel over nodes, and the same bits for any number of threads.
/// Source: Burt (1992), Structural Holes, Harvard University Press, chapter 2. NetworkX (<c>constraint</c>) and igraph give the same for the projection by
/// shared events.
/// </remarks>
public static class Constraint
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static StructureMeasure Definition { get; } = new(context => StructureContext.OfModes(mode =>
        StructureContext.MeanOfDefined(Of(context.Window, mode, context.Workers))))
    {
        Id = "constraint",
        Name = "Constraint",
        Scope = MeasureScope.Mode,
        Meaning = "how far the partners of a city are partners of each other, so that it bridges nothing",
        Formula = "mean over nodes of Σ_j (p_ij + Σ_q p_iq·p_qj)² over the nodes j that i met, p_ij = W_ij / Σ_k W_ik",
        Groups = "city, event: the mode measured",
        Cases = "nodes that met no other are left out; no such node → not defined",
        Citation = "Burt 1992",
        TakesManyPasses = true,
    };

    /// <summary>The constraint of each node of a mode.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="mode">Whose nodes.</param>
    /// <param name="workers">Threads.</param>
    /// <returns>By node of the network, above 0; NaN where it is not defined.</returns>
    public static double[] Of(Window window, Mode mode, Workers workers = default)
    {
        var side = new Side(window, mode);
        var meetings = Meetings(side);
        var values = new double[side.Length];
        Array.Fill(values, double.NaN);
        workers.For(side.End - side.First, () => (Own: new CoPresence(side), Theirs: new CoPresence(side), Spent: new double[side.Length]), (item, scratch) =>
        {
            var node = side.First + item;
            var partners = scratch.Own.Read(node);
            if (partners.Length == 0)
                return;
            foreach (var partner in partners)
                scratch.Spent[partner] = (double)scratch.Own[partner] / meetings[node];
            foreach (var between in partners)
            {
                var share = (double)scratch.Own[between] / meetings[node];
                foreach (var partner in scratch.Theirs.Read(between))
                {
                    if (scratch.Own[partner] > 0)
                        scratch.Spent[partner] += share * scratch.Theirs[partner] / meetings[between];
                }
            }

            var sum = 0.0;
            foreach (var partner in partners)
                sum += scratch.Spent[partner] * scratch.Spent[partner];
            values[node] = sum;
        });
        return values;
    }

    // Σ_k W_ik: the places at its events that others take.
    private static long[] Meetings(Side side)
    {
        var meetings = new long[side.Length];
        for (var node = side.First; node < side.End; node++)
        {
            foreach (var between in side.NeighboursOf(node))
                meetings[node] += side.Other.DegreeOf(between) - 1;
        }

        return meetings;
    }
}
