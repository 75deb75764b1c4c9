namespace CityNetworks.Records.Files;

/// <summary>Which files of a folder hold a table: <c>cities.csv</c>, <c>cities.parquet</c>, <c>cities.xlsx</c>, or all such files of a folder <c>cities</c>.</summary>
internal static class TableFiles
{
    private static readonly string[] s_endings = [".csv", ".parquet", ".xlsx"];

    /// <summary>The files, in ordinal order.</summary>
    public static string[] Of(TableSchema schema, IEnumerable<string> names) =>
        [.. names.Where(name => IsTable(name) && (IsAlone(schema, name) || IsPart(schema, name))).Order(StringComparer.Ordinal)];

    /// <summary>Whether the files give the table more than once: in two formats, or as a file and a folder.</summary>
    public static bool AreTwo(TableSchema schema, IReadOnlyList<string> files) =>
        files.Count(file => IsAlone(schema, file)) is var alone && alone + (files.Count > alone ? 1 : 0) > 1;

    /// <summary>Whether a file has the ending of a table.</summary>
    public static bool IsTable(string name) => s_endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the table of several files.</summary>
    public static string NameOf(TableSchema schema) => $"{schema.Name}/";

    private static bool IsAlone(TableSchema schema, string name) => Path.GetFileNameWithoutExtension(name) == schema.Name && !name.Contains('/', StringComparison.Ordinal);

    private static bool IsPart(TableSchema schema, string name) => name.StartsWith(NameOf(schema), StringComparison.Ordinal);
}
