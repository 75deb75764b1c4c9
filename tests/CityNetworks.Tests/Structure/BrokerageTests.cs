using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class BrokerageTests
{
    [Theory]
    [InlineData("x x x", BrokerageRole.Coordinator, 1)]
    [InlineData("x y x", BrokerageRole.Itinerant, 1)]
    [InlineData("x y y", BrokerageRole.Gatekeeper, 0.5)]
    [InlineData("x y y", BrokerageRole.Representative, 0.5)]
    [InlineData("x y z", BrokerageRole.Liaison, 1)]
    public void The_middle_of_a_chain_has_the_role_its_groups_give(string labels, BrokerageRole role, double count)
    {
        var brokerage = Brokerage.GouldFernandez(Samples.Chain(2).All, CityGroups.Of(labels.Split(' ')));
        Assert.Equal([0, count, 0], brokerage[role]);
        Assert.Equal([0, 1, 0], brokerage.Total);
    }

    [Theory]
    [InlineData("x x y", BrokerageRole.Representative)]
    [InlineData("y x x", BrokerageRole.Gatekeeper)]
    public void Events_in_the_order_of_time_give_brokerage_a_direction(string labels, BrokerageRole role)
    {
        var chain = NetworkBuilder.Build(3, [0, 1], [(0, 0), (1, 0), (1, 1), (2, 1)]);
        var brokerage = Brokerage.EventMediated(chain.All, CityGroups.Of(labels.Split(' ')));
        Assert.Equal([0, 1, 0], brokerage[role]);
        Assert.Equal([0, 1, 0], brokerage.Total);
    }

    [Fact]
    public void Events_at_one_time_broker_nothing_unless_their_times_are_given()
    {
        var groups = CityGroups.Of(["x", "x", "x"]);
        Assert.Equal([0, 0, 0], Brokerage.EventMediated(Samples.Chain(2).All, groups).Total);
        Assert.Equal([0, 1, 0], Brokerage.EventMediated(Samples.Chain(2).All, groups, [3, 8]).Total);
    }

    [Fact]
    public void Brokerage_equals_its_definition() => Gen.Select(Samples.RandomWindow, Gen.Int[-1, 2].Array[12]).Sample((window, numbers) =>
    {
        var groups = GroupsOf(window, numbers);
        var w = NaiveGroups.Meetings(window);
        var pairs = Brokerage.GouldFernandez(window, groups);
        var timed = Brokerage.EventMediated(window, groups);
        var ties = Samples.TiesOf(window);
        foreach (var role in Enum.GetValues<BrokerageRole>())
        {
            for (var v = 0; v < window.Network.CityCount; v++)
            {
                int[] Met(int c) => [.. ties.Where(t => t.City == c && ties.Contains((v, t.Event))).Select(t => window.Network.PeriodOf(t.Event))];
                Assert.Equal(NaiveGroups.Brokered(w, groups.Numbers, v, role, (_, _) => true) / 2.0, pairs[role][v]);
                Assert.Equal(NaiveGroups.Brokered(w, groups.Numbers, v, role, (a, b) => Met(a).Any(e => Met(b).Any(f => e < f))), timed[role][v]);
            }
        }
    });

    [Fact]
    public void Star_centre_brokers_every_pair() =>
        Assert.Equal([6, 0, 0, 0, 0], Brokerage.GouldFernandez(Samples.Star(4).All, CityGroups.Of(["a", "a", "b", "b", "c"])).Total);

    [Fact]
    public void Nobody_brokers_where_all_have_met()
    {
        var groups = CityGroups.Of(["a", "b", "c"]);
        Assert.Equal([0, 0, 0], Brokerage.GouldFernandez(Samples.Complete(3, 2).All, groups).Total);
        Assert.Equal([0, 0, 0], Brokerage.EventMediated(Samples.Complete(3, 0).All, groups).Total);
    }

    [Fact]
    public void Dealt_labels_keep_the_total_and_give_each_role_its_share()
    {
        // Labels a a b b c over a star: the three of a triad are a random triple; all of one group is impossible, liaison has probability 2·2·1·6/(5·4·3).
        var groups = CityGroups.Of(["a", "a", "b", "b", "c"]);
        var comparison = Brokerage.CompareGouldFernandez(Samples.Star(4).All, groups, 2000, 1);
        Assert.Equal(0, comparison.Network(BrokerageRole.Coordinator).Expected);
        var liaison = comparison.Network(BrokerageRole.Liaison);
        Assert.InRange(liaison.Expected, (6 * 0.4) - (4 * liaison.Deviation / Math.Sqrt(2000)), (6 * 0.4) + (4 * liaison.Deviation / Math.Sqrt(2000)));
        Assert.Equal(6, Enum.GetValues<BrokerageRole>().Sum(role => comparison.Network(role).Expected), 1e-9);
        Assert.Equal(comparison.Network(BrokerageRole.Liaison), comparison.City(BrokerageRole.Liaison, 0));
        Assert.Equal(Brokerage.GouldFernandez(Samples.Star(4).All, groups)[BrokerageRole.Liaison][0], comparison.Group(BrokerageRole.Liaison, 0).Value);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var groups = CityGroups.Of([.. Enumerable.Range(0, 18).Select(woman => woman % 3 == 0 ? "a" : "b")]);
        var times = Enumerable.Range(0, 14).ToArray();
        var one = Brokerage.CompareEventMediated(Davis.Network.All, groups, times, 70, 1, Workers.One);
        var eight = Brokerage.CompareEventMediated(Davis.Network.All, groups, times, 70, 1, new Workers(8));
        Assert.All(Enum.GetValues<BrokerageRole>(), role => Assert.Equal(one.Network(role), eight.Network(role)));
        Assert.True(one.Network(BrokerageRole.Itinerant).Value > 0);
    }

    private static CityGroups GroupsOf(Window window, int[] numbers) =>
        CityGroups.Of([.. numbers[..window.Network.CityCount].Select(number => number < 0 ? null : "abc"[number].ToString())]);
}
