using CityNetworks.Contagion;
using MathNet.Numerics.Distributions;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class MeanFieldThresholdTests
{
    [Fact]
    public void Normal_thresholds_tip_at_a_critical_spread()
    {
        static double Rest(double deviation) => MeanFieldThreshold.Equilibrium(share => Normal.CDF(0.25, deviation, share));
        Assert.InRange(Rest(0.122220), 0.05, 0.07);
        Assert.InRange(Rest(0.122222), 0.99, 1);
    }

    [Fact]
    public void A_map_that_contracts_comes_to_its_fixed_point() => Assert.Equal(0.5, MeanFieldThreshold.Equilibrium(share => 0.25 + (share / 2)), 1e-11);
}
