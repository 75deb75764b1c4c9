using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class SdsmTailsTests
{
    [Fact]
    public void Two_cities_of_one_event_each_meet_by_the_products_of_their_probabilities()
    {
        // Two cities, two events, one tie each: every probability is 1/2, so they share no event with probability (3/4)².
        var window = NetworkBuilder.Build(2, 2, [(0, 0), (1, 1)]).All;
        var pairs = TestedPairs.Of(window, new BackboneOptions { AllPairs = true }, Workers.One);
        var tails = SdsmTails.Of(Bicm.Of(window), pairs, Workers.One);
        Assert.Equal(1, tails.Upper[0], 1e-12);
        Assert.Equal(9 / 16.0, tails.Lower[0], 1e-9);
    }
}
