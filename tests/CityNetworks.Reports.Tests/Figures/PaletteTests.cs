using CityNetworks.Reports.Figures;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class PaletteTests
{
    [Fact]
    public void Colours_differ_until_they_are_used_up()
    {
        Assert.Distinct(Enumerable.Range(0, Palette.Count).Select(Palette.Colour));
        Assert.Equal((Palette.Quiet, "circle"), (Palette.Colour(99), Palette.Symbol(99)));
        Assert.Equal("var(--blue)", Palette.Css("--blue"));
    }
}
