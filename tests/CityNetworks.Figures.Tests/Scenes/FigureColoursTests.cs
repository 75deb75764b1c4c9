using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Scenes;

public sealed class FigureColoursTests
{
    [Fact]
    public void Colours_are_distinct_until_they_begin_again()
    {
        var colours = Enumerable.Range(0, FigureColours.Count).Select(FigureColours.Of).ToArray();
        Assert.Equal(7, colours.Distinct().Count());
        Assert.Equal(colours[0], FigureColours.Of(FigureColours.Count));
        Assert.All(colours, colour => Assert.Matches("^#[0-9a-f]{6}$", colour));
    }

    [Theory]
    [InlineData(0, "#deebf7")]
    [InlineData(0.5, "#738eb1")]
    [InlineData(1, "#08306b")]
    public void A_scale_goes_from_light_to_dark(double share, string colour) => Assert.Equal(colour, FigureColours.OfScale(share));
}
