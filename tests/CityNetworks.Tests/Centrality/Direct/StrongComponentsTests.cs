using CityNetworks.Centrality.Direct;
using CityNetworks.Networks.Direct;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality.Direct;

public sealed class StrongComponentsTests
{
    private static readonly Gen<DirectNetwork> s_networks =
        from cities in Gen.Int[1, 8]
        from ties in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, cities - 1]).Array[0, 14]
        select DirectNetwork.Of(cities, ties.Where(tie => tie.Item1 != tie.Item2).Distinct().Select(tie => (tie.Item1, tie.Item2, 1.0)));

    [Fact]
    public void The_largest_is_that_of_mutual_reach() => s_networks.Sample(network =>
    {
        var distance = DirectOracle.Distances(network);
        bool Mutual(int a, int b) => distance[a, b] < 1_000 && distance[b, a] < 1_000;
        int[][] parts = [.. network.Present.Select(city => network.Present.Where(other => Mutual(city, other)).Order().ToArray())];
        int[] expected = parts.Length == 0 ? [] : parts.OrderByDescending(part => part.Length).ThenBy(part => part[0]).First();
        Assert.Equal(expected, StrongComponents.LargestOf(network));
    });

    [Fact]
    public void Weak_sizes_forget_the_direction() => s_networks.Sample(network =>
    {
        var both = DirectNetwork.Of(
            network.Ids.Count,
            network.Ties.SelectMany(tie => new[] { (tie.Source, tie.Target), (tie.Target, tie.Source) }).Distinct().Select(tie => (tie.Item1, tie.Item2, 1.0)));
        var distance = DirectOracle.Distances(both);
        var sizes = both.Present.GroupBy(city => both.Present.First(other => distance[city, other] < 1_000)).Select(part => part.Count());
        Assert.Equal(sizes.OrderDescending(), StrongComponents.WeakSizes(network));
    });

    [Fact]
    public void A_long_chain_does_not_end_the_stack()
    {
        const int Length = 200_000;
        var chain = DirectNetwork.Of(Length, Enumerable.Range(0, Length - 1).Select(city => (city, city + 1, 1.0)).Append((Length - 1, 0, 1.0)));
        Assert.Equal(Length, StrongComponents.LargestOf(chain).Count);
    }
}
