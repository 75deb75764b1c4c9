using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

public sealed class StressLayoutTests
{
    [Fact]
    public void A_path_lies_level_with_its_nodes_a_step_apart()
    {
        var places = StressLayout.Of([[1], [0, 2], [1]]);
        Assert.All(places, place => Assert.Equal(0, place.Y, 0.05));
        Assert.Equal([-1.0, 0, 1], places.Select(place => Math.Round(place.X, 2)));
    }

    [Fact]
    public void A_single_node_lies_in_the_middle() => Assert.Equal(new Point(0, 0), Assert.Single(StressLayout.Of([[]])));

    [Fact]
    public void Distances_of_a_triangle_are_equal()
    {
        var places = StressLayout.Of([[1, 2], [0, 2], [0, 1]]);
        Assert.Equal(1, (places[0] - places[1]).Length, 1e-3);
        Assert.Equal(1, (places[1] - places[2]).Length, 1e-3);
    }
}
