using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Networks;

/// <summary>Two-mode networks with heavy-tailed degrees of both modes (exponent 2.5), from a fixed seed.</summary>
internal static class ChungLu
{
    /// <summary>2,000 cities, 1,000 events, 10,000 ties.</summary>
    public static TwoModeNetwork Small() => Of(2_000, 1_000, 10_000);

    /// <summary>100,000 cities, 50,000 events, 1,000,000 ties.</summary>
    public static TwoModeNetwork Medium() => Of(100_000, 50_000, 1_000_000);

    private static TwoModeNetwork Of(int cities, int events, int ties)
    {
        var random = new CounterRandom(11);
        var (cityShares, eventShares) = (Shares(cities, cap: 100), Shares(events, cap: 60));
        var drawn = new HashSet<(int, int)>(ties);
        for (var draw = 0; drawn.Count < ties; draw++)
            drawn.Add(
                (Pick(cityShares, random.Uniform(RandomPurpose.Generation, 0, draw)), Pick(eventShares, random.Uniform(RandomPurpose.Generation, 1, draw))));
        return NetworkBuilder.Build(cities, events, drawn);
    }

    // Weights (k + k0)^(−1/1.5), k0 so that the largest is about cap times the mean.
    private static double[] Shares(int count, double cap)
    {
        var start = Math.Max(1, count / Math.Pow(cap, 1.5));
        var sums = new double[count];
        for (var k = 0; k < count; k++)
            sums[k] = (k == 0 ? 0 : sums[k - 1]) + Math.Pow(k + start, -1 / 1.5);
        return Array.ConvertAll(sums, sum => sum / sums[^1]);
    }

    private static int Pick(double[] sums, double u)
    {
        var place = Array.BinarySearch(sums, u);
        return Math.Min(place < 0 ? ~place : place, sums.Length - 1);
    }
}
