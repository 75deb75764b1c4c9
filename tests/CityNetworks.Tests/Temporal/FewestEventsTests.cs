using CityNetworks.Networks;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class FewestEventsTests
{
    // c0–e0–c1–e1–c2–e2–c3, one event a period.
    private static readonly TwoModeNetwork s_chain = NetworkBuilder.Build(4, [0, 1, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]);

    [Fact]
    public void A_short_way_inside_one_time_beats_a_long_way_from_before_it()
    {
        // c2 knows by two events in time; then c0 meets c3, and c3 meets c2 and c4, all at one time: two events to c4, not three.
        var network = NetworkBuilder.Build(5, [0, 1, 2, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (0, 2), (3, 2), (2, 3), (3, 3), (4, 3)]);
        Assert.Equal([0, 1, 2, 1, 2], FewestEvents.Of(network.All, 0, rule: SameTime.Loose));
        Assert.Equal([0, 1, 2, 1, 3], FewestEvents.Of(network.All, 0));
    }

    [Fact]
    public void A_chain_takes_as_many_events_as_it_has()
    {
        Assert.Equal([0, 1, 2, 3], FewestEvents.Of(s_chain.All, 0));
        var chain = Samples.Chain(3).All;
        Assert.Equal([0, 1, 2, 3], FewestEvents.Of(chain, 0, rule: SameTime.Loose));
        Assert.Equal([3, 2, 1, 0], FewestEvents.Of(chain, 3, rule: SameTime.Loose));
    }

    [Fact]
    public void Without_a_tie_in_the_window_nobody_is_reached() =>
        Assert.All(FewestEvents.Of(Windows.Span(s_chain, 1, 3), 0), events => Assert.Equal(FewestEvents.Unreachable, events));

    [Fact]
    public void It_is_the_best_of_all_journeys() => NaiveJourneys.Random.Sample(all =>
    {
        foreach (var city in all.Present)
        {
            var values = FewestEvents.Of(all.Window, city, all.Times, all.Rule);
            foreach (var other in all.Present.Where(other => other != city))
                Assert.Equal(all.Between(city, other).Select(journey => journey.Events.Length).DefaultIfEmpty(FewestEvents.Unreachable).Min(), values[other]);
        }
    });
}
