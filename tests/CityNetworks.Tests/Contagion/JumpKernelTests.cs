using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class JumpKernelTests
{
    [Theory]
    [InlineData(SpreadMethod.Jumps)]
    [InlineData(SpreadMethod.Lanes)]
    public void A_node_that_recovers_can_be_reached_again_unless_it_is_immune(SpreadMethod method)
    {
        // Certain transmission and certain recovery between two nodes: the infection goes back and forth for ever, or once and is over.
        var pair = ContactGraph.OfTies(2, [(0, 1)]);
        var settings = new SpreadSettings { Steps = 4, Runs = 3, Method = method };
        Assert.Equal(
            [1.0, 1.0, 1.0, 1.0, 1.0], Spread.Run(pair, new SusceptibleInfectedSusceptible(1, 1), SpreadStart.At(0), settings).Curve.Numbers("active"));
        Assert.Equal(
            [1.0, 1.0, 0.0, 0.0, 0.0], Spread.Run(pair, new SusceptibleInfectedRecovered(1, 1), SpreadStart.At(0), settings).Curve.Numbers("active"));
    }
}
