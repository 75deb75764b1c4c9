namespace CityNetworks.Tables;

/// <summary>A tidy table: what every result becomes when it leaves the library.</summary>
/// <remarks>
/// Keys come first; rows stand in the natural order of the keys (windows by time, nodes by id), never in the order of computing.
/// Names are snake_case with the unit as suffix; blank means unknown, never zero.
/// </remarks>
public sealed class Table
{
    /// <summary>A table of columns of equal length.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or two share a name.</exception>
    public Table(string name, IReadOnlyList<Column> columns)
    {
        Name = name;
        Columns = columns;
        RowCount = columns.Count == 0 ? 0 : columns[0].Count;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (column.Count != RowCount)
                throw new ArgumentException(
                    $"Column '{column.Name}' has {column.Count} rows; expected {RowCount}, as in '{columns[0].Name}'.", nameof(columns));
            if (!names.Add(column.Name))
                throw new ArgumentException($"Two columns are named '{column.Name}'; expected different names.", nameof(columns));
        }
    }

    /// <summary>The name, which is the file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The columns, keys first.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The column of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names those there are.</exception>
    public Column this[string column] =>
        Columns.FirstOrDefault(c => c.Name == column)
        ?? throw new KeyNotFoundException($"Table '{Name}' has no column '{column}'; it has {string.Join(", ", Columns.Select(c => c.Name))}.");

    /// <summary>The values of a text column.</summary>
    public IReadOnlyList<string?> Text(string column) => ((TextColumn)this[column]).Values;

    /// <summary>The values of a column of whole numbers.</summary>
    /// <returns>A whole number a row; null: empty.</returns>
    public IReadOnlyList<long?> Integers(string column) => ((IntegerColumn)this[column]).Values;

    /// <summary>The values of a column of real numbers.</summary>
    /// <returns>A number a row; NaN: empty.</returns>
    public IReadOnlyList<double> Numbers(string column) => ((NumberColumn)this[column]).Values;

    /// <summary>The values of a column of true and false.</summary>
    /// <returns>True or false a row; null: empty.</returns>
    public IReadOnlyList<bool?> Flags(string column) => ((FlagColumn)this[column]).Values;

    /// <summary>Starts a table with one row for each of <paramref name="rows"/>.</summary>
    public static TableBuilder<TRow> Of<TRow>(string name, IReadOnlyList<TRow> rows) => new(name, rows);

    /// <summary>The same with values that are made each time they are read, and not kept: for tables too long to hold. The functions of the columns must be
    /// pure.</summary>
    public static TableBuilder<TRow> View<TRow>(string name, IReadOnlyList<TRow> rows) => new(name, rows, viewed: true);
}
