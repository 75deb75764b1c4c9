using System.Diagnostics;
using Xunit;

namespace CityNetworks.Cli.Tests.Clusters;

/// <summary>A one-node Slurm on this machine, started beside the checkout and ended with the test.</summary>
internal sealed class SlurmCluster : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly string _script;

    private SlurmCluster(string script) => _script = script;

    /// <summary>The value of SLURM_CONF for its programs.</summary>
    public string Configuration { get; private set; } = string.Empty;

    /// <summary>Starts it; skips the test where there is none, and fails it instead when CI=true.</summary>
    public static SlurmCluster Start()
    {
        var script = Repository.Path("..", "shared", "slurm", "test-cluster");
        var missing = new[] { "sbatch", "slurmctld", "slurmd", "munged" }.Where(program => !Exists(program)).Select(program => $"'{program}'").ToList();
        if (!File.Exists(script))
            missing.Add("the test cluster beside the checkout");
        if (missing.Count > 0)
        {
            var why = $"Slurm is tested where it is: missing {string.Join(", ", missing)}.";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(why);
            Assert.Skip(why);
        }

        var cluster = new SlurmCluster(script);
        try
        {
            var printed = cluster.Run(script, ["start", cluster._home.Path]);
            const string Name = "SLURM_CONF=";
            cluster.Configuration = printed.Split('\n').Single(line => line.StartsWith(Name, StringComparison.Ordinal))[Name.Length..];
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Runs a program of Slurm, or any other, on this cluster.</summary>
    public string Run(string program, IEnumerable<string> words)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Configuration.Length > 0)
            start.Environment["SLURM_CONF"] = Configuration;
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { }; // daemons keep the pipe open: it is not waited for
        process.BeginErrorReadLine();
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) =>
        {
            lock (lines)
                lines.Add(line.Data ?? string.Empty);
        };
        process.BeginOutputReadLine();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} {string.Join(' ', words)} did not end.");
        Thread.Sleep(200); // the last lines
        lock (lines)
        {
            Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)} ended with {process.ExitCode}: {string.Join('\n', lines)}");
            return string.Join('\n', lines);
        }
    }

    public void Dispose()
    {
        Run(_script, ["stop", _home.Path]);
        _home.Dispose();
    }

    private static bool Exists(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
