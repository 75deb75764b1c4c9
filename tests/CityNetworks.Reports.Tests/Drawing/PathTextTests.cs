using CityNetworks.Reports.Drawing;
using Xunit;

namespace CityNetworks.Reports.Tests.Drawing;

public sealed class PathTextTests
{
    [Fact]
    public void A_path_is_written_by_steps_of_tenths_that_do_not_add_up_errors()
    {
        Point[] line = [new(0.04, 0), new(0.08, 1), new(0.12, 2.06)];
        Assert.Equal("M0 0l0.1 1 0 1.1", PathText.Of([line], closed: false));
        Assert.Equal("M0 0l0.1 1 0 1.1zM5 5l1 0z", PathText.Of([line, [new(5, 5), new(6, 5)]], closed: true));
    }
}
