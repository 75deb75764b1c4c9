using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/officer.md is run.</summary>
public sealed partial class OfficerGuideTests
{
    public static TheoryData<string> Commands { get; } =
    [
        .. ShellBlock().Matches(File.ReadAllText(Repository.Path("docs", "officer.md")).ReplaceLineEndings("\n"))
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_guide_works(string command)
    {
        using var folder = new TemporaryFolder();
        string[] words =
        [
            .. Word().Matches(command).Select(match => match.Value.Trim('"')).Skip(1)
                .Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word),
        ];
        var place = Array.IndexOf(words, "--out");
        if (place >= 0)
            words[place + 1] = folder[words[place + 1]];
        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        Assert.True(place >= 0 || run.Lines.Length > 1, $"{command} printed no rows.");
        Assert.Contains('?', run.Error); // the question, and its answer
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
