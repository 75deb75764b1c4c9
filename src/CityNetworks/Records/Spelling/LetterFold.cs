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

    public static string Of(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            var lower = char.ToLowerInvariant(c);
            if (lower is >= '\u0300' and <= '\u036F')
                continue;
            if (lower is '-' or '_' || char.IsWhiteSpace(lower))
                folded.Append(' ');
            else if (s_folded.TryGetValue(lower, out var plain))
                folded.Append(plain);
            else
                folded.Append(lower);
        }

        return folded.ToString();
    }

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
}
