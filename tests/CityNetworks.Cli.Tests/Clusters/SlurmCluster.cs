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
            var printed = cluster.Script("start");
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

    /// <summary>Runs a program of Slurm on this cluster.</summary>
    /// <returns>What it printed.</returns>
    public string Run(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true };
        start.Environment["SLURM_CONF"] = Configuration;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', words)} ended with {process.ExitCode}: {output}");
        return output;
    }

    public void Dispose()
    {
        Script("stop");
        _home.Dispose();
    }

    // The daemons keep their output open, so it goes to a file, not to a pipe whose end is waited for.
    private string Script(string verb)
    {
        var log = _home[$"{verb}.log"];
        using var process = Process.Start("bash", ["-c", $"'{_script}' {verb} '{_home.Path}' > '{log}' 2>&1 < /dev/null"]);
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), $"The test cluster did not {verb}.");
        var printed = File.ReadAllText(log);
        Assert.True(process.ExitCode == 0, $"The test cluster did not {verb}: {printed}");
        return printed;
    }

    private static bool Exists(string program) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
}
