using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class ContagionModelTests
{
    [Fact]
    public void A_probability_outside_the_unit_interval_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new IndependentCascade(1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SusceptibleInfected(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SusceptibleInfectedSusceptible(0.5, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SusceptibleInfectedRecovered(0.5, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareThreshold(-1));
        Assert.Equal((0, 1), (new IndependentCascade(0).Probability, new ShareThreshold(1).Share));
    }

    [Fact]
    public void A_threshold_below_zero_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountThreshold(-1));
        Assert.Equal(
            "A threshold is -2; expected at least 0. (Parameter 'counts')",
            Assert.Throws<ArgumentException>(() => new CountThreshold([0, -2, -1])).Message);
    }
}
