using System.Security.Cryptography;
using CityNetworks.Studies;

namespace CityNetworks.Cli;

/// <summary>A manifest as it lies on disk.</summary>
internal static class ManifestFile
{
    /// <summary>Reads a manifest; one that cannot be read ends the command with exit code 3.</summary>
    public static Manifest Read(string path)
    {
        if (!File.Exists(path))
            throw new BadDataException($"Found no file '{path}'; expected a manifest.json.");
        try
        {
            using var stream = File.OpenRead(path);
            return Manifest.Read(stream);
        }
        catch (FormatException error)
        {
            throw new BadDataException($"'{path}' cannot be read. {error.Message}");
        }
    }

    /// <summary>SHA-256 of a file, lower-case hex; null when there is none.</summary>
    public static string? Hash(string path)
    {
        if (!File.Exists(path))
            return null;
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
