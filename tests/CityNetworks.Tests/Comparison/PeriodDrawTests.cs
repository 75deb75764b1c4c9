using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class PeriodDrawTests
{
    private static readonly TwoModeNetwork s_network = NetworkBuilder.Build(4, [0, 0, 2, 2], [(0, 0), (1, 1), (2, 2), (3, 3)]);

    [Fact]
    public void As_many_events_are_drawn_in_each_period_as_it_has()
    {
        var draw = new PeriodDraw(s_network, EventGroup.Of([s_network.All], null));
        for (var replicate = 0; replicate < 20; replicate++)
        {
            var drawn = draw.WithReplacement(new CounterRandom(5).Sequence(RandomPurpose.Trade, replicate));
            Assert.Equal([0, 0, 2, 2], Enumerable.Range(0, drawn.EventCount).Select(drawn.PeriodOf));
            Assert.All(Enumerable.Range(0, 2), e => Assert.InRange(drawn.CitiesOf(e)[0], 0, 1));
            Assert.All(Enumerable.Range(2, 2), e => Assert.InRange(drawn.CitiesOf(e)[0], 2, 3));
        }
    }

    [Fact]
    public void A_portion_is_left_out_of_one_group_only()
    {
        var draw = new PeriodDraw(s_network, EventGroup.Of([s_network.All], null));
        var without = draw.Without(0, left: 1, portions: 2);
        Assert.Equal([0, 2, 3], Enumerable.Range(0, without.EventCount).Select(e => without.CitiesOf(e)[0]));
    }
}
