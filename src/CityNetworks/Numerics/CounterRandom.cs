namespace CityNetworks.Numerics;

/// <summary>What a random number is for: part of its address, so that two uses can never share a draw.</summary>
public enum RandomPurpose
{
    /// <summary>The adoption threshold of a city (Sellke's exponential draw).</summary>
    Adoption,

    /// <summary>The mechanism that an adoption is attributed to.</summary>
    Mechanism,

    /// <summary>Whether an uncertain participation takes place.</summary>
    Attendance,

    /// <summary>Events drawn with replacement.</summary>
    Bootstrap,

    /// <summary>Permuted events or labels.</summary>
    Permutation,

    /// <summary>Trades that randomise a two-mode network.</summary>
    Trade,

    /// <summary>Events drawn without replacement.</summary>
    Rarefaction,

    /// <summary>Made-up networks, for tests and benchmarks.</summary>
    Generation,

    /// <summary>Whether a contact passes it on, in the classic models: the stream of a batch of runs.</summary>
    Contagion,

    /// <summary>The points of an experiment's design.</summary>
    Design,

    /// <summary>Sets of cities beside the one that came together, or that will.</summary>
    CitySet,

    /// <summary>A shortest path between two nodes.</summary>
    Path,
}

/// <summary>Random numbers by address: each is a pure function of seed, purpose and up to three indices (run, city, policy …).</summary>
/// <remarks>
/// Nothing is shared and nothing advances, so threads, order and other draws cannot matter, and two scenarios with the same seed use the same random numbers,
/// run by run.
/// Cost: one <see cref="Philox"/> block a call.
/// Source: Salmon et al. (2011), see <see cref="Philox"/>.
/// </remarks>
public readonly record struct CounterRandom(ulong Seed)
{
    private const double BelowOne = 1 - (1.0 / (1UL << 53));

    /// <summary>64 random bits at an address.</summary>
    /// <returns>All 64 bits of the number are random; equal for an equal address.</returns>
    public ulong Bits(RandomPurpose purpose, int run, int item = 0, int sub = 0) => Block(purpose, run, item, sub).Low;

    /// <summary>A number uniform on (0, 1): 53 bits, never 0 and never 1, so that its logarithm is finite.</summary>
    /// <returns>A number above 0 and below 1; equal for an equal address.</returns>
    public double Uniform(RandomPurpose purpose, int run, int item = 0, int sub = 0) => OpenUnit(Bits(purpose, run, item, sub));

    /// <summary>An exponential number of mean 1: <c>−ln U</c> with U from <see cref="Uniform"/>.</summary>
    /// <returns>A finite number above 0; equal for an equal address.</returns>
    public double Exponential(RandomPurpose purpose, int run, int item = 0, int sub = 0) => -Math.Log(Uniform(purpose, run, item, sub));

    /// <summary>A sequence of numbers that starts at an address, for work that needs an unknown number of draws (shuffles, trades).</summary>
    public CounterSequence Sequence(RandomPurpose purpose, int run) => new(Seed, purpose, run);

    // Of the largest value the half is rounded up to 1.
    internal static double OpenUnit(ulong bits) => Math.Min(((bits >> 11) + 0.5) * (1.0 / (1UL << 53)), BelowOne);

    private PhiloxBlock Block(RandomPurpose purpose, int run, int item, int sub) =>
        Philox.Block((uint)run, (uint)item, (uint)sub, (uint)purpose, (uint)Seed, (uint)(Seed >> 32));
}
