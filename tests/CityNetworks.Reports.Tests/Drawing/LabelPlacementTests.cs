using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

public sealed class LabelPlacementTests
{
    [Fact]
    public void Names_overlap_neither_each_other_nor_the_nodes()
    {
        Point[] places = [new(100, 100), new(130, 100), new(100, 130)];
        var boxes = LabelPlacement.Of(places, [5, 5, 5], [40, 40, 40], 12, [(0, 1), (0, 2)], new Box(0, 0, 300, 300));
        for (var i = 0; i < boxes.Length; i++)
        {
            Assert.All(places, place => Assert.Equal(0, boxes[i].Overlap(Box.Around(place, 5))));
            for (var j = 0; j < i; j++)
                Assert.Equal(0, boxes[i].Overlap(boxes[j]));
        }
    }

    [Fact]
    public void A_line_under_a_box_counts_and_one_beside_it_does_not()
    {
        var box = new Box(10, 10, 20, 10);
        Assert.True(LabelPlacement.Crossed(box, new Point(0, 15), new Point(40, 15)) > 10);
        Assert.Equal(0, LabelPlacement.Crossed(box, new Point(0, 30), new Point(40, 30)));
    }
}
