using CityNetworks.Centrality;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class ScalingTests
{
    [Fact]
    public void Each_mode_is_divided_by_its_own_maximum_and_stays_0_where_that_is_0()
    {
        var scaled = new ModeValues([2, 4], [0, 0]).DividedBy(4, 0);
        Assert.Equal([0.5, 1], scaled.Cities);
        Assert.Equal([0, 0], scaled.Events);
    }
}
