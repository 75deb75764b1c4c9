using System.Diagnostics;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class CancelTests
{
    [Fact]
    public void Interrupting_a_long_run_ends_with_130_and_leaves_no_half_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill, which this system lacks.");
        using var folder = new TemporaryFolder();
        using var process = Citynet.Start(new Dictionary<string, string>(), "simulate", "--runs", "1000000", "--out", folder["out"]);
        Thread.Sleep(1500); // the simulation takes far longer
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            kill.WaitForExit();
        Assert.True(process.WaitForExit(30_000), "the program went on");
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Cancelled", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
        var left = Directory.Exists(folder["out"]) ? Directory.GetFiles(folder["out"]).Select(Path.GetFileName) : [];
        Assert.All(left, name => Assert.Equal("simulate.checkpoint", name)); // what was done, to resume from
    }
}
