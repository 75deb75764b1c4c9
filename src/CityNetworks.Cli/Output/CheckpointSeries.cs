using System.Diagnostics;
using System.Text.RegularExpressions;
using CityNetworks.Diffusion.Ensembles;

namespace CityNetworks.Cli.Output;

/// <summary>Ensembles run one after the other and kept on the way, however short each is: the one under way in a file of its own, FILE-NUMBER; those done so
/// too, or all together in FILE where only their adopters by the end are needed.</summary>
internal sealed partial class CheckpointSeries(Checkpoint checkpoint, RunSettings settings, int count, ProgressLine progress, TextWriter notes)
{
    private readonly List<(int Number, EnsemblePart Part)> _unsaved = [];
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private EnsembleSeries? _reaches;
    private int _done;
    private int _left; // the first ensemble whose own file may still be there, though it is kept together with others

    /// <summary>What a step is called, by the number of the ensemble.</summary>
    public Func<int, string> Step { get; init; } = number => $"Simulation {number + 1} of {count}";

    /// <summary>Does what takes the ensembles, of each of which the whole result is needed.</summary>
    /// <exception cref="StoppedException">The work was stopped; what was done is kept.</exception>
    public T Run<T>(Func<Func<int, EnsemblePart, EnsemblePart>, T> study)
    {
        if (checkpoint.Restart)
            Forget();
        try
        {
            return study(Run);
        }
        catch (OperationCanceledException stopped) when (_done > 0)
        {
            throw Save()
                ? new StoppedException(
                    $"Cancelled after {_done} of {count} ensembles; no file is incomplete. They are kept in {checkpoint.Path}-1 and so on: the same "
                        + $"command resumes there.")
                : stopped;
        }
    }

    /// <summary>Does what takes the ensembles of a series, of each of which the adopters by the end are needed.</summary>
    /// <exception cref="StoppedException">The work was stopped; what was done is kept.</exception>
    public T Run<T>(EnsembleSeries series, Func<EnsembleSeries, T> study)
    {
        _reaches = series;
        series.Runner = Run;
        if (checkpoint.Restart)
            Forget();
        if (checkpoint.Exists)
        {
            checkpoint.Read(stream =>
            {
                series.Resume(stream);
                return series;
            });
            notes.WriteLine($"Resuming from {checkpoint.Path}: {series.Done} of {count} ensembles are done.");
        }

        var saved = series.Done;
        try
        {
            var result = study(series);
            if (checkpoint.Exists && series.Done > saved)
                Save(); // it took long: let no full disk lose it now
            return result;
        }
        catch (OperationCanceledException stopped) when (series.Done > 0)
        {
            throw Save()
                ? new StoppedException(
                    $"Cancelled after {series.Done} of {count} ensembles; no file is incomplete. They are kept in {checkpoint.Path}: the same command "
                        + $"resumes there.")
                : stopped;
        }
    }

    /// <summary>Removes all the files, when the results are safe.</summary>
    public void Forget()
    {
        checkpoint.Forget();
        var folder = Path.GetDirectoryName(Path.GetFullPath(checkpoint.Path))!;
        var name = Path.GetFileName(checkpoint.Path);
        if (!checkpoint.IsKept || !Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, $"{name}-*").Where(file => Numbered().IsMatch(Path.GetFileName(file)[name.Length..])))
            File.Delete(file);
    }

    private EnsemblePart Run(int number, EnsemblePart begun)
    {
        if (_since.Elapsed >= checkpoint.Every)
            Save();
        if (_reaches is not null)
            return Of(number).Run(begun, settings, share => progress.Share((number - _reaches.First + share) / count), notes);

        progress.Step(Step(number));
        var part = Of(number).Run(begun, settings, progress.Share, notes);
        _done = number + 1;
        if (!Of(number).Exists)
            _unsaved.Add((number, part));
        return part;
    }

    private bool Save()
    {
        _since.Restart();
        if (_reaches is null)
        {
            _unsaved.RemoveAll(done => Of(done.Number).TryWrite(done.Part.Save, notes));
            return _unsaved.Count == 0;
        }

        if (_reaches.Done == 0 || !checkpoint.TryWrite(_reaches.Save, notes))
            return false;
        for (; _left < _reaches.Done; _left++)
            File.Delete(Of(_reaches.First + _left).Path);
        return true;
    }

    private Checkpoint Of(int number) => checkpoint with { Path = $"{checkpoint.Path}-{number + 1}", Restart = false };

    [GeneratedRegex(@"^-[0-9]+(\.[0-9]+\.tmp)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();
}
