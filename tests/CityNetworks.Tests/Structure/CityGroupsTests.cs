using CityNetworks.Structure;
using Xunit;

namespace CityNetworks.Tests.Structure;

public sealed class CityGroupsTests
{
    [Fact]
    public void Groups_are_in_ordinal_order_and_blanks_are_not_known()
    {
        var groups = CityGroups.Of(["b", "A", null, " ", "b", "a"]);
        Assert.Equal(["A", "a", "b"], groups.Names);
        Assert.Equal([2, 0, -1, -1, 2, 1], groups.Numbers);
    }

    [Fact]
    public void Labels_are_dealt_out_among_the_cities_given_alone()
    {
        var groups = CityGroups.Of(["a", "b", "b", "c", null]);
        var draws = Enumerable.Range(0, 60).Select(replicate => groups.Permuted([0, 1, 2], 1, replicate)).ToArray();
        Assert.All(draws, numbers =>
        {
            Assert.Equal([0, 1, 1], numbers[..3].Order());
            Assert.Equal([2, -1], numbers[3..]);
        });
        Assert.Equal(3, draws.Select(numbers => string.Join(' ', numbers)).Distinct().Count()); // the three places of the one a
        Assert.Equal(draws[7], groups.Permuted([0, 1, 2], 1, 7));
    }
}
