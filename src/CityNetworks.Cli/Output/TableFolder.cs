using System.Security.Cryptography;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>
/// Many tables into a folder, held by one run from its start. All files change together at the end, see <see cref="FolderSwap"/>: an error or Ctrl-C leaves
/// what
/// was there, whole, and a folder with a manifest is complete. Files of an earlier result that the new one does not have go with it, unless they were changed
/// since.
/// </summary>
internal sealed class TableFolder : IDisposable
{
    public const string ManifestName = "manifest.json";

    private readonly string _path;
    private readonly bool _isNew;
    private readonly TableFormat _format;
    private readonly FolderLock _lock;
    private readonly FolderSwap _swap;
    private readonly List<KeyValuePair<string, string>> _written = [];

    private TableFolder(string path, bool isNew, TableFormat format)
    {
        (_path, _isNew, _format) = (path, isNew, format);
        _lock = FolderLock.Take(path, "citynet");
        _swap = new FolderSwap(path, ManifestName);
    }

    /// <summary>SHA-256 of each file written so far, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Written => _written;

    /// <summary>Takes a folder before hours are spent on what will go there; it is made when there is none.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="format">Which kind of CSV its tables are; null: plain CSV.</param>
    /// <exception cref="UsageException">It can be no folder, or another run holds it.</exception>
    public static TableFolder Open(string path, TableFormat? format = null)
    {
        var isNew = Made(path);
        return new TableFolder(path, isNew, format ?? TableFormat.Csv);
    }

    /// <summary>Makes a folder.</summary>
    /// <returns>Whether there was none.</returns>
    /// <exception cref="UsageException">It can be no folder.</exception>
    public static bool Made(string path, string option = "--out")
    {
        var kind = FileKinds.Of(path);
        if (kind is not (FileKind.Folder or FileKind.Missing))
            throw new UsageException($"{option}: '{path}' is {(kind is FileKind.Regular ? "a file" : "no folder")}; expected a folder.");
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw WriteFailedException.IsOfTheSystem(error)
                ? new WriteFailedException(path, error)
                : new UsageException($"{option}: '{path}' can be no folder: {error.Message}");
        }

        return kind is FileKind.Missing;
    }

    public void Write(IEnumerable<Table> tables)
    {
        foreach (var table in tables)
            Write($"{table.Name}.csv", stream => _format.Write(table, stream));
    }

    public void Write(string name, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        bytes.Position = 0;
        _written.Add(new(name, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        bytes.Position = 0;
        Stage(name, bytes.CopyTo);
    }

    /// <summary>Writes the manifest, to which the hashes of what was written are added, and changes the folder; returns how many files that took.</summary>
    public int Commit(Manifest manifest)
    {
        Stage(ManifestName, (manifest with { Outputs = Written }).Write);
        var earlier = Earlier();
        try
        {
            _swap.Commit(earlier.Where(file => file.IsAsWritten).Select(file => file.Name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WriteFailedException(_path, error);
        }

        string[] left = [.. earlier
            .Where(file => !file.IsAsWritten)
            .Select(file => file.Name)
            .Except(_written.Select(file => file.Key), StringComparer.Ordinal)];
        if (left.Length > 0)
        {
            Console.Error.WriteLine(
                $"note: {string.Join(", ", left)} in {_path} {(left.Length == 1 ? "is" : "are")} of an earlier run and changed since, so kept; "
                    + $"{ManifestName} does not list "
                + $"{(left.Length == 1 ? "it" : "them")}.");
        }

        return _written.Count + 1;
    }

    public void Dispose()
    {
        _swap.Forget();
        _lock.Dispose();
        if (_isNew && !Directory.EnumerateFileSystemEntries(_path).Any())
            Directory.Delete(_path);
    }

    // The files of the result that was here; a manifest that cannot be read names none.
    private (string Name, bool IsAsWritten)[] Earlier()
    {
        try
        {
            return
            [
                .. ManifestFile.Read(Path.Combine(_path, ManifestName)).Outputs
                    .Select(file => (Name: file.Key, file.Value, Hash: ManifestFile.Hash(Path.Combine(_path, file.Key))))
                    .Where(file => file.Hash is not null)
                    .Select(file => (file.Name, file.Hash == file.Value)),
            ];
        }
        catch (BadDataException)
        {
            return [];
        }
    }

    private void Stage(string name, Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(_swap.Staged(name), FileMode.Create, FileAccess.Write, FileShare.None);
            write(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException || WriteFailedException.IsOfTheSystem(error))
        {
            throw new WriteFailedException(Path.Combine(_path, name), error);
        }
    }
}
