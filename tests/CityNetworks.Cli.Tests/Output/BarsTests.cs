using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class BarsTests
{
    [Theory]
    [InlineData(1, 1, 2, "██")]
    [InlineData(0.5, 1, 2, "█")]
    [InlineData(0.5, 1, 1, "▌")]
    [InlineData(2, 1, 1, "█")]
    [InlineData(0, 1, 5, "")]
    [InlineData(-1, 1, 5, "")]
    [InlineData(double.NaN, 1, 5, "")]
    [InlineData(1, 0, 5, "")]
    public void A_bar_is_as_long_as_its_share_of_the_largest(double value, double largest, int cells, string expected) =>
        Assert.Equal(expected, Bars.Of(value, largest, cells));

    [Fact]
    public void A_line_spans_all_heights_and_leaves_out_what_is_not_known()
    {
        Assert.Equal("▁ ▅█", Bars.Line([0, double.NaN, 4, 7]));
        Assert.Equal("▁▁", Bars.Line([3, 3]));
        Assert.Equal(string.Empty, Bars.Line([double.NaN]));
    }
}
