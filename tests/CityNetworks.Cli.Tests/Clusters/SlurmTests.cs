using System.Globalization;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>A job array on a real Slurm, one of whose tasks is killed in the middle, gives the bytes of one run.</summary>
public sealed class SlurmTests
{
    private const int Tasks = 8;
    private static readonly string[] s_simulate = ["simulate", "--runs", "6400", "--seed", "5", "--checkpoint-every", "0"];

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

        // The first task is killed when it has a checkpoint, requeued by Slurm, and let go at once.
        var checkpoint = Path.Combine(folder["spread-parts"], $"shard-1-of-{Tasks}.checkpoint");
        await Until(() => File.Exists(checkpoint) || Parts(folder).Any(), TimeSpan.FromMinutes(3));
        var killed = File.Exists(checkpoint);
        if (killed)
        {
            cluster.Run("scontrol", "requeue", $"{array}_1");
            await Until(
                () => cluster.Run("squeue", "-h", "-j", $"{array}_1", "-o", "%T").Contains("PENDING", StringComparison.Ordinal), TimeSpan.FromMinutes(3));
            cluster.Run("scontrol", "update", $"JobId={array}_1", "StartTime=now");
        }

        await Until(() => cluster.Run("squeue", "-h").Trim().Length == 0, TimeSpan.FromMinutes(20));
        Assert.True(killed, "The first task ended before it could be killed; expected a checkpoint of it.");
        Assert.True(Parts(folder).Count() == Tasks, Logs());
        Assert.Equal(0, Citynet.Run([.. s_simulate, "--out", folder["whole"]]).Code);
        Assert.True(Directory.Exists(folder["spread"]), Logs());
        SameFolder.Check(folder["whole"], folder["spread"]);

        string Logs() => string.Join('\n', Directory.GetFiles(folder["jobs"], "*.log").Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    private static IEnumerable<string> Parts(TemporaryFolder folder) =>
        Directory.Exists(folder["spread-parts"]) ? Directory.EnumerateFiles(folder["spread-parts"], "*.shard") : [];

    private static async Task Until(Func<bool> done, TimeSpan most)
    {
        for (var since = DateTime.UtcNow; !done(); await Task.Delay(100, TestContext.Current.CancellationToken))
            Assert.True(DateTime.UtcNow - since < most, string.Create(CultureInfo.InvariantCulture, $"Not done after {most.TotalMinutes} minutes."));
    }
}
