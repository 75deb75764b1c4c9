using System.Globalization;
using System.Xml.Linq;
using CityNetworks.Figures.Files;
using CityNetworks.Figures.Scenes;

namespace CityNetworks.Figures.Tests;

/// <summary>A figure as a reader sees it who lays a ruler on it: places of marks are taken back to numbers by the ticks of the axis.</summary>
internal static class Drawing
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    public static XElement Drawn(Scene scene)
    {
        using var stream = new MemoryStream();
        SvgFile.Write(scene, stream);
        stream.Position = 0;
        return XDocument.Load(stream).Root!;
    }

    // A number is written at each tick: two of them are a ruler.
    public static Func<double, double> Ruler(XElement drawing, string axis)
    {
        var ticks = drawing.Descendants(s_svg + "text")
            .Where(text => text.Attribute("font-size")!.Value == "7" && text.Attribute("text-anchor")?.Value == (axis == "x" ? "middle" : "end"))
            .Select(text => (Place: Number(text, axis) - (axis == "x" ? 0 : 2.5), Text: text.Value.Replace('−', '-')))
            .Where(tick => double.TryParse(tick.Text, CultureInfo.InvariantCulture, out _))
            .Select(tick => (tick.Place, Value: double.Parse(tick.Text, CultureInfo.InvariantCulture))).ToArray();
        var (first, last) = (ticks[0], ticks[^1]);
        return place => first.Value + ((place - first.Place) / (last.Place - first.Place) * (last.Value - first.Value));
    }

    public static (double X, double Y)[] Points(XElement path) =>
    [
        .. path.Attribute("d")!.Value.Trim('M', 'Z').Split('L').Select(pair => pair.Split(','))
            .Select(pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture))),
    ];

    public static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    public static string Title(XElement element) => element.Element(s_svg + "title")?.Value ?? string.Empty;
}
