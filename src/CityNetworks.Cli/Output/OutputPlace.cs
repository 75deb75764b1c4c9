namespace CityNetworks.Cli.Output;

/// <summary>A path that is written to, and how: a file is replaced whole, what a link points to in place of the link; a pipe or device is written
/// through.</summary>
internal sealed class OutputPlace
{
    private static readonly string[] s_standardOutput = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

    private readonly string _asked;
    private readonly bool _isThrough;
    private readonly string _place;
    private string? _staged;

    private OutputPlace(string asked, string place, bool isThrough)
    {
        _asked = asked;
        _place = place;
        _isThrough = isThrough;
    }

    /// <summary>The place of a path as the user gave it.</summary>
    /// <exception cref="UsageException">It is a folder, a disk, a socket, or a ring of links.</exception>
    public static OutputPlace Of(string path) => FileKinds.Of(path) switch
    {
        FileKind.Folder => throw new UsageException($"'{path}' is a folder; expected a file to write."),
        FileKind.Other => throw new UsageException($"'{path}' is no regular file; expected a file, a pipe or a device that takes text."),
        FileKind.Stream => new(path, Path.GetFullPath(path), isThrough: true),
        _ when IsStandardOutput(path) => new(path, Path.GetFullPath(path), isThrough: true),
        _ => new(path, Target(Path.GetFullPath(path)), isThrough: false),
    };

    /// <summary>Whether a path is written through as it is named, to a pipe, a device or standard output; its name has no ending.</summary>
    public static bool IsThrough(string path) => IsStandardOutput(path) || FileKinds.Of(path) is FileKind.Stream or FileKind.Other;

    /// <summary>Opens a file beside the place, or, for a pipe or device, among the temporary files.</summary>
    /// <exception cref="UsageException">Nothing can be written there.</exception>
    /// <exception cref="WriteFailedException">The disk is full.</exception>
    public FileStream Open()
    {
        var staged = _isThrough ? Path.Combine(Path.GetTempPath(), $"citynet-{Path.GetRandomFileName()}") : $"{_place}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(staged)!);
            File.Delete(staged); // of a killed process that had the same number
            var stream = new FileStream(staged, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            _staged = staged;
            return stream;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw WriteFailedException.IsOfTheSystem(error)
                ? new WriteFailedException(_asked, error)
                : new UsageException($"'{_asked}' cannot be written: {error.Message}");
        }
    }

    /// <summary>Puts what was written in its place.</summary>
    /// <exception cref="WriteFailedException">That was not possible.</exception>
    public void Commit()
    {
        try
        {
            if (_staged is not null && _isThrough)
                PassOn(_staged);
            else if (_staged is not null)
                Replace(_staged);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Failed(error);
        }
    }

    /// <summary>Removes what is left beside the place.</summary>
    public void Forget()
    {
        if (_staged is not null)
            File.Delete(_staged);
        _staged = null;
    }

    /// <summary>The error as it is reported to the user: this place, and the reason.</summary>
    public WriteFailedException Failed(Exception error) => new(_asked, error);

    private void PassOn(string staged)
    {
        using var from = File.OpenRead(staged);
        using var to = IsStandardOutput(_asked) ? Console.OpenStandardOutput() : new FileStream(_place, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        from.CopyTo(to);
        to.Flush();
    }

    private void Replace(string staged)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(_place))
            File.SetUnixFileMode(staged, File.GetUnixFileMode(_place)); // who might read it may read it, and nobody else
        File.Move(staged, _place, overwrite: true);
        _staged = null;
    }

    private static bool IsStandardOutput(string path) => s_standardOutput.Contains(path, StringComparer.Ordinal);

    private static string Target(string place) =>
        new FileInfo(place) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : place;
}
