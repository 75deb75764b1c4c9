namespace CityNetworks.Cli.Output;

/// <summary>Files appear whole or not at all: written beside their place, then renamed.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var beside = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
                write(stream);
            File.Move(beside, full, overwrite: true);
        }
        catch (Exception error)
        {
            File.Delete(beside);
            if (error is ArgumentOutOfRangeException) // how .NET tells that a file may not grow so large
                throw new IOException($"{path} cannot be written: it would be larger than allowed.", error);
            throw;
        }
    }
}
