using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Structure.Chance;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class CommunitiesTests
{
    [Fact]
    public void Modularity_equals_its_double_sum() => Gen.Select(Samples.RandomWindow, Gen.Int[0, 3].Array[22]).Sample((window, labels) =>
    {
        var (cities, events) = (labels[..window.Network.CityCount], labels[12..][..window.Network.EventCount]);
        Assert.Equal(NaiveModularity.Of(window, cities, events), BarberModularity.Of(window, cities, events), 1e-12);
    });

    [Fact]
    public void Separate_blocks_are_the_communities()
    {
        // Three groups of 2 cities and 2 events, all of them present: Q = 1 − 1/3.
        var network = NetworkBuilder.Build(6, 6, [.. Enumerable.Range(0, 6).SelectMany(c => new[] { (c, c / 2 * 2), (c, (c / 2 * 2) + 1) })]);
        var found = Communities.Of(network.All);
        Assert.Equal([0, 0, 1, 1, 2, 2], found.Cities);
        Assert.Equal([0, 0, 1, 1, 2, 2], found.Events);
        Assert.Equal(3, found.Count);
        Assert.Equal(2.0 / 3, found.Modularity, 1e-12);
    }

    [Fact]
    public void No_partition_of_a_tiny_network_is_better_than_the_one_found() => Tiny.Sample(window =>
    {
        var found = Communities.Of(window, 20);
        Assert.Equal(NaiveModularity.Best(window), found.Modularity, 1e-12);
    }, iter: 25);

    [Fact]
    public void No_node_can_move_and_no_two_communities_can_merge_with_gain() => Samples.RandomWindow.Sample(window =>
    {
        var found = Communities.Of(window, 3);
        var best = found.Modularity + 1e-12;
        foreach (var label in Enumerable.Range(0, found.Count))
        {
            for (var city = 0; city < found.Cities.Length; city++)
                Assert.False(BarberModularity.Of(window, Moved(found.Cities, city, label), found.Events) > best);
            for (var e = 0; e < found.Events.Length; e++)
                Assert.False(BarberModularity.Of(window, found.Cities, Moved(found.Events, e, label)) > best);
            for (var other = 0; other < label; other++)
                Assert.False(BarberModularity.Of(window, Merged(found.Cities, label, other), Merged(found.Events, label, other)) > best);
        }
    });

    [Fact]
    public void Communities_number_every_node_present_and_no_other() => Samples.RandomWindow.Sample(window =>
    {
        var found = Communities.Of(window);
        Assert.All(found.Cities, (community, city) => Assert.Equal(window.DegreeOf(city) > 0, community >= 0));
        Assert.Equal(Enumerable.Range(0, found.Count), found.Cities.Concat(found.Events).Where(c => c >= 0).Distinct());
        Assert.Equal(found.Modularity, BarberModularity.Of(window, found.Cities, found.Events));
    });

    [Fact]
    public void The_southern_women_fall_into_four_communities_with_modularity_2737_over_89_squared()
    {
        var found = Communities.Of(Davis.Network.All);
        Assert.Equal(4, found.Count);
        Assert.Equal(2737.0 / (89 * 89), found.Modularity, 1e-12);
        Assert.Equal(2737.0 / (89 * 89), NaiveModularity.Of(Davis.Network.All, found.Cities, found.Events), 1e-12);
    }

    [Fact]
    public void Southern_women_are_more_modular_than_attendance_alone_makes_them()
    {
        var test = NullComparison.Of(Davis.Network.All, window => Communities.Of(window, 2, 1, Workers.One).Modularity, SwapNull.Draw, 60);
        Assert.Equal(60, test.Draws);
        Assert.Equal(1.0 / 61, test.PHigh);
        Assert.Equal(Enumerable.Range(0, 60).Average(r => Communities.Of(SwapNull.Draw(Davis.Network.All, r).All, 2).Modularity), test.Expected, 1e-12);
    }

    [Fact]
    public void An_empty_window_has_no_community()
    {
        var found = Communities.Of(Samples.Complete(2, 0).All);
        Assert.Equal([-1, -1], found.Cities);
        Assert.Equal((0, double.NaN), (found.Count, found.Modularity));
    }

    [Fact]
    public void One_event_is_one_community()
    {
        var found = Communities.Of(Samples.Complete(4, 1).All);
        Assert.Equal((1, 0.0), (found.Count, found.Modularity));
        Assert.Equal([0, 0, 0, 0], found.Cities);
    }

    [Fact]
    public void Threads_do_not_change_the_partition()
    {
        var one = Communities.Of(Davis.Network.All, 12, 7, Workers.One);
        var eight = Communities.Of(Davis.Network.All, 12, 7, new Workers(8));
        Assert.Equal(one.Cities, eight.Cities);
        Assert.Equal(one.Events, eight.Events);
    }

    private static Gen<Window> Tiny { get; } =
        from ties in Gen.Select(Gen.Int[0, 2], Gen.Int[0, 3]).Array[1, 9]
        select NetworkBuilder.Build(3, 4, ties).All;

    private static int[] Moved(int[] labels, int node, int label) => [.. labels.Select((old, k) => k == node ? label : old)];

    private static int[] Merged(int[] labels, int from, int to) => [.. labels.Select(old => old == from ? to : old)];
}
