using System.Text;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Output;

/// <summary>A format of <c>--format</c>: everything that distinguishes it from the others.</summary>
/// <param name="Id">The word that users type.</param>
/// <param name="Ending">The ending of its files, with the point; null: none stands for it alone.</param>
/// <param name="Write">Writes a table.</param>
internal sealed record TableFormat(string Id, string? Ending, Action<Table, Stream> Write)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Aligned columns, for people.</summary>
    public static TableFormat Aligned { get; } = new(
        "table", ".txt", Text((table, writer) => TerminalTable.Write(table, writer, Terminal.Width, Terminal.Colour)))
    {
        IsForPeople = true,
    };

    /// <summary>CSV.</summary>
    public static TableFormat Csv { get; } = new("csv", ".csv", Text((table, writer) => TableCsv.Write(table, writer, false))) { IsCsv = true };

    /// <summary>CSV whose cells no spreadsheet takes for a formula: see <see cref="SpreadsheetCell"/>.</summary>
    public static TableFormat SafeCsv { get; } = new("csv-safe", null, Text((table, writer) => TableCsv.Write(table, writer, true))) { IsCsv = true };

    /// <summary>All of them, in the order of the help.</summary>
    public static IReadOnlyList<TableFormat> All { get; } =
    [
        Aligned,
        Csv,
        SafeCsv,
        new("json", ".json", TableJson.Write),
        new("parquet", ".parquet", TableParquet.Write) { IsBinary = true },
        new("xlsx", ".xlsx", Xlsx) { IsBinary = true },
        new("markdown", ".md", Text(TablePapers.WriteMarkdown)),
        new("latex", ".tex", Text(TablePapers.WriteLatex)),
    ];

    /// <summary>The words of <c>--format</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Id)];

    /// <summary>The words of <c>--format</c> where a folder of tables is written.</summary>
    public static IReadOnlyList<string> FolderNames { get; } = [.. All.Where(format => format.IsCsv).Select(format => format.Id)];

    /// <summary>The endings of files that hold one table.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. All.Select(format => format.Ending).OfType<string>()];

    /// <summary>What <c>--format</c> says of them in the help.</summary>
    public static string Help => $"Default: {Aligned.Id} on a terminal, {Csv.Id} otherwise. {AboutSafeCsv}";

    /// <summary>What the help says of CSV for spreadsheets.</summary>
    public static string AboutSafeCsv => $"{SafeCsv.Id} is for spreadsheets: text that would begin a formula (= + - @) gets an apostrophe before it.";

    /// <summary>Whether people read it on a screen, so that it may be sorted, shortened and cut.</summary>
    public bool IsForPeople { get; private init; }

    /// <summary>Whether it is a kind of CSV, which the tables of a folder are.</summary>
    public bool IsCsv { get; private init; }

    /// <summary>Whether a terminal cannot show it.</summary>
    public bool IsBinary { get; private init; }

    /// <summary>The format of a word that <c>--format</c> accepts; null of no word.</summary>
    /// <param name="id">One of <see cref="Names"/>, or null.</param>
    /// <returns>The format.</returns>
    public static TableFormat? Find(string? id) => id is null ? null : All.Single(format => format.Id == id);

    /// <summary>The format of a file by its ending; CSV where no format has that ending.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The format.</returns>
    public static TableFormat OfFile(string path) => All.FirstOrDefault(format => format.Ending is { } ending && ending == Path.GetExtension(path)) ?? Csv;

    private static Action<Table, Stream> Text(Action<Table, TextWriter> write) => (table, stream) =>
    {
        using var writer = new StreamWriter(stream, s_utf8, bufferSize: 1 << 16, leaveOpen: true);
        write(table, writer);
    };

    private static void Xlsx(Table table, Stream stream)
    {
        if (table.RowCount >= TableXlsx.MostRows)
            throw new UsageException($"--format xlsx: found {table.RowCount} rows; expected at most {TableXlsx.MostRows - 1}, which a sheet holds.");
        TableXlsx.Write(table, stream);
    }
}
