namespace CityNetworks.Records.Files;

/// <summary>Titles and notes above the names of columns, as spreadsheets have them.</summary>
/// <remarks>
/// They are passed over where the first row that holds something lacks a required column, and one of the next rows names all of them: no other row can be the
/// header then. Words of other languages are names too, so that what is missing is asked of the right row. Where no row names all, a title is a single cell,
/// and a row below it with two known names the header: it still lacks a column, but what is asked is which of its names that is.
/// </remarks>
internal static class TitleRows
{
    private const int RowsBelow = 20;

    /// <summary>The line of the names of columns: that of the present row, where no row below it names all that are required.</summary>
    /// <param name="schema">What the table should hold.</param>
    /// <param name="rows">Its rows, at the first that holds something.</param>
    /// <param name="options">How columns are mapped.</param>
    /// <param name="again">The same rows from the start.</param>
    public static int HeaderLine(TableSchema schema, TableRows rows, ReadingOptions options, Func<TableRows> again)
    {
        if (IsHeader(schema, rows, options))
            return rows.Line;
        var isTitle = Names(rows).Length == 1;
        int? incomplete = null;
        var below = again();
        below.ReadHeader();
        for (var k = 0; k < RowsBelow && !below.IsCut && below.Count <= TableRows.ColumnLimit && below.Read(); k++)
        {
            if (IsHeader(schema, below, options))
                return below.Line;
            if (isTitle && incomplete is null && Names(below).Count(name => schema.Columns.Any(column => IsNamed(name, column, schema, options))) > 1)
                incomplete = below.Line;
        }

        return incomplete ?? rows.Line;
    }

    /// <summary>Goes on to the names of columns.</summary>
    /// <param name="rows">The rows, at the first that holds something.</param>
    /// <param name="line">Where the names stand.</param>
    /// <returns>What stands above them, one text a row; empty when nothing does.</returns>
    public static IReadOnlyList<string> Skip(TableRows rows, int line)
    {
        var above = new List<string>();
        while (rows.Line < line)
        {
            above.Add(string.Join(' ', Enumerable.Range(0, rows.Count).Where(field => !rows.IsBlank(field)).Select(field => rows.Text(field).Trim())));
            if (!rows.Read())
                break;
        }

        return above;
    }

    private static bool IsHeader(TableSchema schema, TableRows rows, ReadingOptions options)
    {
        if (rows.IsCut || rows.Count > TableRows.ColumnLimit)
            return false;
        var names = Names(rows);
        return schema.Required.All(column => names.Any(name => IsNamed(name, column, schema, options)));
    }

    private static string[] Names(TableRows rows) =>
        [.. Enumerable.Range(0, Math.Min(rows.Count, TableRows.ColumnLimit)).Select(field => rows.Text(field).Trim()).Where(name => name.Length > 0)];

    private static bool IsNamed(string name, string column, TableSchema schema, ReadingOptions options) =>
        ColumnNames.Of(name, schema, options) == column || (schema.IsFlat && ForeignColumns.Meaning(name) == column);
}
