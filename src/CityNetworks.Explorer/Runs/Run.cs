using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Explorer.Runs;

/// <summary>Work that takes a while: it reports how far it is, and stops when it is asked to.</summary>
/// <param name="progress">Where it reports.</param>
/// <param name="workers">Threads, and the way to stop.</param>
/// <returns>What it made.</returns>
internal delegate RunOutcome RunWork(RunProgress progress, Workers workers);

/// <summary>What a run made: tables, or a page.</summary>
/// <param name="Tables">The tables, by name.</param>
/// <param name="Page">The page; null: none.</param>
internal sealed record RunOutcome(IReadOnlyDictionary<string, Table> Tables, string? Page = null)
{
    /// <summary>Of tables.</summary>
    /// <param name="tables">The tables.</param>
    /// <returns>The outcome.</returns>
    public static RunOutcome Of(IEnumerable<Table> tables) => new(tables.ToDictionary(table => table.Name, StringComparer.Ordinal));
}

/// <summary>How far a run is; written by the work, read by the page, from any thread.</summary>
internal sealed class RunProgress
{
    private double _share;
    private volatile string _step = "Starting";

    /// <summary>What is being done.</summary>
    public string Doing => _step;

    /// <summary>How much of it is done, 0 to 1.</summary>
    public double Done => Volatile.Read(ref _share);

    /// <summary>A new step begins.</summary>
    /// <param name="step">What it is.</param>
    public void Step(string step) => _step = step;

    /// <summary>So much is done.</summary>
    /// <param name="share">0 to 1.</param>
    public void Share(double share) => Volatile.Write(ref _share, Math.Clamp(share, 0, 1));
}

/// <summary>A run under way or ended.</summary>
internal sealed class Run : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task<RunOutcome> _task;

    /// <summary>Starts the work.</summary>
    /// <param name="id">How the page names it.</param>
    /// <param name="command">The command line that makes the same.</param>
    /// <param name="work">The work.</param>
    public Run(string id, string command, RunWork work)
    {
        (Id, Command) = (id, command);
        var stop = _stop.Token;
        _task = Task.Run(() => work(Progress, new Workers(0, stop)), stop);
    }

    /// <summary>How the page names it.</summary>
    public string Id { get; }

    /// <summary>The command line that makes the same.</summary>
    public string Command { get; }

    /// <summary>How far it is.</summary>
    public RunProgress Progress { get; } = new();

    /// <summary>Whether it is still under way.</summary>
    public bool IsRunning => !_task.IsCompleted;

    /// <summary>Whether it was stopped.</summary>
    public bool IsCancelled => _task.IsCanceled || (_task.IsFaulted && _stop.IsCancellationRequested);

    /// <summary>What went wrong; null: nothing.</summary>
    public Exception? Error => _task.Exception?.GetBaseException();

    /// <summary>What it made; null: nothing yet.</summary>
    public RunOutcome? Outcome => _task.IsCompletedSuccessfully ? _task.Result : null;

    /// <summary>Stops it.</summary>
    public void Cancel() => _stop.Cancel();

    /// <summary>Waits until it has ended, however that was.</summary>
    /// <returns>A task that never fails.</returns>
    public Task EndedAsync() => _task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();
}
