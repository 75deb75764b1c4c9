using CityNetworks.Networks;
using CityNetworks.Temporal;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Temporal;

public sealed class EventBetweennessTests
{
    [Fact]
    public void First_arrivals_add_up_to_the_pairs_with_a_journey_and_carried_is_no_less() => NaiveJourneys.Random.Sample(all =>
    {
        var values = EventBetweenness.Of(all.Window, all.Times, all.Rule);
        var pairs = all.Present
            .SelectMany(from => all.Present.Where(to => to != from).Select(to => all.Between(from, to)))
            .Count(journeys => journeys.Count > 0);
        Assert.Equal(pairs, values.FirstArrivals.Sum(), 1e-9);
        Assert.All(values.Carried.Zip(values.FirstArrivals), pair => Assert.True(pair.First >= pair.Second - 1e-9));
    });

    [Fact]
    public void Events_outside_the_window_carry_nothing()
    {
        var network = NetworkBuilder.Build(2, [0, 1], [(0, 0), (1, 0), (0, 1), (1, 1)]);
        Assert.Equal([0, 2], EventBetweenness.Of(Windows.Span(network, 1, 2)).FirstArrivals);
    }
}
