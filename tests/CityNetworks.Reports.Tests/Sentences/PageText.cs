using System.Net;
using System.Text.RegularExpressions;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>The prose of a page: what its summary, its cards of evidence, its warnings and its captions say, and what is read aloud in
/// place of its pictures, in sentences.</summary>
internal static partial class PageText
{
    public static IReadOnlyList<string> Sentences(string page)
    {
        var summary = string.Concat(
            new[] { "summary", "answer", "list" }.Select(section => Between(page, $"<section id=\"{section}\"", "</section>")));
        var cards = Between(page, "<div class=\"three\">", "</div>\n</div>");
        return
        [
            .. new[] { summary, cards }.SelectMany(part => Item().Matches(part).Select(match => match.Groups[1].Value)),
            .. Warning().Matches(page).Select(match => match.Groups[1].Value),
            .. Caption().Matches(page).Select(match => match.Groups[1].Value),
            .. Picture().Matches(page).Select(match => match.Groups[1].Value),
            .. City().Matches(page).SelectMany(city => Fact().Matches(city.Groups[2].Value)
                .Select(fact => $"{city.Groups[1].Value} — {fact.Groups[1].Value}: {fact.Groups[2].Value}.")),
        ];
    }

    /// <summary>Sentences as text, one by one.</summary>
    public static IEnumerable<string> Split(string html) =>
        Stop().Split(Plain(html)).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0);

    public static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, string.Empty)).ReplaceLineEndings(" ").Trim();

    private static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal);
        if (from < 0)
            return string.Empty;
        var to = page.IndexOf(end, from, StringComparison.Ordinal);
        return page[from..(to < 0 ? page.IndexOf("</section>", from, StringComparison.Ordinal) : to)];
    }

    [GeneratedRegex("<li>(.*?)</li>(?=\n|</ul></div>|<li>)", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("<p class=\"warning\">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Warning();

    [GeneratedRegex("<figcaption>(.*?)</figcaption>", RegexOptions.Singleline)]
    private static partial Regex Caption();

    [GeneratedRegex("class=\"(?:chart|network)\"[^>]*role=\"img\"\\s+aria-label=\"([^\"]*)\"")]
    private static partial Regex Picture();

    [GeneratedRegex("<details class=\"ego\"[^>]*><summary>(.*?)</summary>\\s*<dl class=\"facts\">(.*?)</dl>", RegexOptions.Singleline)]
    private static partial Regex City();

    [GeneratedRegex("<dt>(.*?)</dt><dd>(.*?)</dd>", RegexOptions.Singleline)]
    private static partial Regex Fact();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"(?<=\.)\s+(?=[A-Z])")]
    private static partial Regex Stop();
}
