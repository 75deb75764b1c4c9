using System.Globalization;

namespace CityNetworks.Reports.Drawing;

/// <summary>How wide a text is in a common sans-serif face, on the safe side; browsers differ, and the page is laid out before any is asked.</summary>
internal static class TextWidth
{
    /// <summary>The width in pixels.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">The height of the face in pixels.</param>
    public static double Of(string text, double size) => size * text.EnumerateRunes().Sum(rune => Share(rune));

    private static double Share(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ when rune.Value >= 0x1100 => 1.05, // from Hangul on: scripts and signs a square wide
        UnicodeCategory.UppercaseLetter => rune.Value is 'M' or 'W' ? 0.95 : rune.Value is 'I' or 'J' ? 0.5 : 0.76,
        _ => rune.Value switch
        {
            'm' or 'w' or '…' or '—' => 1,
            'i' or 'j' or 'l' or 'í' or 'ì' or '.' or ',' or '\'' or '|' or ':' or ';' => 0.36,
            'f' or 't' or 'r' or ' ' or '(' or ')' or '-' or '·' => 0.45,
            _ => 0.64,
        },
    };
}
