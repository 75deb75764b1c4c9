namespace CityNetworks.Cli.Output;

/// <summary>
/// The files of a folder change all together. New ones are staged in a hidden folder inside it; on <see cref="Commit"/> those they replace are set aside, the
/// new
/// ones moved in, the last one last. An error brings the old ones back; so does the next run after a process that was killed in between.
/// </summary>
internal sealed class FolderSwap
{
    private readonly string _folder;
    private readonly string _last;
    private readonly string _staged;
    private readonly string _aside;

    /// <param name="folder">The folder, which exists and is locked.</param>
    /// <param name="last">The file that is moved in last: while it is missing, the folder is not whole.</param>
    public FolderSwap(string folder, string last)
    {
        _folder = folder;
        _last = last;
        _staged = Path.Combine(folder, ".citynet-new");
        _aside = Path.Combine(folder, ".citynet-old");
        Recover();
    }

    /// <summary>Where a new file of that name is to be written.</summary>
    public string Staged(string name)
    {
        Directory.CreateDirectory(_staged);
        return Path.Combine(_staged, name);
    }

    /// <summary>Changes the folder's files to the staged ones; those of <paramref name="old"/> that have no successor go.</summary>
    /// <exception cref="IOException">It was not possible; the folder is as it was.</exception>
    public void Commit(IEnumerable<string> old)
    {
        string[] names = [.. Directory.EnumerateFiles(_staged)
            .Select(file => Path.GetFileName(file)!)
            .Order(StringComparer.Ordinal)
            .OrderBy(name => name == _last)];
        string[] replaced = [.. old
            .Concat(names)
            .Distinct(StringComparer.Ordinal)
            .Where(name => File.Exists(Path.Combine(_folder, name)))
            .OrderBy(name => name != _last)];
        Directory.CreateDirectory(_aside);
        var moved = new List<string>();
        try
        {
            foreach (var name in replaced)
                File.Move(Path.Combine(_folder, name), Path.Combine(_aside, name), overwrite: true);
            foreach (var name in names)
            {
                File.Move(Path.Combine(_staged, name), Path.Combine(_folder, name));
                moved.Add(name);
            }
        }
        catch
        {
            foreach (var name in moved)
                File.Delete(Path.Combine(_folder, name));
            Restore();
            throw;
        }

        Forget();
    }

    /// <summary>Removes what is staged or set aside.</summary>
    public void Forget()
    {
        foreach (var folder in new[] { _staged, _aside }.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
    }

    // What a killed process left.
    private void Recover()
    {
        if (Directory.Exists(_aside) && !File.Exists(Path.Combine(_folder, _last)))
            Restore();
        Forget();
    }

    private void Restore()
    {
        foreach (var file in Directory.EnumerateFiles(_aside).OrderBy(file => Path.GetFileName(file) == _last))
            File.Move(file, Path.Combine(_folder, Path.GetFileName(file)), overwrite: true);
    }
}
