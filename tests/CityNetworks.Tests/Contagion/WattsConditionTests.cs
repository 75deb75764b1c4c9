using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class WattsConditionTests
{
    [Theory]
    [InlineData(0.18, 1.020704, 5.764677)]
    [InlineData(0.20, 1.020704, 5.764677)]
    [InlineData(0.25, 1.114142, 3.863068)]
    [InlineData(0.10, 1.000001, 13.659314)]
    public void Watts_cascade_window(double share, double low, double high)
    {
        var window = WattsCondition.Window(share)!.Value;
        Assert.Equal(low, window.Low, 5e-6);
        Assert.Equal(high, window.High, 1e-6);
        Assert.Equal(1, WattsCondition.Branching(window.High, share), 1e-9);
    }

    [Fact]
    public void High_thresholds_have_no_cascade_window() => Assert.Null(WattsCondition.Window(0.3));
}
