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
/// Cost: O(Σ_i (Σ_{e∋i} d_e + Σ_{q met i} d_q)) for cities, events likewise; parallel over nodes, and the same bits for any number of threads.
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
        workers.For(side.End - side.First, () => new Scratch(side), (item, scratch) =>
        {
            var node = side.First + item;
            values[node] = OfNode(side, node, meetings, scratch);
        });
        return values;
    }

    // Σ_q p_iq·p_qj is a walk from j over its events e to the other q at e: with x_q = p_iq / Σ_k W_qk it is Σ_{e∋j} (Σ_{q∈e} x_q − x_j), and no row of W but
    // that of i is read.
    private static double OfNode(Side side, int node, long[] meetings, Scratch scratch)
    {
        var partners = scratch.Own.Read(node);
        if (partners.Length == 0)
            return double.NaN;
        foreach (var partner in partners)
        {
            var passed = (double)scratch.Own[partner] / meetings[node] / meetings[partner];
            foreach (var between in side.NeighboursOf(partner))
                scratch.Passed[between] += passed;
        }

        var sum = 0.0;
        foreach (var partner in partners)
        {
            var own = (double)scratch.Own[partner] / meetings[node];
            var spent = own;
            foreach (var between in side.NeighboursOf(partner))
                spent += scratch.Passed[between] - (own / meetings[partner]);
            sum += spent * spent;
        }

        foreach (var partner in partners)
        {
            foreach (var between in side.NeighboursOf(partner))
                scratch.Passed[between] = 0;
        }

        return sum;
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

    private sealed class Scratch(Side side)
    {
        public CoPresence Own { get; } = new(side);

        public double[] Passed { get; } = new double[side.Other.Length];
    }
}
