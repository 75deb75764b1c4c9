using System.Buffers;
using System.Globalization;
using Sylvan.Data.Csv;

namespace CityNetworks.Tables;

/// <summary>Tables as CSV: RFC 4180 quoting, header row, <c>\n</c> line ends, UTF-8 without a mark, blank for unknown.</summary>
public static class TableCsv
{
    private static readonly SearchValues<char> s_needsQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the table, header first.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where it goes.</param>
    /// <param name="isForSpreadsheets">Whether names and cells of text are written as <see cref="SpreadsheetCell"/> has them; numbers are as ever.</param>
    public static void Write(Table table, TextWriter writer, bool isForSpreadsheets = false)
    {
        for (var column = 0; column < table.Columns.Count; column++)
            WriteCell(Text(table.Columns[column].Name), column, writer);
        writer.Write('\n');
        for (var row = 0; row < table.RowCount; row++)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var cell = CellText.Of(table.Columns[column], row);
                WriteCell(table.Columns[column].Kind is ColumnKind.Text ? Text(cell) : cell, column, writer);
            }

            writer.Write('\n');
        }

        string Text(string text) => isForSpreadsheets ? SpreadsheetCell.Write(text) : text;
    }

    /// <summary>
    /// Reads a table that <see cref="Write"/> wrote. A column is of the narrowest kind that all its cells are of:
    /// whole numbers, numbers, true and false, else text; blank everywhere, text.
    /// </summary>
    /// <param name="name">What the table is called.</param>
    /// <param name="reader">The text.</param>
    /// <param name="isForSpreadsheets">Whether it was written so.</param>
    /// <returns>The table.</returns>
    /// <exception cref="FormatException">The text is no such table.</exception>
    public static Table Read(string name, TextReader reader, bool isForSpreadsheets = false)
    {
        try
        {
            using var csv = CsvDataReader.Create(reader, new CsvDataReaderOptions { BufferSize = 1 << 16, MaxBufferSize = 1 << 24 });
            var doubled = Enumerable.Range(0, csv.FieldCount)
                .Select(csv.GetName)
                .GroupBy(column => column, StringComparer.Ordinal)
                .FirstOrDefault(columns => columns.Count() > 1);
            if (doubled is not null)
                throw new FormatException($"Table '{name}' has {doubled.Count()} columns named '{doubled.Key}'; expected different names.");
            var cells = Enumerable.Range(0, csv.FieldCount).Select(_ => new List<string>()).ToArray();
            while (csv.Read())
            {
                if (csv.RowFieldCount != cells.Length)
                    throw new FormatException(
                        $"Row {csv.RowNumber} of table '{name}' has {csv.RowFieldCount} cells; expected {cells.Length}, as in the header.");
                for (var column = 0; column < cells.Length; column++)
                    cells[column].Add(csv.GetString(column));
            }

            return new Table(name, [.. cells.Select((texts, column) => Typed(Text(csv.GetName(column)), texts, Text))]);
        }
        catch (System.Data.Common.DbException error)
        {
            throw new FormatException($"Table '{name}' is no CSV: {error.Message}", error);
        }

        string Text(string text) => isForSpreadsheets ? SpreadsheetCell.Read(text) : text;
    }

    private static Column Typed(string name, List<string> cells, Func<string, string> text)
    {
        var stated = cells.Where(cell => cell.Length > 0).ToArray();
        if (stated.Length == 0)
            return new TextColumn(name, new string?[cells.Count]);
        if (Array.TrueForAll(stated, cell => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            return new IntegerColumn(name, [.. cells.Select(cell => cell.Length == 0 ? (long?)null : long.Parse(cell, CultureInfo.InvariantCulture))]);
        if (Array.TrueForAll(stated, cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
            return new NumberColumn(name, [.. cells.Select(cell => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture))]);
        return Array.TrueForAll(stated, cell => cell is "true" or "false")
            ? new FlagColumn(name, [.. cells.Select(cell => cell.Length == 0 ? (bool?)null : cell == "true")])
            : new TextColumn(name, [.. cells.Select(cell => cell.Length == 0 ? null : text(cell))]);
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
