namespace CityNetworks.Cli.Reference;

/// <summary>What every column of every result holds: declared once, in <c>tables.txt</c> and <c>columns.txt</c> of this folder.</summary>
internal static class ColumnReference
{
    /// <summary>Stands for columns that the records or options name.</summary>
    public const string Further = "*";

    private const string AboutFurther = "further columns, named by the records or the options";

    private static readonly Lazy<IReadOnlyList<TableOfReference>> s_tables = new(() => [.. Rows("tables.txt").Select(row => Of(row))]);
    private static readonly Lazy<Dictionary<string, string>> s_meanings =
        new(() => Rows("columns.txt").ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The tables, in the order of the commands.</summary>
    public static IReadOnlyList<TableOfReference> Tables => s_tables.Value;

    /// <summary>The names in <c>columns.txt</c>, each of which must be that of some column.</summary>
    public static IReadOnlyCollection<string> Names => s_meanings.Value.Keys;

    /// <summary>The tables of a command.</summary>
    /// <param name="command">Its name, or the first word of its name.</param>
    public static IEnumerable<TableOfReference> Of(string command) => Tables.Where(table => table.Commands.Contains(command, StringComparer.Ordinal));

    /// <summary>What a column holds.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="column">Its name.</param>
    /// <exception cref="InvalidOperationException">It is not declared.</exception>
    public static string Meaning(TableOfReference table, string column) => column == Further
        ? AboutFurther
        : KeyOf(table, column) is { } key
            ? s_meanings.Value[key]
            : throw new InvalidOperationException($"Column '{column}' of table '{table.Name}' is not declared in columns.txt.");

    /// <summary>The name in <c>columns.txt</c> under which a column is declared: the most special one; null: none.</summary>
    public static string? KeyOf(TableOfReference table, string column) =>
        new[] { $"{table.Commands[0]}/{table.Name}.{column}", $"{table.Name}.{column}", column }.FirstOrDefault(s_meanings.Value.ContainsKey);

    private static TableOfReference Of(string[] row) => new(row[0].Split(' '), row[1],
        [.. row[2].Split(' ').Select(column => new ColumnOfReference(column.TrimEnd('?'), column.EndsWith('?') || column == Further))]);

    private static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(typeof(ColumnReference).Assembly.GetManifestResourceStream($"Reference.{name}")!);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" | "))];
    }
}

/// <summary>A table of results.</summary>
/// <param name="Commands">The commands that give it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in their order.</param>
internal sealed record TableOfReference(IReadOnlyList<string> Commands, string Name, IReadOnlyList<ColumnOfReference> Columns);

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Whether it stands only with some options or records.</param>
internal sealed record ColumnOfReference(string Name, bool IsOptional);
