using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/figures.md is run, and draws.</summary>
public sealed partial class FiguresGuideTests
{
    public static TheoryData<string> Commands { get; } =
    [
        .. ShellBlock().Matches(File.ReadAllText(Repository.Path("docs", "figures.md")).ReplaceLineEndings("\n"))
            .SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_guide_draws(string command)
    {
        using var folder = new TemporaryFolder();
        string[] words = [.. command.Split(' ').Skip(1).Select(word => word.StartsWith("graphs/", StringComparison.Ordinal) ? Repository.Path(word) : word)];
        foreach (var option in new[] { "--out", "--plot" })
        {
            var place = Array.IndexOf(words, option);
            if (place >= 0)
                words[place + 1] = folder[words[place + 1]];
        }

        var run = Citynet.Run(words);
        Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        var drawn = File.ReadAllText(words[Math.Max(Array.IndexOf(words, "--plot"), words[0] == "film" ? Array.IndexOf(words, "--out") : -1) + 1]);
        Assert.True(drawn.StartsWith("%PDF", StringComparison.Ordinal) || drawn.Contains("<svg", StringComparison.Ordinal));
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
