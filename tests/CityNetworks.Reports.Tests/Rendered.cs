using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CityNetworks.Reports.Tests;

/// <summary>Parts of a page, found in its text.</summary>
internal static class Rendered
{
    /// <summary>The page of the bundled records.</summary>
    public static string Mercocities { get; } = HtmlReport.Render(MercocitiesStudy.Input);

    /// <summary>The plots, by the figure that they stand in.</summary>
    public static Dictionary<string, JsonNode> Plots(string page) => Regex
        .Matches(page, """<figure id="([a-z]+)">(?:(?!</figure>).)*?<script type="application/json">(.*?)</script>""", RegexOptions.Singleline)
        .ToDictionary(match => match.Groups[1].Value, match => JsonNode.Parse(match.Groups[2].Value)!, StringComparer.Ordinal);

    /// <summary>From the first place of a text to the next of another.</summary>
    public static string Between(string page, string start, string end)
    {
        var from = page.IndexOf(start, StringComparison.Ordinal);
        return page[from..page.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
