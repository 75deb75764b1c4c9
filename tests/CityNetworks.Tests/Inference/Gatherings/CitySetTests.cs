using CityNetworks.Inference.Gatherings;
using Xunit;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class CitySetTests
{
    [Fact]
    public void A_set_has_its_cities_by_position_and_all_of_them_in_order()
    {
        var set = new CitySet([[5], [3, 1]], ["host", "guest"]);
        Assert.Equal([1, 3, 5], set.All);
        Assert.Equal([5], set.At("host"));
        Assert.Empty(set.At("other"));
        Assert.Equal("5|3,1", set.Key);
    }
}
