using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>What each node carries when every source sends to every target along all shortest paths in equal parts.</summary>
internal static class ShortestPathLoads
{
    // Loads are summed within slots and then over slots: a fixed number of them keeps the order of adding, and the memory, apart from the number of threads.
    private const int Slots = 32;

    /// <summary>factor · Σ_{s≠t} source_s · target_t · σ_st(v)/σ_st for each node v other than s and t.</summary>
    /// <param name="network">In any order.</param>
    /// <param name="sources">How much each vertex sends to each target.</param>
    /// <param name="targets">How much each vertex counts as a target.</param>
    /// <param name="factor">For all loads.</param>
    /// <param name="workers">Threads.</param>
    public static ModeValues Of(PresentNetwork network, double[] sources, double[] targets, double factor, Workers workers)
    {
        var folding = TreeFolding.Of(network, sources, targets);
        var core = network.Only(folding.InCore).Ordered(out var components);
        var inCore = OfCore(core, components, core.ByVertex(network.ByNode(folding.Sources)), core.ByVertex(network.ByNode(folding.Targets)), workers);
        var loads = Array.ConvertAll(folding.Loads(), load => factor * load);
        return Sum(network.ByNode(loads), core.ByNode(Array.ConvertAll(inCore, load => factor * load)));
    }

    private static double[] OfCore(PresentNetwork core, ComponentRange[] components, double[] sources, double[] targets, Workers workers)
    {
        var batches = SourceBatches.Of(core, components, ShortestPathLanes.Width, vertex => sources[vertex] > 0);
        var count = batches.Batches.Length;
        var slots = new double[Math.Min(Slots, count)][];
        workers.For(slots.Length, () => new ShortestPathLanes(core, sources, targets), (slot, lanes) =>
        {
            slots[slot] = new double[core.VertexCount];
            for (var batch = slot; batch < count; batch += slots.Length)
            {
                workers.Cancellation.ThrowIfCancellationRequested();
                var (first, size, range) = batches.Batches[batch];
                lanes.Run(batches.Sources.AsSpan(first, size), range, slots[slot]);
            }
        });

        var loads = new double[core.VertexCount];
        foreach (var slot in slots)
            DenseVectors.AddScaled(loads, slot, 1);
        return Array.Exists(loads, double.IsNaN)
            ? throw new OverflowException("The shortest paths between some two nodes number more than 1E308; expected fewer.")
            : loads;
    }

    private static ModeValues Sum(ModeValues left, ModeValues right) => new(
        [.. left.Cities.Zip(right.Cities, (a, b) => a + b)],
        [.. left.Events.Zip(right.Events, (a, b) => a + b)]);
}
