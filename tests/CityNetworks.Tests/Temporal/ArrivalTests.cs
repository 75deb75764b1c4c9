using CityNetworks.Networks;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class ArrivalTests
{
    private const int Never = EarliestArrival.Never;

    // c0–e0–c1–e1–c2–e2–c3, one event a period.
    private static readonly TwoModeNetwork s_chain = NetworkBuilder.Build(4, [0, 1, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]);

    [Fact]
    public void News_travels_with_time_and_never_against_it()
    {
        Assert.Equal([0, 0, 1, 2], EarliestArrival.Of(s_chain.All, 0));
        Assert.Equal([Never, Never, 2, 0], EarliestArrival.Of(s_chain.All, 3));
        Assert.Equal([0, 1, 2, 3], FewestEvents.Of(s_chain.All, 0));
        Assert.Equal([0, 1, 2, 2], LatestDeparture.Of(s_chain.All, 3));
        Assert.Equal([2, 0, LatestDeparture.Never, LatestDeparture.Never], LatestDeparture.Of(s_chain.All, 0));
    }

    [Fact]
    public void Events_of_one_time_hand_on_only_what_was_known_before_unless_the_rule_is_loose()
    {
        var chain = Samples.Chain(3).All;
        Assert.Equal([0, 0, Never, Never], EarliestArrival.Of(chain, 0));
        Assert.Equal([0, 0, 0, 0], EarliestArrival.Of(chain, 0, rule: SameTime.Loose));
        Assert.Equal([0, 1, 2, 3], FewestEvents.Of(chain, 0, rule: SameTime.Loose));
        Assert.Equal([3, 2, 1, 0], FewestEvents.Of(chain, 3, rule: SameTime.Loose));
    }

    [Fact]
    public void A_short_way_inside_one_time_beats_a_long_way_from_before_it()
    {
        // c2 knows by two events in time; then c0 meets c3, and c3 meets c2 and c4, all at one time: two events to c4, not three.
        var network = NetworkBuilder.Build(5, [0, 1, 2, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (0, 2), (3, 2), (2, 3), (3, 3), (4, 3)]);
        Assert.Equal([0, 1, 2, 1, 2], FewestEvents.Of(network.All, 0, rule: SameTime.Loose));
        Assert.Equal([0, 1, 2, 1, 3], FewestEvents.Of(network.All, 0));
    }

    [Fact]
    public void Negative_times_are_times_like_any_other()
    {
        var shifted = EventTimes.Of(s_chain, [-7, -3, 0]);
        Assert.Equal([-7, -7, -3, 0], EarliestArrival.Of(s_chain.All, 0, shifted));
        Assert.Equal([-7, -3, 0, 0], LatestDeparture.Of(s_chain.All, 3, shifted));
        Assert.Equal((1 + (1 / 5.0) + (1 / 8.0)) / 3, TemporalCloseness.Of(s_chain.All, shifted)[0], 15);
    }

    [Fact]
    public void Cities_without_a_tie_in_the_window_neither_hear_nor_tell()
    {
        var later = Windows.Span(s_chain, 1, 3);
        Assert.Equal([Never, 1, 1, 2], EarliestArrival.Of(later, 1));
        Assert.Equal([Never, Never, Never, Never], EarliestArrival.Of(later, 0));
        Assert.All(LatestDeparture.Of(later, 0), time => Assert.Equal(LatestDeparture.Never, time));
        Assert.All(FewestEvents.Of(later, 0), events => Assert.Equal(FewestEvents.Unreachable, events));
    }

    [Fact]
    public void A_window_without_events_reaches_nobody()
    {
        var empty = NetworkBuilder.Build(2, 0, []).All;
        Assert.Equal([Never, Never], EarliestArrival.Of(empty, 0));
        Assert.Equal(0, KnowledgeMatrix.Of(empty).PairCount);
        Assert.Equal([0, 0], TemporalCloseness.Of(empty));
    }

    [Fact]
    public void Events_without_a_tie_do_not_start_the_clock()
    {
        var network = NetworkBuilder.Build(2, [0, 1, 2], [(0, 1), (1, 1)]);
        Assert.Equal([1, 1], EarliestArrival.Of(network.All, 0));
        Assert.Equal([1, 1], LatestDeparture.Of(network.All, 0));
        Assert.Equal([1, 1], TemporalCloseness.Of(network.All));
    }

    [Fact]
    public void Single_vectors_equal_the_best_of_all_journeys() => NaiveJourneys.Random.Sample(all =>
    {
        foreach (var source in all.Present)
        {
            var arrivals = EarliestArrival.Of(all.Window, source, all.Times, all.Rule);
            var departures = LatestDeparture.Of(all.Window, source, all.Times, all.Rule);
            var events = FewestEvents.Of(all.Window, source, all.Times, all.Rule);
            foreach (var other in all.Present.Where(city => city != source))
            {
                var to = all.Between(source, other);
                var from = all.Between(other, source);
                Assert.Equal(to.Select(all.Arrival).DefaultIfEmpty(Never).Min(), arrivals[other]);
                Assert.Equal(from.Select(all.Departure).DefaultIfEmpty(LatestDeparture.Never).Max(), departures[other]);
                Assert.Equal(to.Select(j => j.Events.Length).DefaultIfEmpty(FewestEvents.Unreachable).Min(), events[other]);
            }
        }
    });

    [Fact]
    public void Closeness_sums_what_the_arrivals_say() => NaiveJourneys.Random.Sample(all =>
    {
        var closeness = TemporalCloseness.Of(all.Window, all.Times, all.Rule);
        var n = all.Present.Count();
        var first = Enumerable.Range(0, all.Times.Count).Where(e => !all.Window.CitiesOf(e).IsEmpty).Select(e => all.Times[e]).FirstOrDefault();
        foreach (var city in all.Present)
        {
            var sum = all.Present.Where(other => other != city)
                .Select(other => all.Between(city, other))
                .Sum(journeys => journeys.Count == 0 ? 0 : 1.0 / (1 + journeys.Min(all.Arrival) - first));
            Assert.Equal(n > 1 ? sum / (n - 1) : 0, closeness[city], 12);
        }
    });
}
