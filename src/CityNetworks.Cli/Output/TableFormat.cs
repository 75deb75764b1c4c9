using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>Tables as bytes in one of the formats of <c>--format</c>.</summary>
internal static class TableFormat
{
    public const string Csv = "csv";

    /// <summary>CSV whose cells no spreadsheet takes for a formula: see <see cref="SpreadsheetCell"/>.</summary>
    public const string SafeCsv = "csv-safe";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The words of <c>--format</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["table", Csv, SafeCsv, "json", "parquet", "xlsx", "markdown", "latex"];

    /// <summary>What <c>--format</c> says of them in the help.</summary>
    public static string Help => $"Default: table on a terminal, csv otherwise. {AboutSafeCsv}";

    /// <summary>What the help says of CSV for spreadsheets.</summary>
    public static string AboutSafeCsv => $"{SafeCsv} is for spreadsheets: text that would begin a formula (= + - @) gets an apostrophe before it.";

    public static void Write(Table table, string format, Stream stream)
    {
        switch (format)
        {
            case Csv or SafeCsv:
                using (var writer = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true))
                    TableCsv.Write(table, writer, format is SafeCsv);
                break;
            case "markdown" or "latex":
                using (var paper = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true))
                {
                    if (format == "latex")
                        TablePapers.WriteLatex(table, paper);
                    else
                        TablePapers.WriteMarkdown(table, paper);
                }

                break;
            case "json":
                TableJson.Write(table, stream);
                break;
            case "xlsx":
                if (table.RowCount >= TableXlsx.MostRows)
                    throw new UsageException($"--format xlsx: found {table.RowCount} rows; expected at most {TableXlsx.MostRows - 1}, which a sheet holds.");
                TableXlsx.Write(table, stream);
                break;
            case "parquet":
                TableParquet.Write(table, stream);
                break;
            default:
                using (var writer = new StreamWriter(stream, s_utf8, leaveOpen: true))
                    TerminalTable.Write(table, writer, Terminal.Width, Terminal.Colour);
                break;
        }
    }
}
