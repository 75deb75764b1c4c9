using System.Globalization;
using System.Text;
using System.Xml;
using CityNetworks.Figures.Scenes;
using CityNetworks.Reports.Drawing;

namespace CityNetworks.Figures.Files;

/// <summary>A figure as SVG 1.1: millimetres outside, points inside, text as text in a font that every system has or replaces by one as wide.</summary>
/// <remarks>The same figure is the same bytes everywhere. Marks of data carry a title, which browsers show and screen readers read.</remarks>
internal static class SvgFile
{
    /// <summary>The width of the line that makes a halo.</summary>
    public const double TextHalo = 1.6;

    private const string Space = "http://www.w3.org/2000/svg";
    private const string Fonts = "Arial, Helvetica, 'Liberation Sans', 'Nimbus Sans', sans-serif";

    /// <summary>Writes the figure; the stream stays open.</summary>
    public static void Write(Scene scene, Stream stream)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };
        using var xml = XmlWriter.Create(stream, settings);
        Begin(xml, scene);
        foreach (var mark in scene.Marks)
            Write(xml, mark);
        xml.WriteEndElement();
    }

    /// <summary>Opens the picture: its size, its caption, white paper.</summary>
    public static void Begin(XmlWriter xml, Scene scene)
    {
        xml.WriteStartElement("svg", Space);
        xml.WriteAttributeString("width", $"{Number(scene.Width / Scene.PerMillimetre)}mm");
        xml.WriteAttributeString("height", $"{Number(scene.Height / Scene.PerMillimetre)}mm");
        xml.WriteAttributeString("viewBox", $"0 0 {Number(scene.Width)} {Number(scene.Height)}");
        xml.WriteAttributeString("font-family", Fonts);
        xml.WriteAttributeString("role", "img");
        xml.WriteAttributeString("aria-labelledby", "caption");
        xml.WriteStartElement("desc", Space);
        xml.WriteAttributeString("id", "caption");
        xml.WriteString(Lettering.Plain(scene.Caption));
        xml.WriteEndElement();
        Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", FigureColours.Paper));
    }

    /// <summary>A number with at most three decimals.</summary>
    public static string Number(double value) => (Math.Round(value, 3) + 0.0).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The data of a path.</summary>
    public static string Path(IReadOnlyList<Point> points, bool isClosed) =>
        $"M{string.Join('L', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"))}{(isClosed ? "Z" : string.Empty)}";

    /// <summary>Writes a mark.</summary>
    public static void Write(XmlWriter xml, Mark mark)
    {
        switch (mark)
        {
            case PathMark path:
                Element(xml, "path", path.Title, [("d", Path(path.Points, path.IsClosed)), ("fill", path.Fill ?? "none"), .. Line(path.Ink)]);
                break;
            case DiscMark disc:
                Element(
                    xml, "circle", disc.Title,
                    [
                        ("cx", Number(disc.Centre.X)),
                        ("cy", Number(disc.Centre.Y)),
                        ("r", Number(disc.Radius)),
                        ("fill", disc.Fill ?? "none"),
                        .. Line(disc.Ink)
                    ]);
                break;
            case TextMark text:
                Text(xml, text);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Text(XmlWriter xml, TextMark text)
    {
        xml.WriteStartElement("text", Space);
        xml.WriteAttributeString("x", Number(text.At.X));
        xml.WriteAttributeString("y", Number(text.At.Y));
        xml.WriteAttributeString("font-size", Number(text.Size));
        xml.WriteAttributeString("fill", text.Colour);
        if (text.Anchor is not Anchor.Start)
            xml.WriteAttributeString("text-anchor", text.Anchor is Anchor.Middle ? "middle" : "end");
        if (text.HasHalo)
        {
            xml.WriteAttributeString("stroke", FigureColours.Paper);
            xml.WriteAttributeString("stroke-width", Number(TextHalo));
            xml.WriteAttributeString("stroke-linejoin", "round");
            xml.WriteAttributeString("paint-order", "stroke");
        }

        if (text.IsBold)
            xml.WriteAttributeString("font-weight", "bold");
        if (text.Angle != 0)
            xml.WriteAttributeString("transform", $"rotate({Number(text.Angle)} {Number(text.At.X)} {Number(text.At.Y)})");
        xml.WriteString(Lettering.Plain(text.Text));
        xml.WriteEndElement();
    }

    private static (string, string)[] Line(Ink? ink) => ink switch
    {
        null => [],
        { Opacity: 1 } => [("stroke", ink.Colour), ("stroke-width", Number(ink.Width))],
        _ => [("stroke", ink.Colour), ("stroke-width", Number(ink.Width)), ("stroke-opacity", Number(ink.Opacity))],
    };

    private static void Element(XmlWriter xml, string name, string? title, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        if (title is not null)
            xml.WriteElementString("title", Space, Lettering.Plain(title));
        xml.WriteEndElement();
    }
}
