using CityNetworks.Centrality.Presence;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>What each node carries when every source sends to every target along all shortest paths in equal parts.</summary>
internal static class ShortestPathLoads
{
    // Loads are summed within slots and then over slots: a fixed number of them keeps the order of adding, and the memory, apart from the number of threads.
    // Work that is cut into parts is cut between slots.
    internal const int Slots = 32;

    /// <summary>factor · Σ_{s≠t} source_s · target_t · σ_st(v)/σ_st for each node v other than s and t.</summary>
    /// <param name="network">In any order.</param>
    /// <param name="sources">How much each vertex sends to each target.</param>
    /// <param name="targets">How much each vertex counts as a target.</param>
    /// <param name="factor">For all loads.</param>
    /// <param name="space">For all that is not the result.</param>
    /// <param name="workers">Threads.</param>
    public static ModeValues Of(PresentNetwork network, Piece<double> sources, Piece<double> targets, double factor, Workspace space, Workers workers)
    {
        var folding = TreeFolding.Of(network, sources, targets, space);
        var core = network.Only(folding.InCore).Ordered(out var components);
        var loads = network.ByNode(folding.Loads().Span);
        var inCore = OfCore(core, components, network.Carried(folding.Sources, core), network.Carried(folding.Targets, core), space, workers);
        core.AddByNode(inCore.Span, loads);
        Scale(loads.Cities, factor);
        Scale(loads.Events, factor);
        return loads;
    }

    private static Piece<double> OfCore(
        PresentNetwork core, Piece<ComponentRange> components, Piece<double> sources, Piece<double> targets, Workspace space, Workers workers)
    {
        var batches = SourceBatches.Of(core, components.Span, ShortestPathLanes.Width, space, sources);
        var slotCount = Math.Min(Slots, batches.Count);
        var loads = space.Zeros<double>(core.VertexCount);
        if (workers.Parts is null)
        {
            var slots = new Piece<double>[slotCount];
            workers.For(slotCount, NewLanes, (slot, lanes) => Run(slot, lanes, (slots[slot] = space.Zeros<double>(core.VertexCount)).Span));
            foreach (var slot in slots)
                DenseVectors.AddScaled(loads.Span, slot.Span, 1);
        }
        else
        {
            foreach (var slot in workers.Items(slotCount, core.VertexCount, 0, NewLanes, (slot, lanes, own, _) => Run(slot, lanes, own)).Rows)
                DenseVectors.AddScaled(loads.Span, slot, 1);
        }

        return loads.Span.ContainsAnyExceptInRange(0, double.PositiveInfinity)
            ? throw new OverflowException("The shortest paths between some two nodes number more than 1E308; expected fewer.")
            : loads;

        ShortestPathLanes NewLanes() => new(core, sources, targets, space);

        void Run(int slot, ShortestPathLanes lanes, Span<double> own)
        {
            for (var batch = slot; batch < batches.Count; batch += slotCount)
            {
                workers.Cancellation.ThrowIfCancellationRequested();
                lanes.Run(batches.SourcesOf(batch), batches[batch].Range, own);
            }
        }
    }

    private static void Scale(double[] loads, double factor)
    {
        foreach (ref var load in loads.AsSpan())
            load *= factor;
    }
}
