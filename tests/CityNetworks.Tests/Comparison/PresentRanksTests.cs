using CityNetworks.Comparison;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class PresentRanksTests
{
    [Fact]
    public void Absent_cities_have_no_rank_and_take_none()
    {
        var window = NetworkBuilder.Build(4, 1, [(0, 0), (2, 0), (3, 0)]).All;
        Assert.Equal([2, null, 1, 2], PresentRanks.Of(window, [5, 100, 7, 5]));
        Assert.Equal([null, 1, null, 2], PresentRanks.Of([1, 3], [5, 100, 7, 5]));
    }
}
