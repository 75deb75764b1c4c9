using System.Security.Cryptography;
using CityNetworks.Studies;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Many tables into a folder: each file appears whole, and the manifest last, so that a folder with a manifest is complete.</summary>
internal sealed class TableFolder(string path)
{
    public const string ManifestName = "manifest.json";

    private readonly List<KeyValuePair<string, string>> _written = [];

    /// <summary>SHA-256 of each file written so far, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Written => _written;

    /// <summary>Refuses a place that can be no folder, before hours are spent on what would go there.</summary>
    public static void Check(string path)
    {
        if (File.Exists(path))
            throw new UsageException($"--out: '{path}' is a file; expected a folder.");
    }

    /// <summary>A folder that can be written to; an old manifest is removed first, since it will no longer be true.</summary>
    public static TableFolder Open(string path)
    {
        Check(path);
        Directory.CreateDirectory(path);
        File.Delete(Path.Combine(path, ManifestName));
        return new TableFolder(path);
    }

    /// <summary>Writes the whole folder and returns how many files that took.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="manifest">The manifest but for the hashes of what is written.</param>
    public static int Of(string path, IEnumerable<Table> tables, Manifest manifest)
    {
        var output = Open(path);
        output.Write(tables);
        output.Write(manifest with { Outputs = output.Written });
        return output.Written.Count + 1;
    }

    public void Write(IEnumerable<Table> tables)
    {
        foreach (var table in tables)
            Write($"{table.Name}.csv", stream => TableFormat.Write(table, "csv", stream));
    }

    public void Write(string name, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        bytes.Position = 0;
        _written.Add(new(name, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        bytes.Position = 0;
        AtomicFile.Write(Path.Combine(path, name), bytes.CopyTo);
    }

    public void Write(Manifest manifest) => AtomicFile.Write(Path.Combine(path, ManifestName), manifest.Write);
}
