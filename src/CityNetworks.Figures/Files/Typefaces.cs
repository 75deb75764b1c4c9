using System.Text;
using SkiaSharp;

namespace CityNetworks.Figures.Files;

/// <summary>The fonts of the machine: one as wide as Helvetica before all, then those that have further letters.</summary>
internal sealed class Typefaces : IDisposable
{
    // As wide as Helvetica first; the last ones have the letters of most scripts.
    private static readonly string[] s_files =
    [
        "LiberationSans-Regular.ttf", "Arial.ttf", "Helvetica.ttc", "NimbusSans-Regular.otf", "Arimo-Regular.ttf", "NotoSans-Regular.ttf", "DejaVuSans.ttf",
        "FreeSans.ttf", "NotoSansCJK-Regular.ttc", "msgothic.ttc", "Arial Unicode.ttf", "wqy-microhei.ttc",
    ];

    private readonly SKTypeface[] _faces;

    private Typefaces(SKTypeface[] faces) => _faces = faces;

    /// <summary>Looks them up.</summary>
    /// <exception cref="FigureException">There is none.</exception>
    public static Typefaces Find()
    {
        string[] folders = [.. Folders().Where(Directory.Exists)];
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
            .Where(file => s_files.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase))
            .OrderBy(file => Array.FindIndex(s_files, name => name.Equals(Path.GetFileName(file), StringComparison.OrdinalIgnoreCase)))
            .ThenBy(file => file, StringComparer.Ordinal)
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase);
        SKTypeface[] faces = [.. files.Select(file => SKTypeface.FromFile(file)).OfType<SKTypeface>()];
        return faces.Length > 0 ? new Typefaces(faces) : throw new FigureException(
            $"PNG and PDF need a font of this machine: found none in {(folders.Length == 0 ? "the usual folders" : string.Join(", ", folders))}; "
            + "expected Liberation Sans, Arial, Helvetica, Nimbus Sans, Noto Sans or DejaVu Sans. An .svg needs none.");
    }

    /// <summary>A text in runs of one font each: the first that has the letter.</summary>
    public IEnumerable<(SKTypeface Face, string Text)> Runs(string text)
    {
        var run = new StringBuilder();
        var face = _faces[0];
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Rune.IsWhiteSpace(rune) ? face : Array.Find(_faces, candidate => HasGlyph(candidate, rune)) ?? _faces[0];
            if (next != face && run.Length > 0)
            {
                yield return (face, run.ToString());
                run.Clear();
            }

            face = next;
            run.Append(rune.ToString());
        }

        if (run.Length > 0)
            yield return (face, run.ToString());
    }

    public void Dispose()
    {
        foreach (var face in _faces)
            face.Dispose();
    }

    private static bool HasGlyph(SKTypeface face, Rune rune)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph(rune.Value);
    }

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsWindows() ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
            : OperatingSystem.IsMacOS() ? ["/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library", "Fonts")]
            : ["/usr/share/fonts", "/usr/local/share/fonts", Path.Combine(home, ".local", "share", "fonts"), Path.Combine(home, ".fonts")];
    }
}
