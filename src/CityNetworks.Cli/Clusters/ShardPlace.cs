using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Ensembles;

namespace CityNetworks.Cli.Clusters;

/// <summary>The folder of the files of parts; other parts may be written into it at the same time.</summary>
internal sealed class ShardPlace : IDisposable
{
    private readonly string _folder;
    private readonly Shard _shard;
    private readonly FolderLock _alone;

    private ShardPlace(string folder, Shard shard, FolderLock alone) => (_folder, _shard, _alone) = (folder, shard, alone);

    /// <summary>The file of a checkpoint of this part.</summary>
    public string Checkpoint => Path.Combine(_folder, $"{Name(_shard)}.checkpoint");

    /// <summary>The place of one part, held for this run.</summary>
    /// <param name="folder">The folder; made where it is not there. Null: none is given.</param>
    /// <param name="shard">Which part.</param>
    /// <exception cref="UsageException">There is no folder, or another run makes the same part in it.</exception>
    public static ShardPlace Open(string? folder, Shard shard)
    {
        if (folder is null)
            throw new UsageException("--shard: found no folder; expected --out DIR, into which the shard is written.");
        TableFolder.Made(folder);
#pragma warning disable CA2000 // The place holds the lock and gives it back when it is disposed of.
        return new ShardPlace(folder, shard, FolderLock.Take(folder, Name(shard)));
#pragma warning restore CA2000
    }

    /// <summary>Reads the parts of a folder, which together are the whole.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="identity">What they must be parts of.</param>
    /// <exception cref="InvalidDataException">A part is damaged or of another whole, or some are missing or there twice.</exception>
    /// <exception cref="BadDataException">There is no part.</exception>
    public static IReadOnlyList<PartBundle> Bundles(string folder, EnsembleIdentity identity)
    {
        var files = Files(folder);
        PartBundle[] bundles = [.. files.Select(file => Opened(file, PartBundle.Read))];
        if (bundles[0].Header.Identity.DifferencesFrom(identity) is { Count: > 0 } differences)
            throw new InvalidDataException($"They were made with {string.Join(", ", differences)}; expected the same records and options.");
        PartCover.Check([.. bundles.Select(bundle => bundle.Header)], files);
        return bundles;
    }

    /// <summary>The files of parts in a folder, by name.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="BadDataException">There is none.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.shard").Order(StringComparer.Ordinal)] : [];
        return files.Length > 0
            ? files
            : throw new BadDataException($"Found no shard in the folder '{folder}'; expected files {ShardFile.Name("i", "n")} that --shard i/n wrote.");
    }

    /// <summary>Takes over the parts of a series from a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="series">The whole, of which nothing is run yet.</param>
    /// <exception cref="BadDataException">They do not make up the whole; the message says why.</exception>
    public static void Join(string folder, EnsembleSeries series) => Joined(folder, () =>
    {
        series.Join([.. Bundles(folder, series.Identity).Select(bundle => new MemoryStream(bundle.Stages[0]))]);
        return series;
    });

    /// <summary>Which part a bundle is, as its first stage: of several stages each is cut by itself, so that its items alone do not say it.</summary>
    public static byte[] Label(Shard shard) => [.. BitConverter.GetBytes(shard.Number), .. BitConverter.GetBytes(shard.Of)];

    /// <summary>The bundles in the order of their labels.</summary>
    /// <param name="bundles">The parts.</param>
    /// <exception cref="InvalidDataException">They are parts of as many different cuts, or some are missing.</exception>
    public static IReadOnlyList<PartBundle> Labelled(IReadOnlyList<PartBundle> bundles)
    {
        var labelled = bundles.Select(bundle => (
            Bundle: bundle, Number: BitConverter.ToInt32(bundle.Stages[0], 0), Of: BitConverter.ToInt32(bundle.Stages[0], sizeof(int))))
            .OrderBy(part => part.Number).ToArray();
        var of = labelled[0].Of;
        if (Array.Find(labelled, part => part.Of != of) is { Bundle: not null } other)
            throw new InvalidDataException($"Found part {labelled[0].Number}/{of} beside part {other.Number}/{other.Of}; expected parts of one cut.");
        var missing = Enumerable.Range(1, of).Except(labelled.Select(part => part.Number)).ToArray();
        return missing.Length == 0 && labelled.Length == of
            ? [.. labelled.Select(part => part.Bundle)]
            : throw new InvalidDataException($"Parts {string.Join(", ", missing.Select(number => $"{number}/{of}"))} are missing; expected all.");
    }

    /// <summary>What is written.</summary>
    public static byte[] Bytes(Action<Stream> save)
    {
        using var memory = new MemoryStream();
        save(memory);
        return memory.ToArray();
    }

    /// <summary>Does what reads parts.</summary>
    /// <exception cref="BadDataException">They do not make up the whole; the message names the folder.</exception>
    public static T Joined<T>(string folder, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException error)
        {
            throw new BadDataException($"The shards in '{folder}' cannot be joined. {error.Message}");
        }
    }

    /// <summary>Reads one file.</summary>
    public static T Opened<T>(string file, Func<Stream, T> read)
    {
        using var stream = InputFile.Open(file, "a shard");
        return read(stream);
    }

    /// <summary>Writes the part.</summary>
    /// <param name="header">What it says of itself.</param>
    /// <param name="save">Writes its bytes.</param>
    /// <param name="notes">Where to say what was written.</param>
    public void Write(PartHeader header, Action<Stream> save, TextWriter notes)
    {
        var file = Path.Combine(_folder, ShardFile.Name($"{_shard.Number}", $"{_shard.Of}"));
        AtomicFile.Write(file, save);
        notes.WriteLine(
            $"Wrote {(header.Identity.Items is null ? "runs" : "items")} {header.First}..{header.End} of {header.Identity.Items ?? header.Identity.Runs} to "
                + $"{file}. When all are there: the same command with --merge {_folder} in place of --shard.");
    }

    public void Dispose() => _alone.Dispose();

    private static string Name(Shard shard) => $"shard-{shard.Number}-of-{shard.Of}";
}
