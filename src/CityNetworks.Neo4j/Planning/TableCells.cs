using CityNetworks.Neo4j.Cypher;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Planning;

/// <summary>Cells of result tables as property values.</summary>
internal static class TableCells
{
    /// <summary>The column of that name, or null.</summary>
    public static Column? Find(this Table table, string column) => table.Columns.FirstOrDefault(c => c.Name == column);

    /// <summary>The text in a row of a key column, which is never blank.</summary>
    public static string Key(this Table table, string column, int row) =>
        table.Text(column)[row] ?? throw new ArgumentException($"Table '{table.Name}' has a blank '{column}' in row {row + 1}; expected a value.");

    /// <summary>The type that a column's values have in the graph.</summary>
    public static PropertyType TypeOf(Column column) => column.Kind switch
    {
        ColumnKind.Integer => PropertyType.Integer,
        ColumnKind.Number => PropertyType.Float,
        ColumnKind.Flag => PropertyType.Flag,
        _ => PropertyType.Text,
    };

    /// <summary>The value of a cell.</summary>
    public static CypherValue ValueOf(Column column, int row) => column switch
    {
        TextColumn text => CypherValue.Of(text.Values[row]),
        IntegerColumn integer => CypherValue.Of(integer.Values[row]),
        NumberColumn number => CypherValue.Of(number.Values[row]),
        FlagColumn flag => CypherValue.Of(flag.Values[row]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A column of measured values as a real number, also where the table holds whole ones.</summary>
    public static CypherValue FloatOf(Column column, int row) => column switch
    {
        IntegerColumn integer => CypherValue.Of((double?)integer.Values[row]),
        NumberColumn number => CypherValue.Of(number.Values[row]),
        _ => throw new ArgumentException($"Column '{column.Name}' holds {column.Kind}; expected numbers."),
    };

    /// <summary>The columns beside <paramref name="keys"/>, each with its property.</summary>
    public static IReadOnlyList<(Column Column, GraphProperty Property)> Others(this Table table, params ReadOnlySpan<string> keys)
    {
        var taken = new HashSet<string>(["key", "run", "dataset", "lastRun"], StringComparer.Ordinal);
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
            left.Add(key);
        var others = new List<(Column, GraphProperty)>();
        foreach (var column in table.Columns.Where(column => !left.Contains(column.Name)))
        {
            var name = CypherName.From(Camel(column.Name), taken);
            taken.Add(name);
            others.Add((column, new GraphProperty(name, TypeOf(column))));
        }

        return others;
    }

    /// <summary>Rows of the table in the order of a key made of each.</summary>
    public static int[] Sorted<TKey>(this Table table, Func<int, TKey> key)
        where TKey : IComparable<TKey>
    {
        var rows = Enumerable.Range(0, table.RowCount).ToArray();
        return [.. rows.OrderBy(key)];
    }

    /// <summary><c>p_value</c> → <c>pValue</c>, as properties of a graph are spelt.</summary>
    public static string Camel(string column)
    {
        var parts = column.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? column : parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
