using System.Diagnostics;
using System.Globalization;

namespace CityNetworks.Mutation;

/// <summary>How a run of tests ended.</summary>
internal enum Outcome
{
    /// <summary>All tests passed: the mutant survived.</summary>
    Passed,

    /// <summary>A test failed or the process broke off.</summary>
    Failed,

    /// <summary>It used more processor time than it may.</summary>
    TimedOut,
}

/// <summary>Runs of the test program, each in a process of its own: a mutant must not find what another left in static fields.</summary>
/// <param name="program">The test program.</param>
internal sealed class TestRun(string program)
{
    /// <summary>Runs some classes until the first failure.</summary>
    /// <param name="filter">Options of the program that choose tests.</param>
    /// <param name="mutant">The mutant that is on; null: none.</param>
    /// <param name="limit">Processor seconds that it may use, whatever else the machine does.</param>
    /// <param name="reached">Where the numbers of the mutants that were reached go; null: nowhere.</param>
    public (Outcome Outcome, double Seconds) Of(IEnumerable<string> filter, int? mutant, double limit, string? reached = null)
    {
        var start = new ProcessStartInfo(program, ["--no-ansi", "--progress", "off", "--stop-on-fail", "on", .. filter]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x80000000"; // a mutant may allocate without end
        start.Environment["CITYNETWORKS_MUTANT"] = mutant?.ToString(CultureInfo.InvariantCulture);
        start.Environment["CITYNETWORKS_MUTANTS_REACHED"] = reached;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var used = 0.0;
        while (!process.WaitForExit(100))
        {
            try
            {
                used = process.TotalProcessorTime.TotalSeconds;
            }
            catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                continue; // it has just ended
            }

            if (used > limit)
            {
                process.Kill(true);
                return (Outcome.TimedOut, used);
            }
        }

        return (process.ExitCode == 0 ? Outcome.Passed : Outcome.Failed, used);
    }
}
