using CityNetworks.Records.Spelling;

namespace CityNetworks.Records.Files;

/// <summary>What a column is, by the name that a file gives it.</summary>
internal static class ColumnNames
{
    // Words of other languages: they suggest a switch, they never match by themselves.
    private static readonly Dictionary<string, string> s_foreign = new(StringComparer.Ordinal)
    {
        ["ciudad"] = "city",
        ["cidade"] = "city",
        ["ville"] = "city",
        ["stadt"] = "city",
        ["citta"] = "city",
        ["municipio"] = "city",
        ["municipality"] = "city",
        ["member"] = "city",
        ["miembro"] = "city",
        ["partner"] = "city",
        ["town"] = "city",
        ["evento"] = "event",
        ["evenement"] = "event",
        ["veranstaltung"] = "event",
        ["meeting"] = "event",
        ["reunion"] = "event",
        ["project"] = "event",
        ["proyecto"] = "event",
        ["projeto"] = "event",
        ["projet"] = "event",
        ["network"] = "event",
        ["red"] = "event",
        ["rede"] = "event",
        ["organisation"] = "event",
        ["organization"] = "event",
        ["organizacion"] = "event",
        ["organizacao"] = "event",
    };

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

    /// <summary>The mapping of columns that would supply those that are missing; empty when not all of them can be.</summary>
    public static string Map(string[] names, string[] missing)
    {
        var map = new List<string>();
        foreach (var column in missing)
        {
            if (names.FirstOrDefault(name => s_foreign.GetValueOrDefault(LetterFold.Of(name)) == column) is not { } name)
                return string.Empty;
            map.Add($"{(name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name)}={column}");
        }

        return string.Join(',', map);
    }

    private static string Plain(string name) => string.Create(name.Length, name, static (plain, text) =>
    {
        for (var k = 0; k < plain.Length; k++)
            plain[k] = text[k] is ' ' or '-' ? '_' : char.ToLowerInvariant(text[k]);
    });
}
