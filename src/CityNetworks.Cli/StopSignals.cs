using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace CityNetworks.Cli;

/// <summary>Turns Ctrl+C and SIGTERM into a cancelled token, however often and however late they come.</summary>
/// <remarks>
/// The handler of System.CommandLine fails if a second signal comes while the first is handled or after the command has ended, and <c>timeout</c> sends
/// SIGTERM twice: to the program and to its group. Signals stay handled until the process has ended, so that its exit code is that of the command.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as the process: signals may come until then.")]
internal sealed class StopSignals
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private readonly TimeSpan _patience;
    private int _signals;

    /// <param name="patience">How long a command may take to finish a batch and write a checkpoint; then the process ends with 130.</param>
    public StopSignals(TimeSpan patience)
    {
        _patience = patience;
        _registrations =
        [
            .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Stop)),
        ];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Keeps the handlers until here.</summary>
    public void Keep() => GC.KeepAlive(_registrations);

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true; // the command ends by itself
        if (Interlocked.Increment(ref _signals) > 1)
            return;
        _ = Task.Delay(_patience).ContinueWith(_ => BreakOff(), TaskScheduler.Default);
        _ = _stop.CancelAsync();
    }

    private static void BreakOff()
    {
        Console.Error.WriteLine("citynet: Cancelled; what was being computed did not end in time and was stopped. No file is incomplete.");
        Environment.Exit(ExitCode.Cancelled);
    }
}
