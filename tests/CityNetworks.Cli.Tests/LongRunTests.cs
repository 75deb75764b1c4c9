using System.Diagnostics;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Runs that are stopped, killed, split, or meet a full disk: with the real program.</summary>
public sealed class LongRunTests
{
    private const string Runs = "12000";

    [Fact]
    public void A_killed_run_is_resumed_and_writes_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        KilledRun.Leave(folder["killed"], "simulate.checkpoint", "simulate", "--runs", Runs);
        var resumed = Citynet.Run("simulate", "--runs", Runs, "--out", folder["killed"]);
        Assert.Equal(0, resumed.Code);
        Assert.Contains("Resuming from", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("simulate", "--runs", Runs, "--out", folder["whole"]).Code);
        SameFiles(folder["whole"], folder["killed"]);
    }

    [Fact]
    public void A_full_disk_leaves_a_checkpoint_and_no_half_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A full disk is played by ulimit and trap of a Linux shell.");
        using var folder = new TemporaryFolder();
        // Files may grow to 15 kB: the first checkpoints fit, later ones and the largest table do not.
        var start = new ProcessStartInfo("sh") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // the runtime itself maps files that are larger
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(
            $"trap '' XFSZ; ulimit -f 30; exec {Citynet.ShellWords} simulate --runs 2500 --out '{folder["out"]}' --checkpoint-every 0 --threads 1");
        using (var process = Process.Start(start)!)
        {
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(4, process.ExitCode);
            Assert.Contains("no checkpoint could be written", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }

        var left = Directory.GetFiles(folder["out"]).Select(Path.GetFileName).ToArray();
        Assert.Contains("simulate.checkpoint", left);
        Assert.DoesNotContain("manifest.json", left);
        Assert.DoesNotContain(left, name => name!.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.Contains("Resuming from", Citynet.Run("simulate", "--runs", "2500", "--out", folder["out"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "2500", "--out", folder["whole"]).Code);
        SameFiles(folder["whole"], folder["out"]);
    }

    [Fact]
    public void Merged_shards_are_the_whole_run_and_others_are_refused()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "500", "--scenario", "no-mimicry", "--out", folder["whole"]).Code);
        foreach (var number in new[] { 1, 2, 3 })
            Assert.Equal(0, Citynet.Run("simulate", "--runs", "500", "--scenario", "no-mimicry", "--shard", $"{number}/3", "--out", folder["shards"]).Code);
        var shards = Directory.GetFiles(folder["shards"]);
        Assert.Equal(3, shards.Length);
        Assert.Equal(0, Citynet.Run(["merge", .. shards, "--scenario", "no-mimicry", "--out", folder["merged"]]).Code);
        SameFiles(folder["whole"], folder["merged"]);
        Assert.Equal(0, Citynet.Run("merge", Path.GetDirectoryName(shards[0])!, "--scenario", "no-mimicry", "--out", folder["merged-folder"]).Code);
        SameFiles(folder["whole"], folder["merged-folder"]);
        Assert.Contains("Found no shard in the folder", Citynet.Run("merge", folder["whole"], "--out", folder["none"]).Error, StringComparison.Ordinal);

        var missing = Citynet.Run("merge", shards[0], "--scenario", "no-mimicry", "--out", folder["none"]);
        Assert.Equal(3, missing.Code);
        Assert.Contains("are missing", missing.Error, StringComparison.Ordinal);
        Assert.Contains("another scenario", Citynet.Run(["merge", .. shards, "--out", folder["none"]]).Error, StringComparison.Ordinal);
        Assert.Contains(
            "is no part of an ensemble",
            Citynet.Run("merge", Path.Combine(folder["whole"], "curves.csv"), "--out", folder["none"]).Error,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["none"]));
    }

    [Fact]
    public void A_run_to_an_error_says_how_many_runs_it_took_and_why_it_ended()
    {
        using var folder = new TemporaryFolder();
        var enough = Citynet.Run("simulate", "--until-error", "0.2", "--out", folder["out"]);
        Assert.Equal(0, enough.Code);
        Assert.Contains("at most the 0.2 asked for", enough.Error, StringComparison.Ordinal);
        Assert.Contains("still", Citynet.Run("simulate", "--until-error", "0.001", "--runs", "200", "--out", folder["out"]).Error, StringComparison.Ordinal);
        Assert.Equal(2, Citynet.Run("simulate", "--until-error", "0").Code);
        Assert.Equal(2, Citynet.Run("simulate", "--until-error", "0.1", "--shard", "1/2").Code);
        Assert.Equal(2, Citynet.Run("simulate", "--shard", "3/2").Code);
    }

    [Fact]
    public void A_checkpoint_of_another_run_is_refused_unless_it_is_to_be_thrown_away()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "200", "--shard", "1/1", "--out", folder["out"]).Code);
        File.Move(Path.Combine(folder["out"], "shard-1-of-1.shard"), Path.Combine(folder["out"], "simulate.checkpoint"));
        var refused = Citynet.Run("simulate", "--runs", "200", "--seed", "2", "--out", folder["out"]);
        Assert.Equal(3, refused.Code);
        Assert.Contains("another seed (1, not 2)", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, Citynet.Run("simulate", "--runs", "200", "--seed", "2", "--out", folder["out"], "--restart").Code);
        Assert.False(File.Exists(Path.Combine(folder["out"], "simulate.checkpoint")));
    }

    private static void SameFiles(string expected, string actual)
    {
        var names = Directory.GetFiles(expected).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(names, Directory.GetFiles(actual).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(expected, name!)), File.ReadAllBytes(Path.Combine(actual, name!))));
    }
}
