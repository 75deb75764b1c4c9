using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class ClosureTests
{
    // The worked example of tnet's manual: 20 paths, 6 of them closed.
    private static readonly TwoModeNetwork s_tnet = NetworkBuilder.Build(
        6, 5, [(0, 0), (0, 1), (1, 0), (1, 2), (1, 3), (2, 1), (2, 2), (3, 3), (4, 2), (4, 4), (5, 4)]);

    [Fact]
    public void Opsahl_of_the_southern_women_is_the_published_one()
    {
        var women = OpsahlClustering.Of(DavisTies.Network.All, Mode.City);
        Assert.Equal(13942, women.Closed.Sum());
        Assert.Equal(18062, women.Paths.Sum());
        Assert.Equal(0.771897, women.Global, 6);
        var events = OpsahlClustering.Of(DavisTies.Network.All, Mode.Event);
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

    [Fact]
    public void Robins_Alexander_of_the_southern_women_is_the_published_one()
    {
        Assert.Equal(0.467764, RobinsAlexander.Of(DavisTies.Network.All), 6);
        Assert.Equal(341, Butterflies.Of(DavisTies.Network.All).Total);
    }

    [Fact]
    public void Latapy_of_the_southern_women_is_the_published_one()
    {
        var evelyn = DavisTies.Woman("Evelyn");
        Assert.Equal(0.317943, PairwiseClustering.Of(DavisTies.Network.All, Mode.City)[evelyn], 6);
        Assert.Equal(0.964286, Redundancy.Of(DavisTies.Network.All, Mode.City)[evelyn], 6);
        Assert.Equal(0.802198, Redundancy.Of(DavisTies.Network.All, Mode.Event)[7], 6);
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

    [Theory]
    [InlineData(PathValue.ArithmeticMean)]
    [InlineData(PathValue.GeometricMean)]
    [InlineData(PathValue.Maximum)]
    [InlineData(PathValue.Minimum)]
    public void Weighted_clustering_adds_up_the_value_of_every_path(PathValue value) => Samples.RandomWindow.Sample(window =>
    {
        var weighted = WeightedNetworks.Of(window);
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var sets = NaiveClosure.Neighbourhoods(weighted.Window, mode);
            var closure = WeightedClustering.Of(weighted.Window, mode, value);
            double Weight(int node, int between) => mode is Mode.City ? weighted.Weights[(node, between)] : weighted.Weights[(between, node)];
            for (var c = 0; c < sets.Length; c++)
            {
                var paths = NaiveClosure.PathsAround(sets, c)
                    .Select(p => (p.Closed, Value: NaiveClosure.Weighted([Weight(p.I, p.E), Weight(c, p.E), Weight(c, p.F), Weight(p.J, p.F)], value)))
                    .ToArray();
                Assert.Equal(paths.Sum(path => path.Value), closure.Paths[c], 1e-9);
                Assert.Equal(paths.Where(path => path.Closed).Sum(path => path.Value), closure.Closed[c], 1e-9);
            }
        }
    });

    [Fact]
    public void Weighted_clustering_of_equal_weights_is_the_binary_one()
    {
        foreach (var mode in Enum.GetValues<Mode>())
            Assert.Equal(OpsahlClustering.Of(DavisTies.Network.All, mode).Local, WeightedClustering.Of(DavisTies.Network.All, mode, PathValue.Minimum).Local);
    }

    [Fact]
    public void Butterflies_are_counted_at_each_of_their_nodes() => Samples.RandomWindow.Sample(window =>
    {
        var all = NaiveClosure.Butterflies(window).ToArray();
        var counts = Butterflies.Of(window);
        Assert.Equal(all.Length, counts.Total);
        Assert.Equal(counts.Cities.Select((_, city) => all.LongCount(b => b.City1 == city || b.City2 == city)), counts.Cities);
        Assert.Equal(counts.Events.Select((_, e) => all.LongCount(b => b.Event1 == e || b.Event2 == e)), counts.Events);
    });

    [Fact]
    public void Robins_Alexander_is_the_share_of_closed_three_paths() => Samples.RandomWindow.Sample(window =>
    {
        var paths = NaiveClosure.ThreePaths(window);
        var expected = paths == 0 ? double.NaN : 4.0 * NaiveClosure.Butterflies(window).Count() / paths;
        Assert.Equal(expected, RobinsAlexander.Of(window), 12);
    });

    [Fact]
    public void Latapy_measures_equal_their_definitions() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var mode in Enum.GetValues<Mode>())
        {
            var sets = NaiveClosure.Neighbourhoods(window, mode);
            foreach (var share in Enum.GetValues<OverlapShare>())
                AssertSame(sets.Select((_, node) => NaiveClosure.Pairwise(sets, node, share)), PairwiseClustering.Of(window, mode, share));
            AssertSame(sets.Select((_, node) => NaiveClosure.Redundancy(sets, node)), Redundancy.Of(window, mode));
        }
    });

    [Fact]
    public void Everything_is_closed_in_a_complete_network()
    {
        var window = Samples.Complete(4, 4).All;
        Assert.Equal(1, RobinsAlexander.Of(window));
        Assert.Equal(1, OpsahlClustering.Of(window, Mode.City).Global);
        Assert.Equal(36, Butterflies.Of(window).Total); // (4 over 2)²
        Assert.Equal([1, 1, 1, 1], PairwiseClustering.Of(window, Mode.City));
        Assert.Equal([1, 1, 1, 1], Redundancy.Of(window, Mode.Event));
    }

    [Fact]
    public void Three_events_of_all_close_no_path_whose_pair_needs_a_fourth() =>
        Assert.Equal(0, OpsahlClustering.Of(Samples.Complete(3, 2).All, Mode.City).Global);

    [Theory]
    [InlineData(3, 0)]
    [InlineData(1, 3)]
    [InlineData(3, 1)]
    public void Without_a_path_closure_is_not_defined(int cities, int events)
    {
        var window = Samples.Complete(cities, events).All;
        Assert.Equal(double.NaN, RobinsAlexander.Of(window));
        Assert.Equal(0, Butterflies.Of(window).Total);
        foreach (var mode in Enum.GetValues<Mode>())
        {
            Assert.Equal(double.NaN, OpsahlClustering.Of(window, mode).Global);
            Assert.Equal(double.NaN, WeightedClustering.Of(window, mode, PathValue.Maximum).Global);
        }

        Assert.All(Redundancy.Of(window, Mode.City), value => Assert.Equal(cities == 1 ? 0 : double.NaN, value));
    }

    [Fact]
    public void Star_has_paths_around_its_centre_and_none_is_closed()
    {
        var closure = OpsahlClustering.Of(Samples.Star(4).All, Mode.City);
        Assert.Equal(12, closure.Paths[0]);
        Assert.Equal([0, double.NaN, double.NaN, double.NaN, double.NaN], closure.Local);
        Assert.Equal(0, RobinsAlexander.Of(Samples.Star(4).All));
    }

    [Fact]
    public void Renaming_cities_permutes_the_result() => Samples.RandomWindow.Sample(window =>
    {
        var order = WeightedNetworks.Reversed(window);
        var renamed = Samples.Relabelled(window, order).All;
        var filtered = Samples.Filtered(window).All;
        AssertSame(order.Select(city => OpsahlClustering.Of(renamed, Mode.City).Local[city]), OpsahlClustering.Of(filtered, Mode.City).Local);
        Assert.Equal(order.Select(city => Butterflies.Of(renamed).Cities[city]), Butterflies.Of(window).Cities);
        AssertSame(order.Select(city => PairwiseClustering.Of(renamed, Mode.City)[city]), PairwiseClustering.Of(filtered, Mode.City));
        AssertSame(order.Select(city => Redundancy.Of(renamed, Mode.City)[city]), Redundancy.Of(filtered, Mode.City));
    });

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var window = DavisTies.Network.All;
        foreach (var mode in Enum.GetValues<Mode>())
        {
            Assert.Equal(OpsahlClustering.Of(window, mode, Workers.One).Local, OpsahlClustering.Of(window, mode, new Workers(8)).Local);
            Assert.Equal(PairwiseClustering.Of(window, mode, OverlapShare.Dot, Workers.One), PairwiseClustering.Of(window, mode, OverlapShare.Dot, new Workers(8)));
            Assert.Equal(WeightedClustering.Of(window, mode, PathValue.GeometricMean, Workers.One).Local, WeightedClustering.Of(window, mode, PathValue.GeometricMean, new Workers(8)).Local);
        }
    }

    private static void AssertSame(IEnumerable<double> expected, double[] actual)
    {
        foreach (var (want, got) in expected.Zip(actual))
            Assert.Equal(want, got, 12);
    }
}
