using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class TemporalBetweennessTests
{
    [Fact]
    public void A_chain_in_time_carries_news_one_way()
    {
        var chain = NetworkBuilder.Build(4, [0, 1, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]).All;
        // 0→2 and 0→3 pass 1; 0→3 and 1→3 pass 2; the way back is closed.
        Assert.Equal([0, 2, 2, 0], TemporalBetweenness.Of(chain));
        Assert.Equal([0, 2 / 6.0, 2 / 6.0, 0], TemporalBetweenness.Normalised(chain, TemporalBetweenness.Of(chain)));
    }

    [Fact]
    public void All_equal_journeys_share_the_pair()
    {
        // From 0 to 3 over 1 or over 2: both take two events and arrive together. One arbitrary journey would give (1, 0) or (0, 1).
        var diamond = NetworkBuilder.Build(4, [0, 0, 1, 1], [(0, 0), (1, 0), (0, 1), (2, 1), (1, 2), (3, 2), (2, 3), (3, 3)]).All;
        Assert.Equal([0, 0.5, 0.5, 0], TemporalBetweenness.Of(diamond));
        Assert.Equal([0, 0.5, 0.5, 0], TemporalBetweenness.Of(diamond, JourneyKind.FewestEvents));
    }

    [Fact]
    public void Foremost_news_may_take_a_longer_way_than_news_of_fewest_events()
    {
        // 0 meets 2 itself only in the last period; 1 brings the news there before.
        var network = NetworkBuilder.Build(3, [0, 1, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (0, 2), (2, 2)]).All;
        Assert.Equal([0, 1, 0], TemporalBetweenness.Of(network, JourneyKind.Foremost));
        Assert.Equal([0, 0, 0], TemporalBetweenness.Of(network, JourneyKind.FewestEvents));
    }

    [Fact]
    public void Only_the_order_of_times_matters_and_negative_ones_are_fine() => NaiveJourneys.Random.Sample(all =>
    {
        var moved = EventTimes.Of(all.Window.Network, [.. Enumerable.Range(0, all.Times.Count).Select(e => (100 * all.Times[e]) - 1000)]);
        Assert.Equal(
            TemporalBetweenness.Of(all.Window, times: all.Times, rule: all.Rule),
            TemporalBetweenness.Of(all.Window, times: moved, rule: all.Rule));
    });

    [Theory]
    [InlineData(JourneyKind.FewestEvents)]
    [InlineData(JourneyKind.Foremost)]
    public void Betweenness_equals_the_count_of_all_best_journeys(JourneyKind kind) => NaiveJourneys.Random.Sample(all =>
    {
        var expected = new double[all.Window.Network.CityCount];
        foreach (var (source, target) in all.Pairs)
        {
            var best = all.Best(source, target, kind);
            foreach (var city in best.SelectMany(journey => journey.Cities[1..^1]))
                expected[city] += 1.0 / best.Count;
        }

        Near(expected, TemporalBetweenness.Of(all.Window, kind, all.Times, all.Rule));
    });

    [Fact]
    public void Events_share_what_their_journeys_carry() => NaiveJourneys.Random.Sample(all =>
    {
        var arrivals = new double[all.Window.Network.EventCount];
        var carried = new double[all.Window.Network.EventCount];
        foreach (var (source, target) in all.Pairs)
        {
            var best = all.Best(source, target, JourneyKind.Foremost);
            foreach (var journey in best)
            {
                arrivals[journey.Events[^1]] += 1.0 / best.Count;
                foreach (var e in journey.Events)
                    carried[e] += 1.0 / best.Count;
            }
        }

        var events = EventBetweenness.Of(all.Window, all.Times, all.Rule);
        Near(arrivals, events.FirstArrivals);
        Near(carried, events.Carried);
    });

    [Fact]
    public void Absent_cities_count_for_nothing() => Samples.RandomWindow.Sample(window =>
    {
        var widened = NetworkBuilder.Build(
            window.Network.CityCount + 3, [.. Enumerable.Range(0, window.Network.EventCount).Select(window.Network.PeriodOf)], Samples.TiesOf(window));
        var more = TemporalBetweenness.Of(widened.All);
        var raw = TemporalBetweenness.Of(window);
        Near(raw, more[..^3]);
        Assert.Equal([0, 0, 0], more[^3..]);
        Near(TemporalBetweenness.Normalised(window, raw), TemporalBetweenness.Normalised(widened.All, more)[..^3]);
        Assert.All(TemporalBetweenness.Normalised(window, raw), value => Assert.InRange(value, 0, 1 + 1e-12));
    });

    [Fact]
    public void Renaming_cities_renames_the_values() => NaiveJourneys.Random.Sample(all =>
    {
        var n = all.Window.Network.CityCount;
        int[] order = [.. Enumerable.Range(0, n).Reverse()];
        var renamed = Samples.Relabelled(all.Window, order);
        var values = TemporalBetweenness.Of(all.Window, times: all.Times, rule: all.Rule);
        Near(values, [.. order.Select(c => TemporalBetweenness.Of(
            renamed.All, times: EventTimes.Of(renamed, [.. Enumerable.Range(0, all.Times.Count).Select(e => all.Times[e])]), rule: all.Rule)[c])]);
    });

    [Fact]
    public void Threads_change_no_bit()
    {
        var random = new CounterRandom(3).Sequence(RandomPurpose.Generation, 0);
        var ties = Enumerable.Range(0, 900).Select(_ => (random.NextBelow(200), random.NextBelow(100))).ToArray();
        var window = NetworkBuilder.Build(200, [.. Enumerable.Range(0, 100).Select(e => e / 4)], ties).All;
        var one = TemporalBetweenness.Of(window, workers: Workers.One);
        Assert.True(one.Max() > 100);
        Assert.Equal(one, TemporalBetweenness.Of(window, workers: new Workers(8)));
        Assert.Equal(TemporalCloseness.Of(window, workers: Workers.One), TemporalCloseness.Of(window, workers: new Workers(8)));
    }

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var k = 0; k < expected.Length; k++)
            Assert.Equal(expected[k], actual[k], 1e-9);
    }
}
