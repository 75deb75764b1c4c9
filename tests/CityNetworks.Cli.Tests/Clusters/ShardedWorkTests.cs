using CityNetworks.Cli.Clusters;
using CityNetworks.Cli.Commands;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>A command line is cut into tasks and a merge, or refused with the reason.</summary>
public sealed class ShardedWorkTests
{
    [Fact]
    public void Tasks_and_merge_take_what_they_need()
    {
        var work = ShardedWork.Of(
            Root.Create(), ["simulate", "--data", "my data", "--runs", "50", "--seed", "7", "--threads", "9", "-o", "spread", "--kinds", "summit,office"]);
        Assert.Equal("simulate", work.Name);
        Assert.Equal("spread", work.Result);
        string[] task = [
            "simulate", "--data", "my data", "--kinds", "summit,office", "--seed", "7", "--runs", "50", "--shard", "3/8", "--threads", "2", "--out", "parts"
        ];
        Assert.Equal(task.Order(StringComparer.Ordinal), work.Task("3/8", "parts", 2).Order(StringComparer.Ordinal));
        string[] merge = ["merge", "parts", "--data", "my data", "--kinds", "summit,office", "--out", "spread"];
        Assert.Equal(merge.Order(StringComparer.Ordinal), work.Merging("parts").Order(StringComparer.Ordinal));
        Assert.Equal(["merge", "parts"], work.Merging("parts").Take(2));
    }

    [Theory]
    [InlineData("expected one that can be cut into parts", "describe")]
    [InlineData("Found no command after '--'")]
    [InlineData("Found --shard in the command", "simulate", "--shard", "1/2")]
    [InlineData("expected one of them", "simulate", "--until-error", "0.1")]
    [InlineData("--rnus", "simulate", "--rnus", "5")]
    public void What_cannot_be_cut_is_refused(string why, params string[] words) =>
        Assert.Contains(why, Assert.Throws<UsageException>(() => ShardedWork.Of(Root.Create(), words)).Message, StringComparison.Ordinal);
}
