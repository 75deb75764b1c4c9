using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/cluster.md is run, in order and in one folder, and what it says of them holds.</summary>
public sealed partial class ClusterGuideTests
{
    [Fact]
    public void The_commands_of_the_guide_work_in_order()
    {
        using var folder = new TemporaryFolder();
        var text = File.ReadAllText(Repository.Path("docs", "cluster.md")).ReplaceLineEndings("\n");
        var commands = ShellBlock().Matches(text).SelectMany(block => block.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.True(commands.Length >= 6);
        foreach (var command in commands)
        {
            string[] words = [.. command.Split(' ').Skip(1)];
            for (var at = 1; at < words.Length; at++)
                words[at] = words[at] is "parts" || words[at - 1] is "--out" ? folder[words[at]] : words[at];
            var run = Citynet.Run(words);
            Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        }

        Assert.Equal(0, Citynet.Run("simulate", "--scenario", "road-safety", "--runs", "4000", "--out", folder["one"]).Code);
        SameFolder.Check(folder["one"], folder["spread"]);
        Assert.True(File.Exists(Path.Combine(folder["jobs"], "submit.sh")));
        Assert.True(File.Exists(Path.Combine(folder["kubernetes"], "citynet.json")));
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
