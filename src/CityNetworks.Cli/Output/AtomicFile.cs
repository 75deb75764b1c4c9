namespace CityNetworks.Cli.Output;

/// <summary>Files appear whole or not at all: written beside their place, then renamed. What is no regular file is written through, see
/// <see cref="OutputPlace"/>.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> write) => WriteAll(open =>
    {
        using var stream = open(path);
        write(stream);
    });

    /// <summary>Several files: none is renamed before all are written. Each is asked for by its path, and closed by who asked.</summary>
    /// <exception cref="UsageException">A path can hold no file.</exception>
    /// <exception cref="WriteFailedException">A file could not be written: the disk is full, say.</exception>
    public static void WriteAll(Action<Func<string, Stream>> write)
    {
        var places = new List<OutputPlace>();
        try
        {
            write(Open);
            foreach (var place in places)
                place.Commit();
        }
        catch (Exception error) when (places.Count > 0 && error is not WriteFailedException && IsOfWriting(error))
        {
            throw places[^1].Failed(error);
        }
        finally
        {
            foreach (var place in places)
                place.Forget();
        }

        Stream Open(string path)
        {
            var place = OutputPlace.Of(path);
            var stream = place.Open();
            places.Add(place);
            return stream;
        }
    }

    private static bool IsOfWriting(Exception error) => error is IOException or UnauthorizedAccessException || WriteFailedException.IsOfTheSystem(error);
}
