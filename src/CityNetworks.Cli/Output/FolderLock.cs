using System.Security.Cryptography;

namespace CityNetworks.Cli.Output;

/// <summary>
/// Holds a folder for one run. The lock is the system's, on a hidden file: it ends with the process, however that ends, so a file that is left says nothing.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="name">What is held: runs of different names do not disturb each other, shards say.</param>
    /// <exception cref="UsageException">Another run holds it.</exception>
    public static FolderLock Take(string folder, string name)
    {
        try
        {
            return TryTake(folder, name) ?? throw new UsageException(
                $"--out: another run of citynet is writing into '{folder}'; expected one run for each folder. Wait until it ends, or give another --out.");
        }
        catch (UnauthorizedAccessException error)
        {
            throw new UsageException($"--out: '{folder}' cannot be written into: {error.Message}");
        }
        catch (IOException error)
        {
            throw new WriteFailedException(Path.Combine(folder, $".{name}.lock"), error);
        }
    }

    /// <summary>Takes the lock; null where another run holds it.</summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <param name="name">What is held.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing can be written there.</exception>
    public static FolderLock? TryTake(string folder, string name)
    {
        var path = Path.Combine(folder, $".{name}.lock");
#pragma warning disable CA2000 // the lock owns the file, or it is disposed of here
        while (true)
        {
            if (Opened(path) is not { } file)
                return null;
            if (IsAt(path, file))
                return new FolderLock(file);
            file.Dispose(); // the run before removed the file between our opening and our locking of it: ours is no longer the one at the path
        }
#pragma warning restore CA2000
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_file.Name); // while it is still held
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A file that stays says nothing.
        }

        _file.Dispose();
    }

    private static FileStream? Opened(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        }
        catch (IOException error) when (!WriteFailedException.IsOfTheSystem(error))
        {
            return null;
        }
    }

    // A file that is locked cannot be opened again to look inside; its time can be seen, and nobody else gives it this one.
    private static bool IsAt(string path, FileStream file)
    {
        File.SetLastWriteTimeUtc(file.SafeFileHandle, DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue)));
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(file.SafeFileHandle);
    }
}
