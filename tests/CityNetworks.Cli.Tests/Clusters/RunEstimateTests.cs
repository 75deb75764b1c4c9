using CityNetworks.Cli.Clusters;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>The arithmetic of an estimate, and an estimate of a real command.</summary>
public sealed class RunEstimateTests
{
    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(100_000, 2, 112)] // 2 s a run at most: 200,000 s, each task 10 s late, at most 3,590 s of runs in an hour: 55.7
    [InlineData(10, 1, 1)]
    [InlineData(32, 100_000, 2)] // no more tasks than blocks of sixteen runs
    public void As_many_tasks_as_bring_each_under_an_hour(int runs, int seconds, int expected)
    {
        var estimate = new RunEstimate(runs, 10 * s_second, (s_second, s_second, seconds * s_second), 1);
        var tasks = estimate.TasksUnderAnHour();
        Assert.Equal(runs == 100_000 ? 56 : expected, tasks);
        Assert.Equal((10 * s_second) + (seconds * s_second * Math.Ceiling((double)runs / tasks)), estimate.Task(tasks));
    }

    [Fact]
    public void The_row_has_the_low_the_middle_and_the_high()
    {
        var table = new RunEstimate(100, 2 * s_second, (0.1 * s_second, 0.2 * s_second, 0.4 * s_second), 123_400_000).ToTable();
        double Of(string column) => table.Numbers(column)[0];
        Assert.Equal([100, 22, 12, 42, 2, 124, 1],
            new[] { "runs", "seconds", "seconds_low", "seconds_high", "start_seconds", "memory_mb", "tasks_under_an_hour" }.Select(Of));
    }

    [Fact]
    public void An_estimate_runs_parts_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var run = Citynet.Run("simulate", "--runs", "64", "--estimate", "--out", folder["out"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.StartsWith(
            "runs,seconds,seconds_low,seconds_high,start_seconds,memory_mb,tasks_under_an_hour\n64,",
            run.Output.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
        var refused = Citynet.Run("simulate", "--scenario", "no-such", "--estimate");
        Assert.Equal(2, refused.Code);
        Assert.Contains("no-such", refused.Error, StringComparison.Ordinal);
    }
}
