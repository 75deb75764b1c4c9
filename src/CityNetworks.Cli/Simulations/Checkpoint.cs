using System.Diagnostics;
using CityNetworks.Cli.Output;
using CityNetworks.Diffusion;
using CityNetworks.Diffusion.Ensembles;

namespace CityNetworks.Cli.Simulations;

/// <summary>A file in which a long run is kept, so that it can be stopped, by whatever means, and gone on with.</summary>
/// <param name="Path">The file; it appears whole or not at all, so what a killed process leaves is the one before.</param>
/// <param name="Every">How long may be lost.</param>
/// <param name="Restart">Whether one that is there is thrown away.</param>
internal sealed record Checkpoint(string Path, TimeSpan Every, bool Restart)
{
    /// <summary>Runs the part to its end, from where the file leaves off. The file is kept: <see cref="Forget"/> it when the results are safe.</summary>
    /// <exception cref="StoppedException">The work was stopped; what was done is in the file.</exception>
    public EnsemblePart Run(DiffusionModel model, RunSettings settings, Shard? shard, ProgressLine progress, TextWriter notes)
    {
        var part = Begin(model, settings, shard, notes);
        double expected = part.End - part.First; // with a stop rule, as many as the error so far lets expect
        var saved = part.Done;
        var since = Stopwatch.StartNew();
        var failed = false;
        void Save()
        {
            try
            {
                AtomicFile.Write(Path, stream =>
                {
                    part.Save(stream);
                    (stream as FileStream)?.Flush(flushToDisk: true);
                });
                saved = part.Done;
            }
            catch (IOException error) when (!failed)
            {
                failed = true;
                notes.WriteLine($"note: no checkpoint could be written ({error.Message}). The run goes on; an earlier checkpoint is kept.");
            }
            catch (IOException)
            {
                // told before
            }

            since.Restart();
        }

        try
        {
            part.GoOn(settings with { Progress = (done, _) => progress.Share(Math.Min(1, done / expected)) }, _ =>
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
                ? $"Cancelled after {part.Done - part.First} of {part.End - part.First} runs; nothing was half written. They are kept in {Path}: the same command goes on from there."
                : $"Cancelled after {part.Done - part.First} of {part.End - part.First} runs; nothing was half written.");
        }

        if (File.Exists(Path) && part.Done > saved)
            Save(); // it took long: let no full disk lose it now
        return part;
    }

    /// <summary>Removes the file, and what a killed process may have left beside it.</summary>
    public void Forget()
    {
        File.Delete(Path);
        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;
        if (Directory.Exists(folder))
        {
            foreach (var left in Directory.EnumerateFiles(folder, $"{System.IO.Path.GetFileName(Path)}.*.tmp"))
                File.Delete(left);
        }
    }

    private EnsemblePart Begin(DiffusionModel model, RunSettings settings, Shard? shard, TextWriter notes)
    {
        if (Restart)
            Forget();
        var part = EnsemblePart.Begin(model, settings, shard);
        if (!File.Exists(Path))
            return part;

        try
        {
            using var stream = File.OpenRead(Path);
            var kept = EnsemblePart.Load(stream, model, settings);
            if ((kept.First, kept.IsPreciseEnough ? part.End : kept.End) != (part.First, part.End))
                throw new InvalidDataException($"It holds runs of {kept.First}..{kept.End}; expected {part.First}..{part.End}.");
            notes.WriteLine($"Going on from {Path}: {kept.Done - kept.First} of {kept.End - kept.First} runs are done.");
            return kept;
        }
        catch (InvalidDataException error)
        {
            throw new BadDataException($"The checkpoint '{Path}' is of no use here. {error.Message} Give --restart to throw it away, or another --out.");
        }
    }
}
