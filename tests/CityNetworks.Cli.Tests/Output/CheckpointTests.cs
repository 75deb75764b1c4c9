using CityNetworks.Cli.Output;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

/// <summary>One run at a time is kept in a checkpoint.</summary>
public sealed class CheckpointTests
{
    [Theory]
    [InlineData("simulate", "--runs", "5")]
    [InlineData("simulate", "--runs", "5", "--scenario", "road-safety-scenarios")]
    [InlineData("simulate", "--runs", "5", "--shard", "1/2")]
    [InlineData("counterfactual", "--runs", "5", "--remove-city", "pergamino")]
    [InlineData("sensitivity", "--runs", "5", "--points", "2")]
    public void A_second_run_with_the_same_checkpoint_is_refused(params string[] command)
    {
        using var folder = new TemporaryFolder();
        var file = folder["c"];
        string[] words = [.. command, "--checkpoint", file, "--out", folder["out"]];
        using (Held(file))
        {
            var (code, error) = InProcess.Run(words);
            Assert.Equal(2, code);
            Assert.Contains($"--checkpoint: another run of citynet uses '{file}'", error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(folder["out"]) && Directory.EnumerateFileSystemEntries(folder["out"]).Any());
        }

        Assert.Equal(0, InProcess.Run(words).Code);
        Assert.Equal([folder["out"]], Directory.GetFileSystemEntries(folder.Path)); // neither lock nor checkpoint is left
    }

    [Fact]
    public void Where_the_file_was_not_named_the_second_run_is_kept_nowhere()
    {
        using var folder = new TemporaryFolder();
        var table = folder["t.csv"];
        var standard = $"{table}.counterfactual.checkpoint";
        string[] words = ["counterfactual", "--runs", "5", "--remove-city", "pergamino", "--checkpoint-every", "0", "--out", table];
        File.WriteAllText(standard, "of the other run");
        using (Held(standard))
        {
            var (code, error) = InProcess.Run(words);
            Assert.Equal(0, code);
            Assert.Contains("so this one has none", error, StringComparison.Ordinal);
            Assert.Equal("of the other run", File.ReadAllText(standard));
        }
    }

    [Fact]
    public void A_lock_that_a_killed_run_left_holds_nobody()
    {
        using var folder = new TemporaryFolder();
        folder.Write(".c.lock", string.Empty);
        Assert.Equal(0, InProcess.Run("simulate", "--runs", "5", "--checkpoint", folder["c"], "--out", folder["out"]).Code);
    }

#pragma warning disable CA2000 // the one that is returned is the one that holds the lock
    private static Checkpoint Held(string file) => new Checkpoint(file, TimeSpan.FromSeconds(10), Restart: false).Held(isAsked: true, TextWriter.Null);
#pragma warning restore CA2000
}
