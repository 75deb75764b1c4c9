using System.Xml.Linq;
using CityNetworks.Figures.Results;
using CityNetworks.Figures.Scenes;
using CityNetworks.Tables;
using Xunit;
using static CityNetworks.Figures.Tests.Drawing;

namespace CityNetworks.Figures.Tests.Results;

public sealed class CompareFigureTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_largest_change_is_at_the_top_whatever_its_sign_and_only_firm_ones_are_filled()
    {
        var drawing = Drawn(CompareFigure.Of(Changes([("a", 0.1, 0.2), ("b", -0.4, 0.01), ("c", 0.3, 0.05), ("d", double.NaN, 1)]), null)!);
        XElement[] dots = [.. drawing.Descendants(s_svg + "circle").OrderBy(dot => Number(dot, "cy"))];
        Assert.Equal(["b: -0.4", "c: 0.3", "a: 0.1"], dots.Select(Title));
        Assert.Equal([true, false, false], dots.Select(dot => dot.Attribute("fill")!.Value == FigureColours.Blue)); // 0.05 is not below 0.05
        var ruler = Ruler(drawing, "x");
        Assert.Equal([-0.4, 0.3, 0.1], dots.Select(dot => Math.Round(ruler(Number(dot, "cx")), 2)));
        var bar = drawing.Descendants(s_svg + "path").Single(path => Title(path).StartsWith("b: ", StringComparison.Ordinal));
        Assert.Equal([-0.5, -0.3], Points(bar).Select(point => Math.Round(ruler(point.X), 2)));
    }

    [Fact]
    public void Of_many_changes_the_smallest_are_counted_in_a_note()
    {
        var drawing = Drawn(CompareFigure.Of(Changes([.. Enumerable.Range(1, 32).Select(city => ($"city {city}", city / 100.0, 1.0))]), null)!);
        Assert.Equal(30, drawing.Descendants(s_svg + "circle").Count());
        var words = string.Join(' ', drawing.Descendants(s_svg + "text").Select(text => text.Value));
        Assert.Contains("2 more changes, no larger than these, not drawn; the table has all.", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_change_nothing_is_drawn() => Assert.Null(CompareFigure.Of(Changes([("a", double.NaN, 1)]), null));

    private static Table Changes((string City, double Delta, double P)[] rows) => Table.Of("compare", rows)
        .Text("from", _ => "2001").Text("to", _ => "2002").Text("measure", _ => "degree").Text("node", row => row.City).Text("name", row => row.City)
        .Number("delta", row => row.Delta).Number("ci_lo", row => row.Delta - 0.1).Number("ci_hi", row => row.Delta + 0.1).Number("ci_level", _ => 0.95)
        .Number("p_adjusted", row => row.P).Build();
}
