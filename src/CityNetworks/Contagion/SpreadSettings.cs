using CityNetworks.Numerics;

namespace CityNetworks.Contagion;

/// <summary>How long, how often and how a classic model is run. The number of threads never changes a number.</summary>
public sealed record SpreadSettings
{
    /// <summary>The number of steps after the start.</summary>
    public int Steps { get; init; } = 10;

    /// <summary>The number of runs.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>The seed of the random numbers.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The number of threads, and a way to stop.</summary>
    public Workers Workers { get; init; }

    /// <summary>The way of computing; the law is the same, the draws are not. Without one it is chosen by what the first runs cost, counted, not
    /// timed.</summary>
    public SpreadMethod? Method { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Steps);
        ArgumentOutOfRangeException.ThrowIfLessThan(Runs, 1);
        if ((Steps + 1L) * Runs > Array.MaxLength / 2)
            throw new ArgumentException($"{Runs} runs of {Steps} steps; expected at most {Array.MaxLength / 2} steps in all.");
    }
}

/// <summary>A way of computing a classic model.</summary>
public enum SpreadMethod
{
    /// <summary>One run after another, from what is active; trials that fail are jumped over. Best where little is active.</summary>
    Jumps,

    /// <summary>512 runs at once, a bit each; active contacts are counted in all of them at once. Best where much is active.</summary>
    Lanes,
}
