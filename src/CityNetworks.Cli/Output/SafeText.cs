using System.Globalization;
using System.Text;

namespace CityNetworks.Cli.Output;

/// <summary>
/// Text that a terminal shows and does not obey: control characters (escape sequences begin with one), marks that turn the direction of writing, and what has
/// no
/// glyph at all appear as their code point, <c>\u{1B}</c> say. Names of the records and messages of servers are written by others.
/// </summary>
internal static class SafeText
{
    private const int ZeroWidthNonJoiner = 0x200C; // these two shape letters of several scripts
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Text of any number of lines.</summary>
    public static string Of(string text) => Shown(text, keepsLines: true);

    /// <summary>Text of one line: an end of line is shown too.</summary>
    public static string OneLine(string text) => Shown(text, keepsLines: false);

    /// <summary>Whether a character is shown as its code point.</summary>
    public static bool IsShownAsCode(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner),
        _ => false,
    };

    private static string Shown(string text, bool keepsLines)
    {
        if (!text.EnumerateRunes().Any(rune => IsHeld(rune) || rune == Rune.ReplacementChar))
            return text;
        var shown = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes()) // a surrogate without its pair comes as U+FFFD
            _ = IsHeld(rune) ? shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}") : shown.Append(rune.ToString());
        return shown.ToString();

        bool IsHeld(Rune rune) => IsShownAsCode(rune) && !(keepsLines && rune.Value is ('\n' or '\t'));
    }
}
