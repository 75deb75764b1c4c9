using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.Direct;

public sealed class DirectPageRankTests
{
    private static readonly Gen<DirectNetwork> s_networks =
        from cities in Gen.Int[2, 7]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, cities - 1]).Array[1, 14]
        select DirectNetwork.Of(cities, ties.Where(tie => tie.Item1 != tie.Item2).Distinct().Select(tie => (tie.Item1, tie.Item2, 1.0)));

    [Fact]
    public void It_is_the_solution_of_the_equations() => Gen.Select(s_networks, Gen.Double[0, 0.95]).Sample((network, damping) =>
    {
        if (network.Present.Count == 0)
            return;
        var scores = DirectPageRank.Of(network, new DirectOptions { Damping = damping });
        Assert.True(scores.Converged);
        Assert.All(DirectOracle.PageRank(network, damping).Zip(scores.Values), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.Equal(1, scores.Values.Sum(), 1e-9);
    }, iter: 60);

    [Fact]
    public void An_empty_network_has_zeros() => Assert.Equal([0, 0], DirectPageRank.Of(DirectNetwork.Of(2, []), new DirectOptions()).Values);

    [Fact]
    public void Weights_steer_the_walk_only_when_asked()
    {
        // c0 leads to c1 three times as often as to c2.
        var network = DirectNetwork.Of(3, [(0, 1, 3), (0, 2, 1), (1, 0, 1), (2, 0, 1)]);
        var (plain, weighted) = (
            DirectPageRank.Of(network, new DirectOptions()).Values, DirectPageRank.Of(network, new DirectOptions { Weighted = true }).Values);
        Assert.Equal(plain[1], plain[2], 1e-12);
        Assert.Equal(0.85 * weighted[0] * 0.5, weighted[1] - weighted[2], 1e-9);
    }
}
