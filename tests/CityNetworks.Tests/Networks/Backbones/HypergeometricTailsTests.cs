using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class HypergeometricTailsTests
{
    [Fact]
    public void Tails_of_two_cities_at_two_of_three_events_are_those_by_hand()
    {
        // Both at two of three events: they share one with probability 2/3 and two with 1/3.
        var window = NetworkBuilder.Build(2, 3, [(0, 0), (0, 1), (1, 1), (1, 2)]).All;
        var tails = HypergeometricTails.Of(window, TestedPairs.Of(window, BackboneOptions.Default, Workers.One), Workers.One);
        Assert.Equal(1, tails.Upper[tails.CellOf(0)], 1e-15);
        Assert.Equal(2 / 3.0, tails.Lower[tails.CellOf(0)], 1e-15);
    }
}
