using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>The scripts are written whole, and refusals come before anything is written.</summary>
public sealed class SlurmScriptsTests
{
    [Fact]
    public void Three_scripts_are_written_with_limits_from_trial_runs()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("cluster", "slurm", "--tasks", "4", "--sbatch", "partition=long", "--program", "/opt/city net/citynet", "--out", folder["jobs"],
            "--", "simulate", "--runs", "64", "--out", folder["it's out"]);
        Assert.True(run.Code == 0, run.Error);
        var array = File.ReadAllText(Path.Combine(folder["jobs"], "array.sh"));
        Assert.Contains("#SBATCH --array=1-4\n", array, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --partition=long\n", array, StringComparison.Ordinal);
        Assert.Contains("--shard \"$SLURM_ARRAY_TASK_ID/4\"", array, StringComparison.Ordinal);
        Assert.Contains("exec '/opt/city net/citynet' simulate", array, StringComparison.Ordinal);
        Assert.Contains("it'\\''s out'", File.ReadAllText(Path.Combine(folder["jobs"], "merge.sh")), StringComparison.Ordinal);
        Assert.Contains("--dependency=\"afterok:$array\"", File.ReadAllText(Path.Combine(folder["jobs"], "submit.sh")), StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(folder["jobs"]).Length);
    }

    [Theory]
    [InlineData(2, "can be cut", "assess")]
    [InlineData(2, "no-such", "simulate", "--scenario", "no-such")]
    [InlineData(2, "experiment", "simulate", "--scenario", "road-safety-scenarios")]
    public void What_cannot_run_is_refused_before_anything_is_written(int code, string why, params string[] words)
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run(["cluster", "slurm", "--out", folder["jobs"], "--", .. words]);
        Assert.Equal(code, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["jobs"]));
    }

    [Fact]
    public void Without_Slurm_the_scripts_stay_and_the_service_has_failed()
    {
        using var folder = new TemporaryFolder();
        var nowhere = new Dictionary<string, string> { ["SLURM_CONF"] = folder["none.conf"] };
        var run = Citynet.Run(
            nowhere, ["cluster", "slurm", "--submit", "--tasks", "2", "--out", folder["jobs"], "--", "simulate", "--runs", "32", "--out", folder["out"]]);
        Assert.Equal(4, run.Code);
        Assert.Contains("were not submitted", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder["jobs"], "submit.sh")));
    }
}
