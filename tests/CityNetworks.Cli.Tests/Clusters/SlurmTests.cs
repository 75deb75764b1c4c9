using System.Globalization;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>A job array on a real Slurm, one of whose tasks is killed in the middle, gives the bytes of one run.</summary>
public sealed class SlurmTests
{
    private const int Tasks = 8;
    private static readonly string[] s_simulate = ["simulate", "--runs", "25600", "--seed", "5", "--checkpoint-every", "0"];

    [Fact]
    public async Task An_array_with_a_killed_task_gives_the_bytes_of_one_run()
    {
        using var cluster = SlurmCluster.Start();
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["SLURM_CONF"] = cluster.Configuration };
        var submitted = Citynet.Run(environment, [
            "cluster", "slurm", "--tasks", $"{Tasks}", "--minutes", "30", "--sbatch", "mem=0", "--out", folder["jobs"], "--submit", "--", .. s_simulate,
            "--out", folder["spread"],
        ]);
        Assert.True(submitted.Code == 0, submitted.Error);
        var array = submitted.Output.Split([' ', ','])[1];

        // The first task that is seen to have a checkpoint is killed, requeued by Slurm, and let go at once.
        var killed = 0;
        await Until(() => (killed = HalfDone(folder)) > 0 || Parts(folder).Count() == Tasks, TimeSpan.FromMinutes(3));
        if (killed > 0)
        {
            cluster.Run("scontrol", "requeue", $"{array}_{killed}");
            await Until(
                () => cluster.Run("squeue", "-h", "-j", $"{array}_{killed}", "-o", "%T").Contains("PENDING", StringComparison.Ordinal),
                TimeSpan.FromMinutes(3));
            cluster.Run("scontrol", "update", $"JobId={array}_{killed}", "StartTime=now");
        }

        await Until(() => cluster.Run("squeue", "-h").Trim().Length == 0, TimeSpan.FromMinutes(20));
        Assert.True(killed > 0, "Every task ended before it could be killed; expected a checkpoint of one.");
        Assert.True(Parts(folder).Count() == Tasks, Logs());
        Assert.Equal(0, Citynet.Run([.. s_simulate, "--out", folder["whole"]]).Code);
        Assert.True(Directory.Exists(folder["spread"]), Logs());
        SameFolder.Check(folder["whole"], folder["spread"]);

        string Logs() => string.Join('\n', Directory.GetFiles(folder["jobs"], "*.log").Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    // The number of a task that has a checkpoint; 0: none has.
    private static int HalfDone(TemporaryFolder folder) => Enumerable.Range(1, Tasks)
        .FirstOrDefault(task => File.Exists(Path.Combine(folder["spread-parts"], $"shard-{task}-of-{Tasks}.checkpoint")));

    private static IEnumerable<string> Parts(TemporaryFolder folder) =>
        Directory.Exists(folder["spread-parts"]) ? Directory.EnumerateFiles(folder["spread-parts"], "*.shard") : [];

    private static async Task Until(Func<bool> done, TimeSpan most)
    {
        for (var since = DateTime.UtcNow; !done(); await Task.Delay(20, TestContext.Current.CancellationToken))
            Assert.True(DateTime.UtcNow - since < most, string.Create(CultureInfo.InvariantCulture, $"Not done after {most.TotalMinutes} minutes."));
    }
}
