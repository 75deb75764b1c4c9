namespace CityNetworks.Contagion;

/// <summary>What the kernels of one thread count, all of it whole numbers; reach by run and step is one table for all threads, each writes its own
/// runs.</summary>
internal sealed class SpreadTally(int nodes, int steps, int[] reached)
{
    /// <summary>The number of steps after the start.</summary>
    public int Steps { get; } = steps;

    /// <summary>How often each node was reached.</summary>
    public int[] ByNode { get; } = new int[nodes];

    /// <summary>Nodes that can pass it on after each step, over runs.</summary>
    public long[] Active { get; } = new long[steps + 1];

    /// <summary>Nodes reached by each step of a run.</summary>
    public Span<int> ReachedIn(int run) => reached.AsSpan(run * (Steps + 1), Steps + 1);

    /// <summary>Adds what another thread counted.</summary>
    public void Add(SpreadTally other)
    {
        for (var node = 0; node < ByNode.Length; node++)
            ByNode[node] += other.ByNode[node];
        for (var step = 0; step < Active.Length; step++)
            Active[step] += other.Active[step];
    }
}
