using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks;

/// <summary>Made-up two-mode networks with few large and many small nodes (Chung and Lu, exponent 2.5) and fixed seeds.</summary>
internal static class SyntheticNetworks
{
    /// <summary>200 cities, 100 events, 1,000 ties.</summary>
    public static TwoModeNetwork XS => ChungLu(200, 100, 1_000, 10);

    /// <summary>2,000 cities, 1,000 events, 10,000 ties.</summary>
    public static TwoModeNetwork S => ChungLu(2_000, 1_000, 10_000, 11);

    /// <summary>20,000 cities, 10,000 events, 100,000 ties.</summary>
    public static TwoModeNetwork S20 => ChungLu(20_000, 10_000, 100_000, 12);

    /// <summary>100,000 cities, 50,000 events, 1,000,000 ties.</summary>
    public static TwoModeNetwork M => ChungLu(100_000, 50_000, 1_000_000, 13);

    /// <summary>1,000,000 cities, 500,000 events, 10,000,000 ties.</summary>
    public static TwoModeNetwork L => ChungLu(1_000_000, 500_000, 10_000_000, 14);

    /// <summary>The network of that name.</summary>
    public static TwoModeNetwork Named(string name) => name switch
    {
        "XS" => XS,
        "S" => S,
        "S20" => S20,
        "M" => M,
        "L" => L,
        _ => throw new ArgumentException($"Network '{name}' is not known; expected XS, S, S20, M or L.", nameof(name)),
    };

    /// <summary>Distinct ties whose ends are drawn in proportion to fixed weights, in one period.</summary>
    public static TwoModeNetwork ChungLu(int cities, int events, int ties, ulong seed)
    {
        var random = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0);
        var cityWeights = CumulatedWeights(cities, 100, random);
        var eventWeights = CumulatedWeights(events, 60, random);
        var drawn = new HashSet<(int City, int Event)>(ties);
        while (drawn.Count < ties)
            drawn.Add((Draw(cityWeights, random), Draw(eventWeights, random)));
        return NetworkBuilder.Build(cities, events, drawn);
    }

    // The largest expected degree is about cap times the mean.
    private static double[] CumulatedWeights(int count, double cap, CounterSequence random)
    {
        const double exponent = 2.5;
        var offset = Math.Max(1, count / Math.Pow(cap, exponent - 1));
        var weights = new double[count];
        for (var k = 0; k < count; k++)
            weights[k] = Math.Pow(k + offset, -1 / (exponent - 1));
        random.Shuffle<double>(weights);
        for (var k = 1; k < count; k++)
            weights[k] += weights[k - 1];
        return weights;
    }

    private static int Draw(double[] cumulated, CounterSequence random)
    {
        var place = Array.BinarySearch(cumulated, random.NextUniform() * cumulated[^1]);
        return Math.Min(place < 0 ? ~place : place + 1, cumulated.Length - 1);
    }
}
