using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CityNetworks.Figures.Files;
using CityNetworks.Figures.Scenes;
using Xunit;

namespace CityNetworks.Figures.Tests.Files;

public sealed class SvgFileTests
{
    private const string Name = "centrality mercocities 89";

    [Fact]
    public void Svg_is_as_wide_as_a_column_and_says_its_caption()
    {
        var svg = XDocument.Parse(Text(Figures.Find(Name))).Root!;
        Assert.Equal("89mm", svg.Attribute("width")!.Value);
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(89 * 72 / 25.4, box[2], 1e-3); // a unit is a point, so letters of 8 are letters of 8 points
        var height = double.Parse(svg.Attribute("height")!.Value[..^2], CultureInfo.InvariantCulture);
        Assert.Equal(box[3], height * 72 / 25.4, 1e-2);
        Assert.Contains(svg.Descendants(), text => text.Attribute("font-size")?.Value == "8");
        Assert.Equal(Figures.Find(Name).Caption, svg.Elements().First(part => part.Name.LocalName == "desc").Value);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0001, "0")]
    [InlineData(1.23456, "1.235")]
    [InlineData(1200, "1200")]
    public void Numbers_have_at_most_three_decimals(double value, string expected) => Assert.Equal(expected, SvgFile.Number(value));

    [Fact]
    public void Every_kind_of_mark_is_an_element_with_its_title()
    {
        var svg = XDocument.Parse(Text(new Scene(72, 36, "A & B.",
        [
            new PathMark([new(0, 0), new(1.5, 2), new(3, 0)], true, "#fff", new Ink("#000", 0.5), "<a>"),
            new DiscMark(new(4, 5), 6, null, new Ink("#111", 1) { Opacity = 0.5 }, "disc"),
            new TextMark(new(7, 8), "a < b", Anchor.End, 9, Angle: -90, IsBold: true),
        ]))).Root!;
        Assert.Equal(("25.4mm", "12.7mm", "0 0 72 36"), (svg.Attribute("width")!.Value, svg.Attribute("height")!.Value, svg.Attribute("viewBox")!.Value));
        XElement[] drawn = [.. svg.Elements().Skip(2)]; // after the caption and the paper
        Assert.Equal(["path", "circle", "text"], drawn.Select(mark => mark.Name.LocalName));
        Assert.Equal(("M0,0L1.5,2L3,0Z", "<a>"), (drawn[0].Attribute("d")!.Value, drawn[0].Value));
        Assert.Equal(("none", "0.5", "disc"), (drawn[1].Attribute("fill")!.Value, drawn[1].Attribute("stroke-opacity")!.Value, drawn[1].Value));
        Assert.Equal(
            ("a < b", "end", "bold", "rotate(-90 7 8)"),
            (drawn[2].Value, drawn[2].Attribute("text-anchor")!.Value, drawn[2].Attribute("font-weight")!.Value, drawn[2].Attribute("transform")!.Value));
    }

    private static string Text(Scene scene)
    {
        using var stream = new MemoryStream();
        SvgFile.Write(scene, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
