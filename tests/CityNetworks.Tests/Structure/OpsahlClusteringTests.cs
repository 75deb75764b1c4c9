using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class OpsahlClusteringTests
{
    // The worked example of tnet's manual: 20 paths, 6 of them closed.
    private static readonly TwoModeNetwork s_tnet = NetworkBuilder.Build(
        6, 5, [(0, 0), (0, 1), (1, 0), (1, 2), (1, 3), (2, 1), (2, 2), (3, 3), (4, 2), (4, 4), (5, 4)]);

    [Fact]
    public void Opsahl_of_the_southern_women_is_the_published_one()
    {
        var women = OpsahlClustering.Of(Davis.Network.All, Mode.City);
        Assert.Equal(13942, women.Closed.Sum());
        Assert.Equal(18062, women.Paths.Sum());
        Assert.Equal(0.771897, women.Global, 6);
        var events = OpsahlClustering.Of(Davis.Network.All, Mode.Event);
        Assert.Equal(9666, events.Closed.Sum());
        Assert.Equal(11806, events.Paths.Sum());
        Assert.Equal(0.818736, events.Global, 6);
    }

    [Fact]
    public void Opsahl_of_the_tnet_example_is_six_of_twenty()
    {
        var closure = OpsahlClustering.Of(s_tnet.All, Mode.City);
        Assert.Equal(6, closure.Closed.Sum());
        Assert.Equal(20, closure.Paths.Sum());
        Assert.Equal(0.3, closure.Global);
    }

    [Theory]
    [InlineData(Mode.City)]
    [InlineData(Mode.Event)]
    public void Opsahl_counts_every_path(Mode mode) => Samples.RandomWindow.Sample(window =>
    {
        var sets = NaiveClosure.Neighbourhoods(window, mode);
        var closure = OpsahlClustering.Of(window, mode);
        Assert.Equal(sets.Select((_, centre) => (double)NaiveClosure.PathsAround(sets, centre).Count()), closure.Paths);
        Assert.Equal(sets.Select((_, centre) => (double)NaiveClosure.PathsAround(sets, centre).Count(path => path.Closed)), closure.Closed);
    });

    [Fact]
    public void Three_events_of_all_close_no_path_whose_pair_needs_a_fourth() =>
        Assert.Equal(0, OpsahlClustering.Of(Samples.Complete(3, 2).All, Mode.City).Global);

    [Fact]
    public void All_is_closed_in_a_complete_network() => Assert.Equal(1, OpsahlClustering.Of(Samples.Complete(4, 4).All, Mode.City).Global);

    [Fact]
    public void Star_has_paths_around_its_centre_and_none_is_closed()
    {
        var closure = OpsahlClustering.Of(Samples.Star(4).All, Mode.City);
        Assert.Equal(12, closure.Paths[0]);
        Assert.Equal([0, double.NaN, double.NaN, double.NaN, double.NaN], closure.Local);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void Without_a_path_it_is_not_defined(int cities, int events)
    {
        var window = Samples.Complete(cities, events).All;
        foreach (var mode in Enum.GetValues<Mode>())
            Assert.Equal(double.NaN, OpsahlClustering.Of(window, mode).Global);
    }

    [Fact]
    public void Renaming_cities_permutes_the_result() => Samples.RandomWindow.Sample(window =>
    {
        var order = WeightedNetworks.Reversed(window);
        var (renamed, filtered) = (Samples.Relabelled(window, order).All, Samples.Filtered(window).All);
        var (before, after) = (OpsahlClustering.Of(filtered, Mode.City).Local, OpsahlClustering.Of(renamed, Mode.City).Local);
        Assert.All(order.Select((to, from) => (to, from)), city => Assert.Equal(before[city.from], after[city.to], 1e-12));
    });

    [Theory]
    [InlineData(Mode.City)]
    [InlineData(Mode.Event)]
    public void Threads_do_not_change_a_bit(Mode mode) =>
        Assert.Equal(OpsahlClustering.Of(Davis.Network.All, mode, Workers.One).Local, OpsahlClustering.Of(Davis.Network.All, mode, new Workers(8)).Local);
}
