using CityNetworks.Networks;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class TemporalClosenessTests
{
    // c0–e0–c1–e1–c2–e2–c3, one event a period.
    private static readonly TwoModeNetwork s_chain = NetworkBuilder.Build(4, [0, 1, 2], [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]);

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
            Assert.Equal(n > 1 ? sum / (n - 1) : 0, closeness[city], 1e-12);
        }
    });

    [Fact]
    public void It_counts_from_the_first_event_with_a_tie()
    {
        Assert.Equal((1 + (1 / 5.0) + (1 / 8.0)) / 3, TemporalCloseness.Of(s_chain.All, EventTimes.Of(s_chain, [-7, -3, 0]))[0], 1e-15);
        Assert.Equal([1, 1], TemporalCloseness.Of(NetworkBuilder.Build(2, [0, 1, 2], [(0, 1), (1, 1)]).All));
        Assert.Equal([0, 0], TemporalCloseness.Of(NetworkBuilder.Build(2, 0, []).All));
    }
}
