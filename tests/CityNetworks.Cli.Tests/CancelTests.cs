using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace CityNetworks.Cli.Tests;

/// <summary>Signals are sent when the program is seen at work: a busy machine may need seconds until then.</summary>
public sealed class CancelTests
{
    private static readonly TimeSpan s_most = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_study_that_is_terminated_many_times_over_ends_with_130_and_leaves_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Whether the program is at work is read from /proc.");
        using var folder = new TemporaryFolder();
        using var process = Citynet.Start(new Dictionary<string, string>(), "study", "--runs", "1000000", "--out", folder["out"]);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        WaitUntilAtWork(process);
        for (var signal = 0; signal < 2000 && !process.HasExited; signal++) // until after its last line
            Send(process, "-TERM");

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_most, TestContext.Current.CancellationToken);
        var told = await error;
        Assert.True(process.ExitCode == 130, $"{process.ExitCode}: {told}");
        Assert.Contains("Cancelled", told, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", told, StringComparison.Ordinal);
        var left = Directory.Exists(folder["out"]) ? Directory.GetFileSystemEntries(folder["out"]).Select(Path.GetFileName) : [];
        Assert.All(left, name => Assert.EndsWith(".checkpoint", name)); // what was done, to resume from
    }

    [Fact]
    public async Task Interrupting_a_long_run_ends_with_130_and_leaves_no_half_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Signals are sent by kill, which this system lacks.");
        Assert.SkipWhen(IsInterruptIgnored(), "A background job of a shell ignores SIGINT, and so do the programs that it starts.");
        using var folder = new TemporaryFolder();
        using var process = Citynet.Start(
            new Dictionary<string, string>(), "simulate", "--runs", "1000000", "--out", folder["out"], "--checkpoint-every", "0");
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var checkpoint = Path.Combine(folder["out"], "simulate.checkpoint");
        while (!File.Exists(checkpoint) && !process.HasExited) // how long a busy machine takes says nothing
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Send(process, "-INT");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(s_most, TestContext.Current.CancellationToken);
        var told = await error;
        Assert.True(process.ExitCode == 130, $"{process.ExitCode}: {told}");
        Assert.Contains("Cancelled", told, StringComparison.Ordinal);
        Assert.Equal(["simulate.checkpoint"], Directory.GetFiles(folder["out"]).Select(Path.GetFileName)); // what was done, to resume from
    }

    private static void Send(Process process, string signal)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", [signal, $"{process.Id}"]) { RedirectStandardError = true })!;
        kill.WaitForExit();
    }

    // The first worker of the thread pool is there once a command computes, long after the program began to take signals.
    private static void WaitUntilAtWork(Process process)
    {
        var since = Stopwatch.StartNew();
        while (!process.WaitForExit(20) && !Threads(process).Contains(".NET TP Worker"))
            Assert.True(since.Elapsed < s_most, "The program has not begun to compute.");
    }

    private static List<string> Threads(Process process)
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{process.Id}/task").Select(thread => File.ReadAllText(Path.Combine(thread, "comm")).Trim())];
        }
        catch (IOException) // a thread, or the process, has ended
        {
            return [];
        }
    }

    // The set of ignored signals is hexadecimal; SIGINT, 2, is its second bit.
    private static bool IsInterruptIgnored() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (ulong.Parse(ignored[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;
}
