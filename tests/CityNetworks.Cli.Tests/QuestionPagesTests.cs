using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>The pages of questions and the tutorial: every command is run in a folder of its own, and prints what stands below it.</summary>
public sealed partial class QuestionPagesTests
{
    private const string More = "…";

    public static TheoryData<string> Pages { get; } =
    [
        "docs/tutorial.md",
        .. Directory.GetFiles(Repository.Path("docs", "questions"), "*.md").Select(path => $"docs/questions/{Path.GetFileName(path)}")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_of_the_page_prints_what_stands_below_it(string page)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["here"]);
        var text = File.ReadAllText(Repository.Path(page)).ReplaceLineEndings("\n");
        foreach (Match file in FileBlock().Matches(text))
            File.WriteAllText(Path.Combine(folder["here"], file.Groups[1].Value), file.Groups[2].Value);
        var commands = ConsoleBlock().Matches(text).SelectMany(block => Steps(block.Groups[1].Value)).ToArray();
        Assert.NotEmpty(commands);
        foreach (var (command, expected) in commands)
        {
            var run = Citynet.RunIn(folder["here"], [.. command.Split(' ').Skip(1).Select(
                word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word)]);
            Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
            var lines = run.Output.TrimEnd('\n').Split('\n');
            Assert.True(expected.Length == 0 || expected[^1] == More || lines.Length == expected.Length, $"{command} printed {lines.Length} lines.");
            Assert.Equal(expected.TakeWhile(line => line != More), lines.Take(expected.TakeWhile(line => line != More).Count()));
        }
    }

    [Fact]
    public void Links_of_the_pages_lead_to_files()
    {
        foreach (var page in Pages.Select(row => row.Data).Append("docs/limits.md"))
        {
            var place = Path.GetDirectoryName(Repository.Path(page))!;
            foreach (Match link in Link().Matches(File.ReadAllText(Repository.Path(page))))
                Assert.True(File.Exists(Path.Combine(place, link.Groups[1].Value)), $"{page} links to {link.Groups[1].Value}.");
        }
    }

    private static IEnumerable<(string Command, string[] Expected)> Steps(string block)
    {
        var lines = block.TrimEnd('\n').Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("$ ", StringComparison.Ordinal))
                yield return (lines[at][2..], [.. lines.Skip(at + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal))]);
        }
    }

    [GeneratedRegex("```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex("```(?:csv|json) (\\S+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex FileBlock();

    [GeneratedRegex("\\]\\(([^)#:]+\\.md)(?:#[^)]*)?\\)")]
    private static partial Regex Link();
}
