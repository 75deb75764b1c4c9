using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Some rows of a table, in another order.</summary>
internal static class TableRows
{
    /// <summary>The rows in the order given.</summary>
    public static Table Pick(Table table, IReadOnlyList<int> rows) => new(table.Name, [.. table.Columns.Select(column => Pick(column, rows))]);

    /// <summary>The numbers of the rows in the order of a view.</summary>
    public static int[] Ordered(Table table, TableView view)
    {
        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        if (table.Columns.FirstOrDefault(column => column.Name == view.By) is not { } by)
            return rows;
        var groups = Groups(table, view.Within);
        var keys = Array.ConvertAll(rows, row => Key(by, row, view));
        // What is not known comes last.
        return [.. rows.OrderBy(row => groups[row]).ThenBy(row => double.IsNaN(keys[row])).ThenBy(row => keys[row]).ThenBy(row => row)];
    }

    private static double Key(Column column, int row, TableView view)
    {
        var value = column switch
        {
            NumberColumn number => number.Values[row],
            IntegerColumn integer => integer.Values[row] ?? double.NaN,
            _ => double.NaN,
        };
        var size = view.IsBySize ? Math.Abs(value) : value;
        return view.IsDescending ? -size : size;
    }

    private static int[] Groups(Table table, IReadOnlyList<string> within)
    {
        Column[] columns = [.. table.Columns.Where(column => within.Contains(column.Name, StringComparer.Ordinal))];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Enumerable.Range(0, table.RowCount).Select(row =>
        {
            var key = string.Join('\0', columns.Select(column => TerminalTable.Cell(column, row)));
            numbers.TryAdd(key, numbers.Count);
            return numbers[key];
        })];
    }

    private static Column Pick(Column column, IReadOnlyList<int> rows) => column switch
    {
        TextColumn text => new TextColumn(text.Name, [.. rows.Select(row => text.Values[row])]),
        IntegerColumn integer => new IntegerColumn(integer.Name, [.. rows.Select(row => integer.Values[row])]),
        NumberColumn number => new NumberColumn(number.Name, [.. rows.Select(row => number.Values[row])]),
        FlagColumn flag => new FlagColumn(flag.Name, [.. rows.Select(row => flag.Values[row])]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
