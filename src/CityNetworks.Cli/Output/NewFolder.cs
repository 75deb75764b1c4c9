namespace CityNetworks.Cli.Output;

/// <summary>A folder that must be new or empty, and appears whole: it is written beside its place, then renamed.</summary>
internal static class NewFolder
{
    /// <summary>Refuses a place that holds something.</summary>
    /// <param name="folder">The place.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="UsageException">It is no folder, or not empty.</exception>
    public static void Check(string folder, string option = "--out")
    {
        var kind = FileKinds.Of(folder);
        if (kind is not (FileKind.Missing or FileKind.Folder))
            throw new UsageException($"{option}: '{folder}' is no folder; expected a new or empty one.");
        if (kind is FileKind.Folder && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new UsageException($"{option}: '{folder}' is not empty; expected a new or empty folder, so that nothing old is read with the new.");
    }

    /// <summary>Writes it: <paramref name="write"/> is given a folder beside the place.</summary>
    /// <exception cref="UsageException">There can be no folder.</exception>
    /// <exception cref="WriteFailedException">It could not be written.</exception>
    public static void Write(string folder, Action<string> write)
    {
        var full = Path.GetFullPath(folder);
        // a link stays a link
        var place = new DirectoryInfo(full) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : full;
        var beside = $"{place}.{Environment.ProcessId}.tmp";
        var isBegun = false;
        try
        {
            Directory.CreateDirectory(beside);
            isBegun = true;
            write(beside);
            if (Directory.Exists(place))
                Directory.Delete(place);
            Directory.Move(beside, place);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw isBegun ? new WriteFailedException(folder, error) : new UsageException($"--out: '{folder}' can be no folder: {error.Message}");
        }
        finally
        {
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
        }
    }
}
