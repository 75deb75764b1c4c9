using CityNetworks.Records;

namespace CityNetworks.Cli;

/// <summary>Files that a command reads whole: regular ones, of a bounded size. A device or pipe might never end, or is empty the second time.</summary>
internal static class InputFile
{
    /// <summary>Larger than any scenario, experiment or checkpoint that can be worked with.</summary>
    private const long MostBytes = 1L << 30;

    private const long MostText = 64 << 20;
    private const int MostBeside = 1000;

    /// <summary>Opens a file to read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expected">What it should be, for the message.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <exception cref="BadDataException">It is no regular file, or too large.</exception>
    public static FileStream Open(string path, string expected, long most = MostBytes)
    {
        if (FileKinds.Of(path) is var kind and not FileKind.Regular)
            throw new BadDataException($"'{path}' is {(kind is FileKind.Missing ? "missing" : "no regular file")}; expected {expected}.");
        var stream = File.OpenRead(path);
        if (stream.Length <= most)
            return stream;
        var length = stream.Length;
        stream.Dispose();
        throw new BadDataException($"'{path}' has {length} bytes; expected {expected} of at most {most}.");
    }

    /// <summary>The bytes of a file that people write.</summary>
    /// <exception cref="BadDataException">It is no regular file, or has more than 64 MB.</exception>
    public static byte[] Bytes(string path, string expected)
    {
        using var stream = Open(path, expected, MostText);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The text of a file that people write.</summary>
    /// <exception cref="BadDataException">It is no regular file, or has more than 64 MB.</exception>
    public static string Text(string path, string expected)
    {
        using var reader = new StreamReader(Open(path, expected, MostText));
        return reader.ReadToEnd();
    }

    /// <summary><c>Did you mean 'meetings.csv'?</c>: what lies beside a path at which nothing is; or nothing.</summary>
    /// <param name="path">The path.</param>
    public static string Near(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } named ? named : ".";
        if (!Directory.Exists(folder))
            return string.Empty;
        var beside = Directory.EnumerateFileSystemEntries(folder, "*", new EnumerationOptions { IgnoreInaccessible = true }).Take(MostBeside)
            .Select(entry => Path.GetFileName(entry));
        return NearestWord.Of(Path.GetFileName(path), beside) is { } near
            ? $"Did you mean '{Path.Combine(Path.GetDirectoryName(path) ?? string.Empty, near)}'?"
            : string.Empty;
    }

    /// <summary>Looks at the files of a folder, and of the folders within, before they are read: to open a pipe would wait for its other end.</summary>
    /// <param name="path">A folder; anything else is not looked at.</param>
    /// <exception cref="BadDataException">One is a pipe or a device.</exception>
    public static void CheckFolder(string path)
    {
        if (!Directory.Exists(path))
            return;
        var listing = new EnumerationOptions { IgnoreInaccessible = true, RecurseSubdirectories = true, MaxRecursionDepth = 1, AttributesToSkip = 0 };
        if (Directory.EnumerateFiles(path, "*", listing).FirstOrDefault(file => FileKinds.Of(file) is FileKind.Stream or FileKind.Other) is { } file)
            throw new BadDataException($"'{file}' is no regular file; expected a folder of files.");
    }
}
