using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

public sealed class PointTests
{
    [Fact]
    public void Boxes_overlap_by_the_area_they_share()
    {
        var box = new Box(0, 0, 4, 3);
        Assert.Equal(2, box.Overlap(new Box(2, 2, 9, 9)));
        Assert.Equal(0, box.Overlap(new Box(4, 0, 1, 1)));
        Assert.Equal(12, box.Overlap(box));
        Assert.Equal(new Box(1, 2, 6, 6), Box.Around(new Point(4, 5), 3));
        Assert.Equal(5, (new Point(3, 5) - new Point(0, 1)).Length);
    }
}
