using CityNetworks.Networks;
using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class DisparityTailsTests
{
    [Fact]
    public void A_tie_is_judged_by_the_side_that_finds_it_strongest()
    {
        // City 0 met 1 three times and 2 once: (1 − 3/4)^(2−1) = 1/4. The others have one neighbour each, so their own side says nothing.
        var window = NetworkBuilder.Build(3, 4, [(0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2), (0, 3), (2, 3)]).All;
        var pairs = TestedPairs.Of(window, BackboneOptions.Default, Workers.One);
        var tails = DisparityTails.Of(window, pairs, TieWeight.Count, Workers.One);
        Assert.Equal([0.25, 0.75], tails.Upper);
        Assert.All(tails.Lower, value => Assert.Equal(double.NaN, value));
    }
}
