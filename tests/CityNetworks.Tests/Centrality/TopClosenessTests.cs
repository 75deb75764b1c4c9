using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class TopClosenessTests
{
    [Fact]
    public void They_are_the_first_of_all_bit_by_bit() => Gen.Select(Samples.RandomWindow, Gen.Int[1, 14], Gen.Bool, Gen.Bool).Sample(
        (window, count, isCity, isNetworkx) =>
            Holds(window, isCity ? Mode.City : Mode.Event, count, isNetworkx ? CentralityDialect.Networkx : CentralityDialect.Bh2011));

    [Theory]
    [InlineData(200, 120, 400)]
    [InlineData(300, 40, 700)]
    public void In_larger_networks_too(int cities, int events, int ties)
    {
        for (ulong seed = 0; seed < 4; seed++)
        {
            var window = RandomNetworks.Sparse(cities, events, ties, seed).All;
            foreach (var count in new[] { 1, 10, 1000 })
                Holds(window, Mode.City, count, CentralityDialect.Bh2011);
        }
    }

    [Fact]
    public void An_empty_window_has_none_and_none_cannot_be_asked_for()
    {
        Assert.Empty(TopCloseness.Of(NetworkBuilder.Build(2, 0, []).All, Mode.City, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => TopCloseness.Of(Davis.Network.All, Mode.City, 0));
    }

    private static void Holds(Window window, Mode mode, int count, CentralityDialect dialect)
    {
        var raw = Closeness.Of(window);
        var all = Closeness.Normalised(window, raw, dialect)[mode];
        var degrees = Degree.Of(window)[mode];
        var present = Enumerable.Range(0, all.Length).Where(node => degrees[node] > 0).OrderByDescending(node => all[node]).ToArray();
        var least = present.Length <= count ? double.NegativeInfinity : all[present[count - 1]];
        var expected = present.Where(node => all[node] >= least).Select(node => new CloseNode(node, raw[mode][node], all[node]));
        foreach (var threads in new[] { 1, 3 })
            Assert.Equal(expected, TopCloseness.Of(window, mode, count, dialect, new Workers(threads)));
    }
}
