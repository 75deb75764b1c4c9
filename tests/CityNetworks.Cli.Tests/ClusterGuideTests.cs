using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Every command of docs/cluster.md is run, in order and in one folder, and what it says of them holds.</summary>
public sealed class ClusterGuideTests
{
    [Fact]
    public void The_commands_of_the_guide_work_in_order()
    {
        using var folder = new TemporaryFolder();
        var commands = Guide.Commands("docs", "cluster.md");
        Assert.True(commands.Count >= 6);
        foreach (var command in commands)
        {
            string[] words = [.. Guide.Words(command, folder).Select(word => word is "parts" or "removed-parts" ? folder[word] : word)];
            var run = Citynet.Run(words);
            Assert.True(run.Code == 0, $"{command} ended with {run.Code}: {run.Error}");
        }

        Assert.Equal(0, Citynet.Run("simulate", "--scenario", "road-safety", "--runs", "4000", "--out", folder["one"]).Code);
        SameFolder.Check(folder["one"], folder["spread"]);
        Assert.Equal(0, Citynet.Run("counterfactual", "--remove-city", "pergamino", "--runs", "400", "--out", folder["whole"]).Code);
        SameFolder.Check(folder["whole"], folder["removed"]);
        Assert.True(File.Exists(Path.Combine(folder["jobs"], "submit.sh")));
        Assert.Contains("--merge", File.ReadAllText(Path.Combine(folder["compare-jobs"], "merge.sh")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder["kubernetes"], "citynet.json")));
    }
}
