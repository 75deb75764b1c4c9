using CityNetworks.Centrality;
using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class BetweennessPairsTests
{
    [Fact]
    public void Shares_of_all_pairs_add_up_to_the_betweenness() => Samples.RandomWindow.Sample(window =>
    {
        var raw = Betweenness.Of(window);
        foreach (var mode in new[] { Mode.City, Mode.Event })
        {
            for (var node = 0; node < raw[mode].Length; node++)
                Assert.Equal(raw[mode][node], BetweennessPairs.Of(window, mode, node).Sum(pair => pair.Share), 1e-9);
        }
    });

    [Fact]
    public void The_split_by_ends_is_that_of_the_pairs() => Samples.RandomWindow.Sample(window =>
    {
        var split = Betweenness.ByEndpoints(window);
        for (var city = 0; city < window.Network.CityCount; city++)
        {
            var pairs = BetweennessPairs.Of(window, Mode.City, city);
            Assert.Equal(
                split.CityCity.Cities[city], pairs.Where(pair => pair is { FirstMode: Mode.City, SecondMode: Mode.City }).Sum(pair => pair.Share), 1e-9);
            Assert.Equal(split.CityEvent.Cities[city], pairs.Where(pair => pair.FirstMode != pair.SecondMode).Sum(pair => pair.Share), 1e-9);
        }
    });

    [Fact]
    public void In_a_chain_a_city_stands_between_what_is_before_and_what_is_after_it()
    {
        var pairs = BetweennessPairs.Of(Samples.Chain(2).All, Mode.City, 1); // c0–e0–c1–e1–c2
        Assert.Equal(4, pairs.Count);
        Assert.All(pairs, pair => Assert.Equal(1, pair.Share));
        Assert.Contains(new BetweennessPair(Mode.City, 0, Mode.City, 2, 4, 1), pairs);
    }

    [Fact]
    public void Who_is_absent_or_at_an_end_stands_between_nobody()
    {
        Assert.Empty(BetweennessPairs.Of(Samples.Chain(2).All, Mode.City, 0));
        Assert.Empty(BetweennessPairs.Of(NetworkBuilder.Build(2, 1, [(0, 0)]).All, Mode.City, 1));
    }
}
