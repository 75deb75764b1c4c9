using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Reports.Tests;

/// <summary>Text can be read in light and dark: WCAG 2.2, success criterion 1.4.3, ratio 4.5 at least.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, string>[] s_schemes = [.. Root()
        .Matches(HtmlReport.Render(MercocitiesStudy.Input))
        .Select(root => Variable().Matches(root.Value).ToDictionary(v => v.Groups[1].Value, v => v.Groups[2].Value, StringComparer.Ordinal))];

    [Theory]
    [InlineData("text", "surface")]
    [InlineData("text", "page")]
    [InlineData("text", "block")]
    [InlineData("quiet", "surface")]
    [InlineData("quiet", "page")]
    [InlineData("quiet", "block")]
    [InlineData("link", "surface")]
    [InlineData("link", "page")]
    [InlineData("certain", "surface")]
    [InlineData("probable", "surface")]
    [InlineData("unresolved", "surface")]
    public void Text_stands_out_in_both_schemes(string front, string back)
    {
        Assert.Equal(2, s_schemes.Length);
        Assert.All(s_schemes, scheme => Assert.True(
            Contrast(scheme[front], scheme[back]) >= 4.5, $"{front} {scheme[front]} on {back} {scheme[back]}: {Contrast(scheme[front], scheme[back]):0.00}"));
    }

    [Fact]
    public void Contrast_is_that_of_the_standard() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 1e-9);

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(""":root[^{}]*\{[^{}]*--page[^{}]*\}""")]
    private static partial Regex Root();

    [GeneratedRegex("""--([a-z-]+):\s*(#[0-9a-f]{6})""")]
    private static partial Regex Variable();
}
