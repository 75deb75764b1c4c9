using CityNetworks.Reports.Figures;
using CityNetworks.Reports.Html;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class SvgTests
{
    [Fact]
    public void A_mark_is_as_large_as_in_the_last_moment_and_says_what_it_is()
    {
        var line = Svg.Line(new(1, 2), new(3, 4), [0.5, 2.5], "a & b").Html;
        Assert.StartsWith("<line x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\" stroke-width=\"2.5\" ", line, StringComparison.Ordinal);
        Assert.EndsWith("<title>a &amp; b</title></line>", line, StringComparison.Ordinal);
        var disc = Svg.Disc(new(1, 2), [3, 7], string.Empty, "c").Html;
        Assert.StartsWith("<circle cx=\"1\" cy=\"2\" r=\"7\" ", disc, StringComparison.Ordinal);
        Assert.DoesNotContain("fill", disc, StringComparison.Ordinal);
        Assert.Contains(" fill=\"var(--blue)\"", Svg.Disc(new(1, 2), [3], "var(--blue)", "c").Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_is_an_image_with_words()
    {
        var drawing = Svg.Drawing(string.Empty, 10, 20, "Two cities", new Markup("<g/>")).Html;
        Assert.StartsWith("<svg class=\"network\" viewBox=\"0 0 10 20\" width=\"10\" height=\"20\" role=\"img\"", drawing, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Two cities\"", drawing, StringComparison.Ordinal);
    }
}
