using System.Globalization;
using System.Text;

namespace CityNetworks.Neo4j.Transports;

/// <summary>Text that a server wrote, made safe for a terminal: short, and nothing in it moves the cursor, changes colours or turns the writing.</summary>
internal static class ServerText
{
    private const int Longest = 2000;
    private const int ShortLength = 80;

    /// <summary>Every control and format character becomes its code point in brackets, half a character U+FFFD, a line end or a tab a blank.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (safe.Length >= Longest)
                return safe.Append('…').ToString();
            if (rune.Value is '\n' or '\r' or '\t')
                safe.Append(' ');
            else if (IsSafe(rune))
                safe.Append(rune.ToString());
            else
                safe.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        }

        return safe.ToString();
    }

    /// <summary>The same, of one line's length.</summary>
    public static string Short(string text) => Safe(text.Length <= ShortLength ? text : string.Concat(text.AsSpan(0, ShortLength), "…"));

    private static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse);
}
