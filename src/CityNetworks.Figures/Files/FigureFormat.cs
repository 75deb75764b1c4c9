using CityNetworks.Figures.Scenes;

namespace CityNetworks.Figures.Files;

/// <summary>The kinds of file that a figure can be, by their ending.</summary>
internal static class FigureFormat
{
    private static readonly (string Ending, Action<Scene, Stream> Write)[] s_all = [(".svg", SvgFile.Write), (".png", PngFile.Write), (".pdf", PdfFile.Write)];

    /// <summary>The endings.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. s_all.Select(format => format.Ending)];

    /// <summary>Whether a path ends as one of them, in small letters or capitals.</summary>
    public static bool Has(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes a figure as its path ends; the stream stays open.</summary>
    /// <exception cref="FigureException">PNG or PDF on a machine without a font.</exception>
    public static void Write(Scene scene, string path, Stream stream) =>
        s_all.First(format => format.Ending.Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase)).Write(scene, stream);
}
