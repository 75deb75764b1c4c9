using System.Text.RegularExpressions;

namespace CityNetworks.Reports.Tests;

/// <summary>A small reader of HTML that lists what is wrong with a page: tags that do not match, ids used twice, links to nothing, headings out of order,
/// figures and tables without words.</summary>
internal static partial class HtmlChecker
{
    private static readonly HashSet<string> s_void = ["meta", "input", "br", "link", "img"];

    public static IReadOnlyList<string> Problems(string html)
    {
        var problems = new List<string>();
        var open = new Stack<string>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var targets = new List<string>();
        var heading = 0;
        foreach (Match tag in Tag().Matches(WithoutScripts(html)))
        {
            var name = tag.Groups["name"].Value;
            var attributes = tag.Groups["attributes"].Value;
            if (tag.Groups["close"].Length > 0)
            {
                if (open.Count == 0 || open.Pop() != name)
                    problems.Add($"</{name}> closes nothing");
                continue;
            }

            if (Attribute().Replace(attributes, string.Empty).Trim() is { Length: > 0 } rest)
                problems.Add($"<{name}> holds '{rest}'");
            var values = Attribute().Matches(attributes).ToDictionary(a => a.Groups["key"].Value, a => a.Groups["value"].Value, StringComparer.Ordinal);
            if (values.TryGetValue("id", out var id) && !ids.Add(id))
                problems.Add($"id '{id}' twice");
            if (values.TryGetValue("href", out var href) && href.StartsWith('#'))
                targets.Add(href[1..]);
            if (values.TryGetValue("aria-labelledby", out var label))
                targets.Add(label);
            if (values.GetValueOrDefault("role") == "img" && values.GetValueOrDefault("aria-label") is null or "")
                problems.Add($"<{name}> is a picture without words");
            if (name.Length == 2 && name[0] == 'h' && char.IsDigit(name[1]))
            {
                if (name[1] - '0' > heading + 1)
                    problems.Add($"<{name}> follows <h{heading}>");
                heading = name[1] - '0';
            }

            if (!s_void.Contains(name) && !attributes.EndsWith('/'))
                open.Push(name);
        }

        problems.AddRange(open.Select(name => $"<{name}> is not closed"));
        problems.AddRange(targets.Where(target => !ids.Contains(target)).Select(target => $"nothing has the id '{target}'"));
        problems.AddRange(Without(html, "table", "caption"));
        problems.AddRange(Without(html, "figure", "figcaption"));
        return problems;
    }

    private static IEnumerable<string> Without(string html, string outer, string inner) => Regex
        .Matches(html, $"<{outer}[ >].*?</{outer}>", RegexOptions.Singleline)
        .Where(match => !match.Value.Contains($"<{inner}", StringComparison.Ordinal))
        .Select(match => $"<{outer}> without <{inner}>: {match.Value[..Math.Min(80, match.Length)]}");

    /// <summary>The page without what stands inside script and style, comments and doctype.</summary>
    public static string WithoutScripts(string html) =>
        Script().Replace(html, "<${name}></${name}>").Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex("""<(?<name>script|style)\b[^>]*>.*?</\k<name>>""", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("""<(?<close>/?)(?<name>[A-Za-z][A-Za-z0-9]*)(?<attributes>(?:[^<>"]|"[^"]*")*)>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<key>[a-zA-Z][a-zA-Z0-9-]*)(="(?<value>[^"<]*)")?/?""")]
    private static partial Regex Attribute();
}
