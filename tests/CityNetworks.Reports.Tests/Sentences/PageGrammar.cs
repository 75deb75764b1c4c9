using System.Text.RegularExpressions;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>Whether what is counted on a page stands in the singular after 1 and in the plural after any other number.</summary>
internal static partial class PageGrammar
{
    private const string Plurals =
        "cities|countries|policies|events|ties|pairs|periods|rows|changes|adoptions|adopters|runs|places|components|assessments|others|files";

    private const string Singulars = "city|country|policy|event|tie|pair|period|row|change|adoption|adopter|run|place|component|assessment|other|file";

    /// <summary>The places that are wrong, each with what stands around it.</summary>
    public static IEnumerable<string> Wrong(string page)
    {
        var text = PageText.Plain(Unread().Replace(page, string.Empty));
        return One().Matches(text).Concat(Many().Matches(text)).Select(match => text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + 60)]);
    }

    // Scripts, styles, data and cells of tables, which hold the words of the records.
    [GeneratedRegex("<script>.*?</script>|<style>.*?</style>|<t[hd][ >].*?</t[hd]>|<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex($@"(?<![\d.,:/–-])\b1 ({Plurals})\b")]
    private static partial Regex One();

    [GeneratedRegex($@"(?<![\d:/–-])\b(0|[2-9]|\d+[.]\d+|[1-9]\d+) ({Singulars})\b(?! (reports|that names))")]
    private static partial Regex Many();
}
