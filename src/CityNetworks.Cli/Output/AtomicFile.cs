namespace CityNetworks.Cli.Output;

/// <summary>Files appear whole or not at all: written beside their place, then renamed.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> write) => WriteAll(open =>
    {
        using var stream = open(path);
        write(stream);
    });

    /// <summary>Several files: none is renamed before all are written. Each is asked for by its path, and closed by who asked.</summary>
    public static void WriteAll(Action<Func<string, Stream>> write)
    {
        var places = new List<string>();
        try
        {
            write(Open);
            foreach (var place in places)
                File.Move(Beside(place), place, overwrite: true);
        }
        catch (Exception error)
        {
            foreach (var place in places)
                File.Delete(Beside(place));
            if (error is ArgumentOutOfRangeException) // how .NET tells that a file may not grow so large
                throw new IOException($"{string.Join(", ", places)} cannot be written: larger than allowed.", error);
            throw;
        }

        Stream Open(string path)
        {
            var place = Path.GetFullPath(path);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            var stream = new FileStream(Beside(place), FileMode.Create, FileAccess.Write, FileShare.None);
            places.Add(place);
            return stream;
        }
    }

    private static string Beside(string place) => $"{place}.{Environment.ProcessId}.tmp";
}
