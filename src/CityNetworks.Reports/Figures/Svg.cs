using CityNetworks.Reports.Drawing;
using CityNetworks.Reports.Html;

namespace CityNetworks.Reports.Figures;

/// <summary>The parts of a drawing as SVG. What moves with the periods carries its lengths at each moment.</summary>
internal static class Svg
{
    /// <summary>A drawing.</summary>
    /// <param name="kind">A further class of the style sheet, or empty.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels.</param>
    /// <param name="words">Read aloud in its place.</param>
    /// <param name="body">What it holds.</param>
    public static Markup Drawing(string kind, double width, double height, string words, Markup body) => Markup.Of(
        $"""
        <svg class="{$"network {kind}".TrimEnd()}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img"
          aria-label="{words}">
        {body}
        </svg>
        """);

    /// <summary>A group of parts.</summary>
    public static Markup Group(string kind, IEnumerable<Markup> parts) => Markup.Of($"<g class=\"{kind}\">{parts}</g>\n");

    /// <summary>A line between two nodes, as wide as the last of its widths.</summary>
    public static Markup Line(Point a, Point b, IReadOnlyList<double> widths, string title) => Markup.Of(
        $"""<line x1="{a.X}" y1="{a.Y}" x2="{b.X}" y2="{b.Y}" stroke-width="{widths[^1]}" {Moments.Attribute(widths)}><title>{title}</title></line>""");

    /// <summary>A disc, as large as the last of its radii.</summary>
    /// <param name="at">Its middle.</param>
    /// <param name="radii">The radii in pixels, one for each moment.</param>
    /// <param name="colour">A value of CSS; blank: that of the style sheet.</param>
    /// <param name="title">What it stands for.</param>
    public static Markup Disc(Point at, IReadOnlyList<double> radii, string colour, string title)
    {
        var fill = colour.Length == 0 ? Markup.Empty : Markup.Of($" fill=\"{colour}\"");
        return Markup.Of($"""<circle cx="{at.X}" cy="{at.Y}" r="{radii[^1]}"{fill} {Moments.Attribute(radii)}><title>{title}</title></circle>""");
    }

    /// <summary>A drawing for a wide and one for a narrow page, of which the reader sees one.</summary>
    public static Markup Both(Markup wide, Markup narrow) => Markup.Of(
        $"""
        <div class="drawing for-wide">{wide}</div>
        <div class="drawing for-narrow">{narrow}</div>
        """);
}
