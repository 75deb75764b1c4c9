using System.Buffers;
using System.Reflection;
using System.Text;

namespace CityNetworks.Records;

/// <summary>The files of a data set, wherever they are: a folder, one CSV file, memory, or inside a program.</summary>
public sealed class RecordFiles
{
    private static readonly HashSet<string> s_tables = new(StringComparer.Ordinal)
    {
        "cities", "periods", "events", "participations", "memberships", "organisations", "engagements", "policies", "adoptions", "outcomes", "contacts",
        "mandates", "assessments", "covariates", "corrections",
    };

    private readonly Func<string, byte[]> _read;
    private readonly Func<string, string>? _path;

    /// <summary>Files by name, read when asked for.</summary>
    /// <param name="name">The data set's name.</param>
    /// <param name="names">The names of the files.</param>
    /// <param name="read">The bytes of a file.</param>
    /// <param name="path">Where a file lies; null: on no disk.</param>
    internal RecordFiles(string name, IReadOnlyList<string> names, Func<string, byte[]> read, Func<string, string>? path = null)
    {
        _path = path;
        Name = name;
        Names = [.. names.Order(StringComparer.Ordinal)];
        _read = read;
    }

    /// <summary>The data set's name where no <c>datapackage.json</c> gives one.</summary>
    public string Name { get; }

    /// <summary>The names of the files, without folder, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether this is one CSV file of participations, whatever its name.</summary>
    public bool IsSingle { get; private init; }

    /// <summary>The files of a folder, and those of the folders within, as <c>participations/2014.csv</c>; folders within those are not looked at.</summary>
    public static RecordFiles Folder(string path)
    {
        var folder = new DirectoryInfo(path);
        var within = folder.EnumerateDirectories().Where(inner => s_tables.Contains(inner.Name))
            .SelectMany(inner => inner.EnumerateFiles().Select(file => $"{inner.Name}/{file.Name}"));
        return new(
            folder.Name,
            [.. folder.EnumerateFiles().Select(file => file.Name), .. within],
            name => Bytes(Path.Combine(path, name)),
            name => Path.Combine(path, name));
    }

    /// <summary>One file of participations: CSV, or a workbook.</summary>
    public static RecordFiles Single(string path) =>
        new(Path.GetFileNameWithoutExtension(path), [Path.GetFileName(path)], _ => Bytes(path), _ => path) { IsSingle = true };

    /// <summary>One file of participations in memory.</summary>
    public static RecordFiles SingleOf(string file, byte[] bytes) => new(Path.GetFileNameWithoutExtension(file), [file], _ => bytes) { IsSingle = true };

    /// <summary>Files in memory.</summary>
    public static RecordFiles Of(string name, IReadOnlyDictionary<string, byte[]> files) => new(name, [.. files.Keys], file => files[file]);

    /// <summary>Texts in memory.</summary>
    public static RecordFiles Of(string name, params IEnumerable<(string File, string Text)> files) =>
        Of(name, files.ToDictionary(file => file.File, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal));

    /// <summary>The resources <c>name/…</c> of a program.</summary>
    internal static RecordFiles Embedded(Assembly assembly, string name)
    {
        var prefix = name + "/";
        var names = assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal));
        return new(name, [.. names.Select(resource => resource[prefix.Length..])], file => Bytes(assembly, prefix + file));
    }

    internal byte[] Read(string name) => _read(name);

    /// <summary>The bytes of a file, until they are disposed of.</summary>
    internal IMemoryOwner<byte> Open(string name) => _path is null ? RecordBytes.Of(_read(name)) : RecordBytes.Of(_path(name));

    private static byte[] Bytes(string path)
    {
        using var bytes = RecordBytes.Of(path);
        return bytes.Memory.ToArray();
    }

    private static byte[] Bytes(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException($"No resource '{resource}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
