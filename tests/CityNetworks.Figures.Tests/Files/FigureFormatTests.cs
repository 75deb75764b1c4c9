using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CityNetworks.Figures.Files;
using SkiaSharp;
using Xunit;

namespace CityNetworks.Figures.Tests.Files;

/// <summary>Each kind of file is what its ending says, opens, and has the size that was asked for.</summary>
public sealed partial class FigureFormatTests
{
    private const string Name = "centrality mercocities 89";

    [Fact]
    public void Svg_is_as_wide_as_a_column_and_says_its_caption()
    {
        var svg = XDocument.Parse(Encoding.UTF8.GetString(Written("x.svg"))).Root!;
        Assert.Equal("89mm", svg.Attribute("width")!.Value);
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(89 * 72 / 25.4, box[2], 1e-3); // a unit is a point, so letters of 8 are letters of 8 points
        var height = double.Parse(svg.Attribute("height")!.Value[..^2], CultureInfo.InvariantCulture);
        Assert.Equal(box[3], height * 72 / 25.4, 1e-2);
        Assert.Contains(svg.Descendants(), text => text.Attribute("font-size")?.Value == "8");
        Assert.Equal(Figures.Find(Name).Caption, svg.Elements().First(part => part.Name.LocalName == "desc").Value);
    }

    [Fact]
    public void Png_opens_with_600_pixels_an_inch()
    {
        var png = Written("x.PNG");
        Assert.Equal("\x89PNG\r\n\x1a\n", Encoding.Latin1.GetString(png[..8]));
        using var bitmap = SKBitmap.Decode(png);
        Assert.Equal((int)Math.Round(89 / 25.4 * 600), bitmap.Width);
        var density = png.AsSpan().IndexOf("pHYs"u8);
        Assert.Equal(23622u, BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(density + 4))); // pixels a metre
        Assert.True(png.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Figures.Find(Name).Caption)) > 0);
        Assert.Contains(Enumerable.Range(0, bitmap.Width), x => Enumerable.Range(0, bitmap.Height).Any(y => bitmap.GetPixel(x, y) == SKColor.Parse("#0072b2")));
    }

    [Fact]
    public void Pdf_has_its_size_embedded_letters_and_no_date()
    {
        var pdf = Encoding.Latin1.GetString(Written("x.pdf"));
        Assert.StartsWith("%PDF-1.", pdf, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF", pdf.TrimEnd(), StringComparison.Ordinal);
        var box = MediaBox().Match(pdf);
        Assert.Equal(89 * 72 / 25.4, double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture), 0.5); // whole points
        Assert.Contains("/FontFile", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("Date", pdf, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.svg")]
    [InlineData("x.png")]
    [InlineData("x.pdf")]
    public void A_file_written_again_is_the_same(string path) => Assert.Equal(Written(path), Written(path));

    [Theory]
    [InlineData("a.svg", true)]
    [InlineData("a.b.PDF", true)]
    [InlineData("a.jpg", false)]
    [InlineData("svg", false)]
    public void The_ending_shows(string path, bool known) => Assert.Equal(known, FigureFormat.Has(path));

    private static byte[] Written(string path)
    {
        using var stream = new MemoryStream();
        FigureFormat.Write(Figures.Find(Name), path, stream);
        return stream.ToArray();
    }

    [GeneratedRegex(@"/MediaBox \[0 0 ([0-9.]+) [0-9.]+\]")]
    private static partial Regex MediaBox();
}
