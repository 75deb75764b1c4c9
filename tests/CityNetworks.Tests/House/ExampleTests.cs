using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Tests.House;

/// <summary>Every example in the documentation of the library is compiled and run, and prints what it says.</summary>
public sealed partial class ExampleTests
{
    [Fact]
    public void Every_example_of_the_documentation_is_one_that_is_compiled()
    {
        var root = Path.Combine(Repository.Root, "src", "CityNetworks");
        var compiled = File.ReadAllText(Path.Combine(Repository.Root, "tests", "CityNetworks.Tests", "House", "Examples.cs")).ReplaceLineEndings("\n");
        var shown = Repository.Sources("src/CityNetworks").Where(file => File.ReadAllText(file).Contains("<example>", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
        Assert.Equal(Examples.All.Keys.Order(StringComparer.Ordinal), shown.Keys.Order(StringComparer.Ordinal));
        Assert.All(shown, example => Assert.Equal(Between(compiled, $"        // <{example.Key}>\n", $"        // </{example.Key}>", 8), Documented(example.Value)));
    }

    [Fact]
    public void Every_example_prints_what_it_says()
    {
        var before = Console.Out;
        try
        {
            foreach (var (source, run) in Examples.All)
            {
                using var output = new StringWriter();
                Console.SetOut(output);
                run();
                var said = Documented(Path.Combine(Repository.Root, "src", "CityNetworks", source)).Split('\n').Where(line => line.StartsWith("// ", StringComparison.Ordinal));
                Assert.Equal(said.Select(line => line[3..]), output.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n'));
            }
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    // The code of an example, without the marks of a comment.
    private static string Documented(string file)
    {
        var lines = Code().Match(File.ReadAllText(file).ReplaceLineEndings("\n")).Groups[1].Value.TrimEnd('\n').Split('\n');
        return WebUtility.HtmlDecode(string.Join('\n', lines.Select(line => Mark().Replace(line, string.Empty))));
    }

    private static string Between(string text, string start, string end, int indent)
    {
        var first = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var lines = text[first..text.IndexOf(end, StringComparison.Ordinal)].TrimEnd('\n').Split('\n');
        return string.Join('\n', lines.Select(line => line[indent..]));
    }

    [GeneratedRegex("<code>\n(.*?)\n *///? </code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("^ */// ?")]
    private static partial Regex Mark();
}
