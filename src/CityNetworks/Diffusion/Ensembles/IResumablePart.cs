namespace CityNetworks.Diffusion.Ensembles;

/// <summary>Runs [First, End) of something that is done many times, done up to Done: what a checkpoint or a shard can hold.</summary>
/// <typeparam name="TSelf">The kind of part.</typeparam>
public interface IResumablePart<TSelf>
    where TSelf : IResumablePart<TSelf>
{
    /// <summary>The first run.</summary>
    int First { get; }

    /// <summary>The run after the last.</summary>
    int End { get; }

    /// <summary>The run after the last that is done.</summary>
    int Done { get; }

    /// <summary>Whether a stop rule ended it.</summary>
    bool IsPreciseEnough { get; }

    /// <summary>The Monte-Carlo error that a stop rule looks at; NaN: there is none.</summary>
    double Error { get; }

    /// <summary>Does what is not done yet.</summary>
    /// <param name="settings">Threads, progress, and a way to stop.</param>
    /// <param name="batchDone">Called when the part may be saved; null: nobody asks.</param>
    /// <exception cref="OperationCanceledException">The work was stopped; the part can be resumed.</exception>
    void Complete(RunSettings settings, Action<TSelf>? batchDone = null);

    /// <summary>Writes it so that <see cref="Saved"/> can read it.</summary>
    /// <param name="stream">Where to.</param>
    void Save(Stream stream);

    /// <summary>What <see cref="Save"/> wrote of the same whole, whichever runs of it; this part stays as it is.</summary>
    /// <param name="stream">The bytes.</param>
    /// <returns>The part that was saved.</returns>
    /// <exception cref="InvalidDataException">The bytes are damaged, of another format, or of another whole; the message says what differs.</exception>
    TSelf Saved(Stream stream);
}
