using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>What a column is, by the name that a file gives it.</summary>
internal static class ColumnNames
{
    /// <summary>What stands in a suggested mapping for a name that nobody can know.</summary>
    public const string Unsaid = "NAME";

    /// <summary>The column of the schema that a name means; another name as it is; blank when it is to be passed over.</summary>
    public static string Of(string name, TableSchema schema, ReadingOptions options)
    {
        foreach (var (found, column) in options.Columns)
        {
            if (string.Equals(found.Trim(), name, StringComparison.OrdinalIgnoreCase))
                return column;
        }

        var plain = Plain(name);
        return schema.Columns.Contains(plain) ? plain : schema.IsFlat && plain == "theme" ? "themes" : name;
    }

    /// <summary>Reports mapped names that the file does not have.</summary>
    public static void CheckMapped(string[] names, ReadingOptions options, string file, int line, ProblemLog log)
    {
        foreach (var name in options.Columns.Keys.Where(name => !names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase)))
        {
            var suggestion = log.MaySuggest() ? NearestWord.Suggestion(name, names) : string.Empty;
            log.Add(RecordCodes.MissingColumn, file, line, name, $"columns {Shown.List(names)}", $"a column {Shown.Text(name)}, as --map names it", suggestion);
        }
    }

    /// <summary>
    /// The mapping of columns that would supply those that are missing, and further columns whose names are words of other languages. A missing one that no
    /// name supplies has <c>NAME</c> in its place; empty when no name supplies anything.
    /// </summary>
    public static string Map(string[] names, string[] missing, TableSchema schema)
    {
        var map = new List<string>();
        var isKnown = false;
        foreach (var column in missing.Concat(schema.Columns.Except(missing)))
        {
            if (names.Contains(column, StringComparer.Ordinal))
                continue;
            if (names.FirstOrDefault(name => ForeignColumns.Meaning(name) == column) is { } name)
            {
                map.Add(Pair(name, column));
                isKnown = true;
            }
            else if (missing.Contains(column))
                map.Add(Pair(Unsaid, column));
        }

        return isKnown ? string.Join(',', map) : string.Empty;
    }

    /// <summary>A name and the column that it is, as <c>--map</c> takes them.</summary>
    public static string Pair(string name, string column) =>
        $"{(name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name)}={column}";

    private static string Plain(string name) => string.Create(name.Length, name, static (plain, text) =>
    {
        for (var k = 0; k < plain.Length; k++)
            plain[k] = text[k] is ' ' or '-' ? '_' : char.ToLowerInvariant(text[k]);
    });
}
