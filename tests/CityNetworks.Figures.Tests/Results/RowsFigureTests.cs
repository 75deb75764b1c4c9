using System.Xml.Linq;
using CityNetworks.Figures.Results;
using Xunit;
using static CityNetworks.Figures.Tests.Drawing;

namespace CityNetworks.Figures.Tests.Results;

public sealed class RowsFigureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Intervals_reach_from_end_to_end_and_the_intercept_is_left_out()
    {
        var table = Figures.Coefficients;
        var drawing = Drawn(RowsFigure.OfCoefficients(table, null)!);
        var ruler = Ruler(drawing, "x");
        var bars = drawing.Descendants(s_svg + "path").Where(path => path.Element(s_svg + "title") is not null).ToArray();
        Assert.Equal(2, bars.Length);
        for (var row = 1; row < 3; row++)
        {
            var ends = Points(bars[row - 1]);
            Assert.Equal(table.Numbers("ci_lo")[row], ruler(ends[0].X), 1e-2);
            Assert.Equal(table.Numbers("ci_hi")[row], ruler(ends[1].X), 1e-2);
        }

        Assert.DoesNotContain(drawing.Descendants(s_svg + "circle"), dot => Title(dot).StartsWith("intercept", StringComparison.Ordinal));
    }
}
