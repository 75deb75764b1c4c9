using System.Globalization;
using System.Text;

namespace CityNetworks.Figures.Scenes;

/// <summary>How wide text is: computed from the widths of Helvetica, which Arial and Liberation Sans share, so that a figure is laid out alike on every
/// machine.</summary>
internal static class Lettering
{
    /// <summary>The size of names and titles of axes, in points.</summary>
    public const double Size = 8;

    /// <summary>The size of ticks and notes.</summary>
    public const double Small = 7;

    /// <summary>From one line of text to the next, as a share of the size.</summary>
    public const double Line = 1.25;

    private const int First = ' ';
    private const int OfCapital = 722;
    private const int OfOther = 556;
    private const int OfIdeograph = 1000;
    private const int FirstIdeograph = 0x1100;

    // Thousandths of the size, from the space to the tilde. Source: Adobe, Font Metrics for the PostScript core fonts, Helvetica.
    private static readonly int[] s_widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584,
        584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
        278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
        500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text.</summary>
    public static double Width(string text, double size = Size, bool isBold = false) =>
        text.EnumerateRunes().Sum(OfRune) * size / 1000 * (isBold ? 1.08 : 1);

    /// <summary>Text as it is drawn: on one line, without control characters and marks that turn the direction of writing.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => plain.Append(' '),
                UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned => plain,
                _ when rune.Value is 0xFFFE or 0xFFFF => plain,
                _ => plain.Append(rune.ToString()),
            };
        }

        return plain.ToString().Trim();
    }

    /// <summary>The text, or as much of it as the width holds and an ellipsis; what stands in short brackets at its end distinguishes it, and stays.</summary>
    public static string Cut(string text, double width, double size = Size)
    {
        var plain = Plain(text);
        if (Width(plain, size) <= width)
            return plain;
        var bracket = plain.EndsWith(')') ? plain.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        var tail = bracket > 0 && Width(plain[bracket..], size) < width / 2 ? plain[bracket..] : string.Empty;
        var runes = plain[..^tail.Length].EnumerateRunes().ToArray();
        var kept = runes.Length;
        while (kept > 1 && Width(Shortened(kept), size) > width)
            kept--;
        return Shortened(kept);

        string Shortened(int count) => string.Concat(runes.Take(count).Select(rune => rune.ToString())).TrimEnd() + "…" + tail;
    }

    /// <summary>The text in lines of at most the width; a longer word has a line of its own.</summary>
    public static IReadOnlyList<string> Wrapped(string text, double width, double size = Size)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }

    private static double OfRune(Rune rune) => rune.Value - First is >= 0 and var place && place < s_widths.Length ? s_widths[place]
        : Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
            UnicodeCategory.UppercaseLetter => OfCapital,
            _ => rune.Value >= FirstIdeograph ? OfIdeograph : OfOther,
        };
}
