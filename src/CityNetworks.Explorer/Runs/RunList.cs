using CityNetworks.Explorer.Refusals;

namespace CityNetworks.Explorer.Runs;

/// <summary>The runs of one start: a few under way, the last ones kept for their tables.</summary>
internal sealed class RunList : IAsyncDisposable
{
    private const int MostRunning = 2;
    private const int Kept = 8;

    private readonly Lock _lock = new();
    private readonly List<Run> _runs = [];
    private int _count;

    /// <summary>Starts a run.</summary>
    /// <param name="command">The command line that makes the same.</param>
    /// <param name="work">The work.</param>
    /// <returns>The run.</returns>
    /// <exception cref="RefusedException">As many as can be are under way.</exception>
    public Run Start(string command, RunWork work)
    {
        lock (_lock)
        {
            if (_runs.Count(run => run.IsRunning) >= MostRunning)
                throw new RefusedException($"Found {MostRunning} runs under way; expected one of them to end, or to be cancelled, first.", 409);
            var run = new Run($"run-{++_count}", command, work);
            _runs.Add(run);
            foreach (var old in _runs.Where(old => !old.IsRunning).Take(Math.Max(0, _runs.Count - Kept)).ToArray())
                Forget(old);
            return run;
        }
    }

    /// <summary>The run of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The run.</returns>
    /// <exception cref="RefusedException">There is none, or it is no longer kept.</exception>
    public Run Find(string? id)
    {
        lock (_lock)
        {
            return _runs.Find(run => run.Id == id)
                ?? throw new RefusedException($"run: found '{id}'; expected one of the last {Kept} runs.", 404);
        }
    }

    /// <summary>Stops all runs and waits for their ends.</summary>
    /// <returns>When all have ended.</returns>
    public async ValueTask DisposeAsync()
    {
        Run[] runs;
        lock (_lock)
            runs = [.. _runs];
        foreach (var run in runs)
            run.Cancel();
        foreach (var run in runs)
        {
            await run.EndedAsync();
            run.Dispose();
        }
    }

    private void Forget(Run run)
    {
        _runs.Remove(run);
        run.Dispose();
    }
}
