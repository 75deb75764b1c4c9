using CityNetworks.Networks;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class EarliestArrivalTests
{
    private const int Never = EarliestArrival.Never;

    // c0–e0–c1–e1–c2–e2–c3, one event a period.
    private static readonly TwoModeNetwork s_chain = NetworkBuilder.Build(4, [0, 1, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]);

    [Fact]
    public void News_travels_with_time_and_never_against_it()
    {
        Assert.Equal([0, 0, 1, 2], EarliestArrival.Of(s_chain.All, 0));
        Assert.Equal([Never, Never, 2, 0], EarliestArrival.Of(s_chain.All, 3));
    }

    [Fact]
    public void Events_of_one_time_hand_on_only_what_was_known_before_unless_the_rule_is_loose()
    {
        var chain = Samples.Chain(3).All;
        Assert.Equal([0, 0, Never, Never], EarliestArrival.Of(chain, 0));
        Assert.Equal([0, 0, 0, 0], EarliestArrival.Of(chain, 0, rule: SameTime.Loose));
    }

    [Fact]
    public void Negative_times_are_times_like_any_other() =>
        Assert.Equal([-7, -7, -3, 0], EarliestArrival.Of(s_chain.All, 0, EventTimes.Of(s_chain, [-7, -3, 0])));

    [Fact]
    public void Cities_without_a_tie_in_the_window_neither_hear_nor_tell()
    {
        var later = Windows.Span(s_chain, 1, 3);
        Assert.Equal([Never, 1, 1, 2], EarliestArrival.Of(later, 1));
        Assert.Equal([Never, Never, Never, Never], EarliestArrival.Of(later, 0));
        Assert.Equal([Never, Never], EarliestArrival.Of(NetworkBuilder.Build(2, 0, []).All, 0));
    }

    [Fact]
    public void Events_without_a_tie_do_not_start_the_clock() =>
        Assert.Equal([1, 1], EarliestArrival.Of(NetworkBuilder.Build(2, [0, 1, 2], [(0, 1), (1, 1)]).All, 0));

    [Fact]
    public void It_is_the_best_of_all_journeys() => NaiveJourneys.Random.Sample(all =>
    {
        foreach (var city in all.Present)
        {
            var values = EarliestArrival.Of(all.Window, city, all.Times, all.Rule);
            foreach (var other in all.Present.Where(other => other != city))
                Assert.Equal(all.Between(city, other).Select(all.Arrival).DefaultIfEmpty(Never).Min(), values[other]);
        }
    });
}
