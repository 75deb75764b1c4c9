using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CityNetworks.Figures.Files;
using Xunit;

namespace CityNetworks.Figures.Tests.Files;

/// <summary>Each kind of file is what its ending says, opens, and has the size that was asked for.</summary>
public sealed partial class FigureFormatTests
{
    private const string Name = "centrality mercocities 89";

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
