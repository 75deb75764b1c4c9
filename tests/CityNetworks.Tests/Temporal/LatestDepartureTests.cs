using CityNetworks.Networks;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class LatestDepartureTests
{
    // c0–e0–c1–e1–c2–e2–c3, one event a period.
    private static readonly TwoModeNetwork s_chain = NetworkBuilder.Build(4, [0, 1, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]);

    [Fact]
    public void Time_is_turned_round()
    {
        Assert.Equal([0, 1, 2, 2], LatestDeparture.Of(s_chain.All, 3));
        Assert.Equal([2, 0, LatestDeparture.Never, LatestDeparture.Never], LatestDeparture.Of(s_chain.All, 0));
        Assert.Equal([-7, -3, 0, 0], LatestDeparture.Of(s_chain.All, 3, EventTimes.Of(s_chain, [-7, -3, 0])));
    }

    [Fact]
    public void A_target_without_a_tie_hears_from_nobody()
    {
        Assert.All(LatestDeparture.Of(Windows.Span(s_chain, 1, 3), 0), time => Assert.Equal(LatestDeparture.Never, time));
        Assert.Equal([1, 1], LatestDeparture.Of(NetworkBuilder.Build(2, [0, 1, 2], [(0, 1), (1, 1)]).All, 0));
    }

    [Fact]
    public void It_is_the_best_of_all_journeys() => NaiveJourneys.Random.Sample(all =>
    {
        foreach (var city in all.Present)
        {
            var values = LatestDeparture.Of(all.Window, city, all.Times, all.Rule);
            foreach (var other in all.Present.Where(other => other != city))
                Assert.Equal(all.Between(other, city).Select(all.Departure).DefaultIfEmpty(LatestDeparture.Never).Max(), values[other]);
        }
    });
}
