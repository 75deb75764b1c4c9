using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

public sealed class ComponentPackingTests
{
    private static readonly int[][] s_neighbours = [[1], [0], [], [4, 5], [3, 5], [3, 4], []];

    [Fact]
    public void Components_are_found_the_largest_first() =>
        Assert.Equal(["3 4 5", "0 1", "2", "6"], ComponentPacking.Components(s_neighbours).Select(component => string.Join(' ', component)));

    [Fact]
    public void Every_node_has_its_place_on_the_paper_and_no_two_the_same()
    {
        var (places, height) = ComponentPacking.Of(s_neighbours, 400, 40, new Point(20, 20), upright: false);
        Assert.All(places, place => Assert.True(place.X is >= 0 and <= 400 && place.Y >= 0 && place.Y <= height));
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.True((places[i] - places[j]).Length > 10);
        }
    }
}
