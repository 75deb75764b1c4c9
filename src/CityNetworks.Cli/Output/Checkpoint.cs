using System.Diagnostics;
using System.Runtime.CompilerServices;
using CityNetworks.Diffusion.Ensembles;

namespace CityNetworks.Cli.Output;

/// <summary>A file in which a long run is kept, so that it can be stopped, by whatever means, and resumed.</summary>
/// <param name="Path">The file; it appears whole or not at all, so what a killed process leaves is the one before.</param>
/// <param name="Every">How long may be lost.</param>
/// <param name="Restart">Whether an existing one is discarded.</param>
/// <remarks>One run at a time holds the file, until <see cref="Dispose"/>; copies of it for other paths are held with it.</remarks>
internal sealed record Checkpoint(string Path, TimeSpan Every, bool Restart) : IDisposable
{
    private FolderLock? _lock;

    private readonly StrongBox<bool> _failed = new(); // one with those of other paths made from this: a full disk is reported once

    /// <summary>Whether this run is kept in the file at all.</summary>
    public bool IsKept { get; private init; } = true;

    /// <summary>Whether the file is there, of this run or of one that was stopped.</summary>
    public bool Exists => IsKept && File.Exists(Path);

    /// <summary>The checkpoint, held for this run; where another run holds a file that was not asked for by name, one that keeps nothing.</summary>
    /// <param name="isAsked">Whether the user named the file.</param>
    /// <param name="notes">Where to say that nothing is kept.</param>
    /// <exception cref="UsageException">Another run holds the file that the user named.</exception>
    public Checkpoint Held(bool isAsked, TextWriter notes)
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        try
        {
            Directory.CreateDirectory(folder);
#pragma warning disable CA2000 // the checkpoint owns the lock
            if (FolderLock.TryTake(folder, System.IO.Path.GetFileName(Path)) is { } taken)
                return this with { _lock = taken };
#pragma warning restore CA2000
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return this; // where no lock can be written no checkpoint can; the run says so when it comes to that
        }

        if (isAsked)
            throw new UsageException(
                $"--checkpoint: another run of citynet uses '{Path}'; expected one run for each checkpoint. Wait until it ends, or give another --checkpoint.");
        notes.WriteLine($"note: another run of citynet uses the checkpoint {Path}, so this one has none. Give --checkpoint FILE to have one.");
        return this with { IsKept = false };
    }

    public void Dispose() => _lock?.Dispose();

    /// <summary>Runs the part to its end, from where the file leaves off. The file is kept: <see cref="Forget"/> it when the results are safe.</summary>
    /// <param name="begun">The part, of which nothing is counted yet.</param>
    /// <param name="settings">Threads, and a way to stop.</param>
    /// <param name="share">Receives how far it is, 0 to 1.</param>
    /// <param name="notes">Where to say what happens.</param>
    /// <exception cref="StoppedException">The work was stopped; what was done is in the file.</exception>
    public TPart Run<TPart>(TPart begun, RunSettings settings, Action<double> share, TextWriter notes)
        where TPart : IResumablePart<TPart>
    {
        var part = Begin(begun, notes);
        double expected = part.End - part.First; // with a stop rule, as many as the error so far lets expect
        var saved = part.Done;
        var since = Stopwatch.StartNew();
        void Save()
        {
            if (TryWrite(part.Save, notes))
                saved = part.Done;
            since.Restart();
        }

        try
        {
            part.Complete(settings with { Progress = (done, _) => share(Math.Min(1, done / expected)) }, _ =>
            {
                if (settings.UntilError is { } target && StopRule.IsLook(part.Done))
                    expected = Math.Clamp(part.Done * Math.Pow(part.Error / target, 2), part.Done, part.End);
                if (since.Elapsed >= Every)
                    Save();
            });
        }
        catch (OperationCanceledException) when (part.Done > part.First)
        {
            if (part.Done > saved)
                Save();
            throw new StoppedException(saved == part.Done
                ? $"Cancelled after {part.Done - part.First} of {part.End - part.First} runs; no file is incomplete. They are kept in {Path}: the same "
                    + $"command resumes there."
                : $"Cancelled after {part.Done - part.First} of {part.End - part.First} runs; no file is incomplete.");
        }

        if (Exists && part.Done > saved)
            Save(); // it took long: let no full disk lose it now
        return part;
    }

    /// <summary>Writes the file; whether it could be written. That it could not is reported once, and no reason to stop.</summary>
    public bool TryWrite(Action<Stream> save, TextWriter notes)
    {
        if (!IsKept)
            return false;
        try
        {
            AtomicFile.Write(Path, stream =>
            {
                save(stream);
                (stream as FileStream)?.Flush(flushToDisk: true);
            });
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (!_failed.Value)
                notes.WriteLine($"note: no checkpoint could be written ({error.Message}). The run continues; an earlier checkpoint is kept.");
            _failed.Value = true;
            return false;
        }
    }

    /// <summary>What the file holds, as it is read; it must be of this very run. Its problems end the command with exit code 3.</summary>
    public T Read<T>(Func<Stream, T> read)
    {
        try
        {
            using var stream = InputFile.Open(Path, "a checkpoint");
            return read(stream);
        }
        catch (InvalidDataException error)
        {
            throw new BadDataException(
                $"The checkpoint '{Path}' cannot be used here. {error.Message} Use --restart to discard it, or another --out or --checkpoint.");
        }
    }

    /// <summary>Removes the file, and what a killed process may have left beside it.</summary>
    public void Forget()
    {
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        if (IsKept && Directory.Exists(folder))
        {
            File.Delete(Path);
            foreach (var left in Directory.EnumerateFiles(folder, $"{System.IO.Path.GetFileName(Path)}.*.tmp"))
                File.Delete(left);
        }
    }

    private TPart Begin<TPart>(TPart begun, TextWriter notes)
        where TPart : IResumablePart<TPart>
    {
        if (Restart)
            Forget();
        if (!Exists)
            return begun;

        var kept = Read(stream =>
        {
            var kept = begun.Saved(stream);
            return (kept.First, kept.IsPreciseEnough ? begun.End : kept.End) == (begun.First, begun.End)
                ? kept
                : throw new InvalidDataException($"It holds runs of {kept.First}..{kept.End}; expected {begun.First}..{begun.End}.");
        });
        notes.WriteLine($"Resuming from {Path}: {kept.Done - kept.First} of {kept.End - kept.First} runs are done.");
        return kept;
    }
}
