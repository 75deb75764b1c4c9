using System.Buffers;
using System.Globalization;
using Sylvan.Data.Csv;

namespace CityNetworks.Tables;

/// <summary>Tables as CSV: RFC 4180 quoting, header row, <c>\n</c> line ends, UTF-8 without a mark, blank for unknown.</summary>
public static class TableCsv
{
    private static readonly SearchValues<char> s_needsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the table, header first.</summary>
    public static void Write(Table table, TextWriter writer)
    {
        for (var column = 0; column < table.Columns.Count; column++)
            WriteCell(table.Columns[column].Name, column, writer);
        writer.Write('\n');
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
                WriteCell(CellText.Of(table.Columns[column], row), column, writer);
            writer.Write('\n');
        }
    }

    /// <summary>Reads a table that <see cref="Write"/> wrote. A column is of the narrowest kind that all its cells are of: whole numbers, numbers, true and false, else text; blank everywhere, text.</summary>
    /// <exception cref="FormatException">The text is no such table.</exception>
    public static Table Read(string name, TextReader reader)
    {
        try
        {
            using var csv = CsvDataReader.Create(reader, new CsvDataReaderOptions { BufferSize = 1 << 16, MaxBufferSize = 1 << 24 });
            var cells = Enumerable.Range(0, csv.FieldCount).Select(_ => new List<string>()).ToArray();
            while (csv.Read())
            {
                if (csv.RowFieldCount != cells.Length)
                    throw new FormatException($"Row {csv.RowNumber} of table '{name}' has {csv.RowFieldCount} cells; expected {cells.Length}, as in the header.");
                for (var column = 0; column < cells.Length; column++)
                    cells[column].Add(csv.GetString(column));
            }

            return new Table(name, [.. cells.Select((texts, column) => Typed(csv.GetName(column), texts))]);
        }
        catch (System.Data.Common.DbException error)
        {
            throw new FormatException($"Table '{name}' is no CSV: {error.Message}", error);
        }
    }

    private static Column Typed(string name, List<string> cells)
    {
        var told = cells.Where(cell => cell.Length > 0).ToArray();
        if (told.Length == 0)
            return new TextColumn(name, new string?[cells.Count]);
        if (Array.TrueForAll(told, cell => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            return new IntegerColumn(name, [.. cells.Select(cell => cell.Length == 0 ? (long?)null : long.Parse(cell, CultureInfo.InvariantCulture))]);
        if (Array.TrueForAll(told, cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
            return new NumberColumn(name, [.. cells.Select(cell => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture))]);
        return Array.TrueForAll(told, cell => cell is "true" or "false")
            ? new FlagColumn(name, [.. cells.Select(cell => cell.Length == 0 ? (bool?)null : cell == "true")])
            : new TextColumn(name, [.. cells.Select(cell => cell.Length == 0 ? null : cell)]);
    }

    private static void WriteCell(string text, int column, TextWriter writer)
    {
        if (column > 0)
            writer.Write(',');
        if (!text.AsSpan().ContainsAny(s_needsQuotes))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
