namespace CityNetworks.Diffusion.Ensembles;

/// <summary>Ensembles run one after the other, always in the same order, of each of which only the adopters by the end are kept: what a study of many ensembles
/// needs of them, and so all that must be saved to resume it.</summary>
/// <remarks>Cost of saving: 4 bytes per run and policy of every ensemble done, however many cities there are.</remarks>
public sealed class EnsembleSeries
{
    private readonly List<int[]> _reaches = [];
    private readonly RunSettings _settings;
    private readonly int _places;
    private int _next;

    internal EnsembleSeries(EnsembleIdentity identity, RunSettings settings, int count, int policies) =>
        (Identity, _settings, Count, _places) = (identity, settings, count, policies * settings.Runs);

    /// <summary>What the whole of it is of.</summary>
    public EnsembleIdentity Identity { get; }

    /// <summary>The number of ensembles in all.</summary>
    public int Count { get; }

    /// <summary>The number of ensembles done.</summary>
    public int Done => _reaches.Count;

    /// <summary>How an ensemble is run to its end, by its number, from 0; null: at once. It may be resumed from a checkpoint.</summary>
    public Func<int, EnsemblePart, EnsemblePart>? Runner { get; set; }

    /// <summary>Writes what is done so that <see cref="Resume"/> can read it.</summary>
    public void Save(Stream stream) => PartFile.Write(stream, PartFile.Series, new PartHeader(Identity, 0, Count, Done, false), [.. _reaches]);

    /// <summary>Takes over what <see cref="Save"/> wrote, before anything is run.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged, of another format, or of another study; the message says what differs.</exception>
    public void Resume(Stream stream)
    {
        var bytes = PartFile.Checked(stream, PartFile.Series);
        var header = PartFile.Header(bytes, PartFile.Series);
        header.Identity.ExpectedAs(Identity);
        if (header.End != Count)
            throw new InvalidDataException($"It is of {header.End} ensembles; expected {Count}.");
        int[][] reaches = [.. Enumerable.Range(0, header.Done).Select(_ => new int[_places])];
        PartFile.Read(bytes, PartFile.Series, reaches);
        _reaches.AddRange(reaches);
    }

    /// <summary>The adopters by the end of the next ensemble, by policy and run; it is begun only where it is not done yet.</summary>
    internal int[] Next(Func<EnsemblePart> begin)
    {
        if (_next == Done)
        {
            var part = begin();
            if (Runner is null)
                part.Complete(_settings);
            else
                part = Runner(_next, part);
            _reaches.Add(part.Result.Reach);
        }

        return _reaches[_next++];
    }
}
