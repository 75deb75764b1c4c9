using System.Security.Cryptography;
using CityNetworks.Studies;

namespace CityNetworks.Cli;

/// <summary>A manifest as it lies on disk.</summary>
internal static class ManifestFile
{
    private const long MostBytes = 16 << 20; // a folder of ten thousand tables takes one of these

    /// <summary>Reads a manifest; one that cannot be read ends the command with exit code 3.</summary>
    public static Manifest Read(string path)
    {
        if (FileKinds.Of(path) is FileKind.Missing)
            throw new BadDataException($"Found no file '{path}'; expected a manifest.json.");
        try
        {
            using var stream = InputFile.Open(path, "a manifest.json", MostBytes);
            return Manifest.Read(stream);
        }
        catch (FormatException error)
        {
            throw new BadDataException($"'{path}' cannot be read. {error.Message}");
        }
    }

    /// <summary>SHA-256 of a regular file, lower-case hex; null when there is none.</summary>
    public static string? Hash(string path)
    {
        if (FileKinds.Of(path) is not FileKind.Regular)
            return null;
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
