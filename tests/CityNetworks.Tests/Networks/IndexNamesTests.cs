using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class IndexNamesTests
{
    [Fact]
    public void A_name_is_the_prefix_and_the_number()
    {
        var names = new IndexNames('e', 3);
        Assert.Equal(["e0", "e1", "e2"], names);
        Assert.Equal((3, "e2"), (names.Count, names[2]));
        Assert.Empty(new IndexNames('c', 0));
    }
}
