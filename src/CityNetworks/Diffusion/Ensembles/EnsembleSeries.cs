namespace CityNetworks.Diffusion.Ensembles;

/// <summary>Ensembles run one after the other, always in the same order, of each of which only the adopters by the end are kept: what a study of many ensembles
/// needs of them, and so all that must be saved to resume it.</summary>
/// <remarks>
/// A part of the series does only its own ensembles; of the others it gives zeros, so that what a study makes of a part means nothing: only <see cref="Save"/>
/// it, and <see cref="Join"/> all parts.
/// Cost of saving: 4 bytes per run and policy of every ensemble done, however many cities there are.
/// </remarks>
public sealed class EnsembleSeries
{
    private readonly int[]?[] _reaches;
    private readonly RunSettings _settings;
    private readonly int _places;
    private int _next;

    internal EnsembleSeries(EnsembleIdentity identity, RunSettings settings, int count, int policies, Shard? shard = null)
    {
        (Identity, _settings, Count, _places) = (identity with { Items = count }, settings, count, policies * settings.Runs);
        (First, End) = (shard ?? Shard.Whole).ItemsOf(count);
        _reaches = new int[]?[count];
    }

    /// <summary>What the whole of it is of.</summary>
    public EnsembleIdentity Identity { get; }

    /// <summary>The number of ensembles of the whole.</summary>
    public int Count { get; }

    /// <summary>The first ensemble of this part.</summary>
    public int First { get; }

    /// <summary>The ensemble after its last.</summary>
    public int End { get; }

    /// <summary>The number of its ensembles that are done.</summary>
    public int Done { get; private set; }

    /// <summary>What a file of this part says of itself.</summary>
    public PartHeader Header => new(Identity, First, End, First + Done, false);

    /// <summary>How an ensemble is run to its end, by its number, from 0; null: at once. It may be resumed from a checkpoint.</summary>
    public Func<int, EnsemblePart, EnsemblePart>? Runner { get; set; }

    /// <summary>Writes what is done so that <see cref="Resume"/> can read it.</summary>
    /// <param name="stream">Where to.</param>
    public void Save(Stream stream) =>
        PartFile.Write(stream, PartFile.Series, Header, [.. _reaches[First..(First + Done)].Select(reach => reach!)]);

    /// <summary>Takes over what <see cref="Save"/> wrote, before anything is run.</summary>
    /// <param name="stream">The bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, of another format, or of another study; the message says what differs.</exception>
    public void Resume(Stream stream)
    {
        var header = Take(stream);
        if ((header.First, header.End) != (First, End))
            throw new InvalidDataException($"It holds ensembles {header.First}..{header.End}; expected {First}..{End}.");
        Done = header.Done - First;
    }

    /// <summary>Takes over finished parts, which together are the whole, before anything is run.</summary>
    /// <param name="parts">The bytes that <see cref="Save"/> wrote of each, in any order.</param>
    /// <exception cref="InvalidDataException">A part is damaged, of another study or not finished, or ensembles are missing or there twice.</exception>
    public void Join(IReadOnlyList<Stream> parts)
    {
        PartCover.Check([.. parts.Select(Take)]);
        Done = Count;
    }

    /// <summary>The adopters by the end of the next ensemble, by policy and run; it is begun only where it is not done yet.</summary>
    internal int[] Next(Func<EnsemblePart> begin)
    {
        var number = _next++;
        if (_reaches[number] is { } known)
            return known;
        if (number < First || number >= End)
            return new int[_places]; // of another part
        var part = begin();
        if (Runner is null)
            part.Complete(_settings);
        else
            part = Runner(number, part);
        Done++;
        return _reaches[number] = part.Result.Reach;
    }

    private PartHeader Take(Stream stream)
    {
        var bytes = PartFile.Checked(stream, PartFile.Series);
        var header = PartFile.Header(bytes, PartFile.Series);
        header.Identity.ExpectedAs(Identity);
        if (header.First < 0 || header.Done < header.First || header.Done > header.End || header.End > Count)
            throw new InvalidDataException($"It is of ensembles {header.First}..{header.End}; expected some of {Count}.");
        int[][] reaches = [.. Enumerable.Range(header.First, header.Done - header.First).Select(_ => new int[_places])];
        PartFile.Read(bytes, PartFile.Series, reaches);
        reaches.CopyTo(_reaches, header.First);
        return header;
    }
}
