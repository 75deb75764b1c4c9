using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Tests.Centrality;

/// <summary>Larger random networks than CsCheck's, so that several batches and blocks are filled.</summary>
internal static class RandomNetworks
{
    /// <summary>Ties whose ends prefer low numbers, so that hubs, leaves, twins and small components all occur.</summary>
    public static TwoModeNetwork Sparse(int cities, int events, int ties, ulong seed)
    {
        var random = new CounterRandom(seed).Sequence(RandomPurpose.Generation, 0);
        var pairs = new (int, int)[ties];
        for (var k = 0; k < ties; k++)
            pairs[k] = (Skewed(random, cities), Skewed(random, events));
        return NetworkBuilder.Build(cities, events, pairs);
    }

    private static int Skewed(CounterSequence random, int end) => (int)(end * Math.Pow(random.NextUniform(), 1.7));
}
