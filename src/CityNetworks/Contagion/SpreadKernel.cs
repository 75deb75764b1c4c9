namespace CityNetworks.Contagion;

/// <summary>One thread's way of computing runs of a model.</summary>
internal abstract class SpreadKernel
{
    /// <summary>How many runs make a batch, which has a stream of random numbers of its own.</summary>
    public abstract int BatchSize { get; }

    /// <summary>What was done so far: entries of the network looked at, about a nanosecond each. Counted, so that it is the same everywhere.</summary>
    public long Work { get; protected set; }

    /// <summary>The last step in which something changed, in any run so far.</summary>
    public int LastStep { get; protected set; }

    /// <summary>Simulates the runs [firstRun, firstRun + runs), at most a batch.</summary>
    public abstract void Run(int firstRun, int runs, LaneRandom random, SpreadTally tally);
}
