using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class ModeValuesTests
{
    [Fact]
    public void Values_are_scaled_each_mode_by_its_own_factor()
    {
        var values = new ModeValues([1, 2], [4]);
        var scaled = values.Scaled(10, 0.5);
        Assert.Equal([10.0, 20.0], scaled[Mode.City]);
        Assert.Equal([2.0], scaled[Mode.Event]);
        Assert.Equal([1.0, 2.0], values[Mode.City]);
    }
}
