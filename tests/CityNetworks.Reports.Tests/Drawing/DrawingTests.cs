using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

/// <summary>Layout, packing and names of the drawn network.</summary>
public sealed class DrawingTests
{
    [Fact]
    public void A_path_is_drawn_as_a_line_of_equal_steps()
    {
        var places = StressLayout.Of([[1], [0, 2], [1]]);
        Assert.Equal(1, (places[0] - places[1]).Length, 0.01);
        Assert.Equal(1, (places[1] - places[2]).Length, 0.01);
        Assert.Equal(2, (places[0] - places[2]).Length, 0.01);
    }

    [Fact]
    public void Three_that_all_know_each_other_are_equally_far_apart()
    {
        var places = StressLayout.Of([[1, 2], [0, 2], [0, 1]]);
        Assert.All([(0, 1), (1, 2), (0, 2)], pair => Assert.Equal(1, (places[pair.Item1] - places[pair.Item2]).Length, 0.01));
    }

    [Fact]
    public void One_node_stands_at_the_origin() => Assert.Equal(new Point(0, 0), Assert.Single(StressLayout.Of([[]])));

    [Fact]
    public void Components_do_not_overlap_and_stay_inside_the_page()
    {
        IReadOnlyList<IReadOnlyList<int>> neighbours = [[1], [0, 2], [1, 3], [2], [5, 6], [4, 6], [4, 5], [8], [7], [10], [9]];
        var (places, height) = ComponentPacking.Of(neighbours, 400, 80, new(30, 20), false);
        Assert.All(places, place => Assert.True(place.X is >= 0 and <= 400 && place.Y >= 0 && place.Y <= height, $"{place} is outside"));
        var boxes = ComponentPacking.Components(neighbours).Select(component => Around([.. component.Select(node => places[node])])).ToArray();
        for (var a = 0; a < boxes.Length; a++)
        {
            for (var b = 0; b < a; b++)
                Assert.Equal(0, boxes[a].Overlap(boxes[b]));
        }
    }

    [Fact]
    public void The_largest_component_comes_first() =>
        Assert.Equal([[2, 3, 4], [0, 1]], ComponentPacking.Components([[1], [0], [3, 4], [2], [2]]));

    [Fact]
    public void Names_of_a_crowded_star_do_not_cover_each_other()
    {
        Point[] places = [
            new(200, 200), .. Enumerable.Range(0, 8).Select(i => new Point(200 + (90 * Math.Cos(i * Math.PI / 4)), 200 + (90 * Math.Sin(i * Math.PI / 4))))
        ];
        var radii = Enumerable.Repeat(10.0, 9).ToArray();
        var boxes = LabelPlacement.Of(places, radii, [.. Enumerable.Repeat(70.0, 9)], 14, [.. Enumerable.Range(1, 8).Select(i => (0, i))], new(0, 0, 400, 400));
        for (var a = 0; a < boxes.Length; a++)
        {
            for (var b = 0; b < a; b++)
                Assert.Equal(0, boxes[a].Overlap(boxes[b]));
            Assert.All(places, place => Assert.Equal(0, boxes[a].Overlap(Box.Around(place, 9))));
        }
    }

    private static Box Around(Point[] points) =>
        new(
            points.Min(p => p.X) - 29,
            points.Min(p => p.Y) - 19,
            points.Max(p => p.X) - points.Min(p => p.X) + 58,
            points.Max(p => p.Y) - points.Min(p => p.Y) + 38);
}
