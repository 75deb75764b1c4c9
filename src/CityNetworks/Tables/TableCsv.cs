using System.Buffers;

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
