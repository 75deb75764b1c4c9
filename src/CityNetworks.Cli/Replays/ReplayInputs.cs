

namespace CityNetworks.Cli.Replays;

/// <summary>Where the inputs that a manifest names lie now, and whether they may be read without asking.</summary>
/// <param name="Folder">The folder of the manifest, which came with it.</param>
internal sealed record ReplayInputs(string Folder)
{
    private const long MostBytes = 1L << 32;

    private readonly List<string> _outside = [];

    /// <summary>Inputs that lie outside the manifest's folder.</summary>
    public IReadOnlyList<string> Outside => _outside;

    /// <summary>The path of an input: seen from the manifest's folder when it is there, else seen from where the user is; the name as it is when nothing of
    /// that name lies anywhere, for it may be bundled.</summary>
    /// <exception cref="BadDataException">It holds what is no regular file, or too much.</exception>
    public string Placed(string named)
    {
        var beside = Path.GetFullPath(Path.Combine(Folder, named));
        var place = Path.Exists(beside) ? beside : Path.GetFullPath(named);
        if (FileKinds.Of(place) is FileKind.Missing)
            return named;
        var length = 0L;
        foreach (var file in Files(place))
        {
            if (FileKinds.Of(file) is not FileKind.Regular)
                throw new BadDataException($"'{file}', an input that the manifest names, is no regular file; expected files and folders of files.");
            if ((length += new FileInfo(RealPath.Of(file)).Length) > MostBytes)
                throw new BadDataException($"'{place}', an input that the manifest names, has more than {MostBytes >> 30} GB; expected less.");
            if (!RealPath.IsInside(file, Folder))
                _outside.Add(file);
        }

        return place;
    }

    // A folder's files, and an experiment's base, which it names.
    private static IEnumerable<string> Files(string place) => Directory.Exists(place)
        ? Directory.EnumerateFileSystemEntries(place).Where(entry => FileKinds.Of(entry) is not FileKind.Folder)
        : FileKinds.Of(place) is FileKind.Regular && ExperimentFile.Is(place) ? ExperimentFile.Files(place) : [place];
}
