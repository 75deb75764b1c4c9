using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CoTieNeighboursTests
{
    [Fact]
    public void Neighbours_of_a_city_ascend_with_the_weight_of_its_own_direction() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var weight in new[] { TieWeight.Count, TieWeight.Resource })
        {
            var ties = CoTies.Of(window, weight);
            var neighbours = CoTieNeighbours.Of(ties);
            Assert.Equal(window.Network.CityCount, neighbours.CityCount);
            for (var city = 0; city < neighbours.CityCount; city++)
            {
                int[] met = [.. Enumerable.Range(0, neighbours.CityCount).Where(other => other != city && ties.WeightOf(city, other) > 0)];
                Assert.Equal(met, neighbours.Of(city).ToArray());
                Assert.Equal(met.Select(other => ties.WeightOf(city, other)), neighbours.WeightsOf(city).ToArray());
            }
        }
    });

    [Fact]
    public void A_city_that_met_nobody_has_no_neighbour() =>
        Assert.True(CoTieNeighbours.Of(CoTies.Of(NetworkBuilder.Build(2, 1, [(0, 0)]).All)).Of(1).IsEmpty);
}
