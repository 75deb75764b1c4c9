using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.Direct;

public sealed class DirectPathsTests
{
    private static readonly Gen<DirectNetwork> s_networks =
        from cities in Gen.Int[1, 7]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, cities - 1]).Array[0, 16]
        select DirectNetwork.Of(cities, ties.Where(tie => tie.Item1 != tie.Item2).Distinct().Select(tie => (tie.Item1, tie.Item2, 1.0)));

    [Fact]
    public void Sums_are_those_of_all_distances_and_all_paths() => s_networks.Sample(network =>
    {
        var (paths, distance) = (DirectPaths.Of(network), DirectOracle.Distances(network));
        var pairs = (network.Present.Count - 1.0) * (network.Present.Count - 2.0);
        foreach (var city in network.Present)
        {
            int[] reaching = [.. network.Present.Where(other => other != city && distance[other, city] < 1_000)];
            Assert.Equal(reaching.Length, paths.Reaching[city]);
            Assert.Equal(reaching.Sum(other => distance[other, city]), paths.Distances[city]);
            Assert.Equal(reaching.Sum(other => 1.0 / distance[other, city]), paths.Inverse[city], 1e-12);
            Assert.Equal(DirectOracle.Betweenness(network, city) * pairs, paths.Between[city], 1e-9);
        }
    });
}
