using System.Numerics;
using System.Text;

namespace CityNetworks.Records.Spelling;

/// <summary>Text without case and accents: Asunción and ASUNCION fold to the same.</summary>
/// <remarks>
/// Our own small table of Latin letters, because invariant globalization leaves accents to no one: folding must be the same on every machine.
/// Combining marks are dropped, so that both ways to write é fold alike; hyphens and underscores fold to a space; letters of other scripts stay.
/// </remarks>
internal static class LetterFold
{
    private static readonly Dictionary<char, string> s_folded = Folded(
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđð", "eèéêëēĕėęě", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŋ",
        "oòóôõöøōŏőǒ", "rŕŗř", "sśŝşšșſ", "tţťŧț", "uùúûüũūŭůűųǔ", "wŵ", "yýÿŷ", "zźżž");

    /// <summary>Texts are equal that fold to the same, however many spaces stand between words.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new FoldComparer();

    /// <summary>The folded text.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            var lower = char.ToLowerInvariant(c);
            if (lower is >= '\u0300' and <= '\u036F')
                continue;
            if (IsSpace(lower))
                folded.Append(' ');
            else if (s_folded.TryGetValue(lower, out var plain))
                folded.Append(plain);
            else
                folded.Append(lower);
        }

        return folded.ToString();
    }

    private static bool IsSpace(char letter) => letter is '-' or '_' || char.IsWhiteSpace(letter);

    private static Dictionary<char, string> Folded(params string[] families)
    {
        var folded = new Dictionary<char, string> { ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['þ'] = "th" };
        foreach (var family in families)
        {
            foreach (var letter in family[1..])
                folded.Add(letter, family[..1]);
        }

        return folded;
    }

    /// <summary>A number that texts share which are equal for <see cref="Comparer"/>; others have different ones but for one pair in 10¹⁹.</summary>
    /// <remarks>Of plain letters without making the folded text: millions of ids are hashed, and few are compared.</remarks>
    public static ulong Number(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (!Ascii.IsValid(trimmed))
            return Number(Key(text), 0);
        var number = 0UL;
        var (isBegun, isBetween) = (false, false);
        foreach (var letter in trimmed)
        {
            if (letter is '-' or '_' || char.IsWhiteSpace(letter))
            {
                isBetween = isBegun;
                continue;
            }

            if (isBetween)
                number = Mixed(number, ' ');
            number = Mixed(number, letter is >= 'A' and <= 'Z' ? (char)(letter | 0x20) : letter);
            (isBegun, isBetween) = (true, false);
        }

        return number;
    }

    private static ulong Number(string folded, ulong number)
    {
        foreach (var letter in folded)
            number = Mixed(number, letter);
        return number;
    }

    private static ulong Mixed(ulong number, char letter)
    {
        number = (number ^ letter) * 0x9E3779B97F4A7C15;
        return number ^ BitOperations.RotateRight(number, 29);
    }

    private static string Key(string text) => string.Join(' ', Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private sealed class FoldComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && string.Equals(Key(x), Key(y), StringComparison.Ordinal));

        public int GetHashCode(string text) => (int)(Number(text) >> 32);
    }
}
