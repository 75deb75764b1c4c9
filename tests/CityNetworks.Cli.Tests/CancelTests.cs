using System.Diagnostics;
using Xunit;

namespace CityNetworks.Cli.Tests;

public sealed class CancelTests
{
    [Fact]
    public async Task A_study_that_is_terminated_many_times_over_ends_with_130_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill, which this system lacks.");
        using var folder = new TemporaryFolder();
        using var process = Citynet.Start(new Dictionary<string, string>(), "study", "--runs", "1000000", "--out", folder["out"]);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await Task.Delay(2500, TestContext.Current.CancellationToken); // the study takes far longer
        for (var signal = 0; signal < 2000 && !process.HasExited; signal++) // until after its last line
        {
            using var kill = Process.Start(new ProcessStartInfo("kill", ["-TERM", $"{process.Id}"]) { RedirectStandardError = true })!;
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        var told = await error;
        Assert.True(process.ExitCode == 130, $"{process.ExitCode}: {told}");
        Assert.Contains("Cancelled", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", told, StringComparison.Ordinal);
        var left = Directory.Exists(folder["out"]) ? Directory.GetFileSystemEntries(folder["out"]).Select(Path.GetFileName) : [];
        Assert.All(left, name => Assert.EndsWith(".checkpoint", name)); // what was done, to resume from
    }

    [Fact]
    public void Interrupting_a_long_run_ends_with_130_and_leaves_no_half_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill, which this system lacks.");
        Assert.SkipWhen(IsInterruptIgnored(), "A background job of a shell ignores SIGINT, and so do the programs that it starts.");
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

    // The set of ignored signals is hexadecimal; SIGINT, 2, is its second bit.
    private static bool IsInterruptIgnored() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (ulong.Parse(ignored[7..].Trim(), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) & 2) != 0;
}
