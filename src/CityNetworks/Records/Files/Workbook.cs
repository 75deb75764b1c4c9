using System.Globalization;
using System.IO.Compression;
using System.Text;
using CityNetworks.Records.Spelling;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace CityNetworks.Records.Files;

/// <summary>A sheet of an Excel workbook (<c>.xlsx</c>, <c>.xls</c>) as CSV: row k is line k, dates are dates, numbers are exact.</summary>
/// <remarks>Line ends within cells become blanks. What a workbook unpacks to, and the rows and cells that it states, are bounded before it is read.</remarks>
internal static class Workbook
{
    private const long Largest = 1L << 30;

    private const int LargestSheet = 1 << 30;

    // XML of real sheets is 5 to 50 times as long as its archive; what is far beyond is one run of a letter.
    private const long Small = 1L << 25;
    private const int MostTimes = 250;

    private const int MostRows = 1 << 20; // as many as Excel has
    private const long MostCells = 100_000_000;

    /// <summary>Whether the bytes are those of a workbook.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..];

    /// <summary>A sheet as CSV; null when it cannot be read, which is reported.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="bytes">The workbook.</param>
    /// <param name="sheet">Its name, or its number from 1; null: the first.</param>
    /// <param name="log">What is wrong.</param>
    public static byte[]? ToCsv(string file, byte[] bytes, string? sheet, ProblemLog log)
    {
        try
        {
            if (bytes[0] == 'P')
            {
                using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
                var unpacked = zip.Entries.Sum(entry => entry.Length);
                if (unpacked > Largest || unpacked > Math.Max(Small, MostTimes * (long)bytes.Length))
                {
                    var size = unpacked > Largest ? "more than 1 GB" : $"more than {MostTimes} times its size";
                    log.Add(RecordCodes.Unreadable, file, 0, string.Empty, $"a workbook that unpacks to {size}", "a smaller workbook, or CSV");
                    return null;
                }
            }

            TextEncoding.Find("windows-1252"); // makes the encodings known that old workbooks use
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(bytes, writable: false));
            return Find(reader, file, sheet, log) ? Csv(reader, file, log) : null;
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or System.Xml.XmlException or FormatException or ArgumentException
            or NotSupportedException or IOException or IndexOutOfRangeException or OverflowException or NullReferenceException or KeyNotFoundException
            or InvalidOperationException)
        {
            log.Add(
                RecordCodes.Unreadable, file, 0, string.Empty, $"a workbook that cannot be read ({Shown.Plain(error.Message)})",
                "an Excel workbook (.xlsx), or CSV");
            return null;
        }
    }

    // The reader stands on the sheet when it is found.
    private static bool Find(IExcelDataReader reader, string file, string? sheet, ProblemLog log)
    {
        var names = new List<string>();
        var number = 0;
        do
        {
            names.Add(reader.Name);
            if (number == 0 && (sheet is null || sheet == reader.Name || sheet == names.Count.ToString(CultureInfo.InvariantCulture)))
                number = names.Count;
        }
        while (reader.NextResult());

        if (number == 0)
        {
            log.Add(RecordCodes.Unreadable, file, 0, "sheet", $"no sheet {Shown.Text(sheet!)}", $"one of {Shown.List(names)}");
            return false;
        }

        if (names.Count > 1 && sheet is null)
        {
            log.Add(
                RecordCodes.SheetRead, file, 0, "sheet", $"{names.Count} sheets, of which {Shown.Text(names[0])} is read", "one sheet",
                $"Use --sheet to read another: {Shown.List(names[1..])}.");
        }
        reader.Reset();
        for (var k = 1; k < number; k++)
            reader.NextResult();
        return true;
    }

    private static byte[]? Csv(IExcelDataReader reader, string file, ProblemLog log)
    {
        // A cell far out costs a row for every number below its own, and a field for every letter.
        if (reader.RowCount > MostRows || (long)reader.RowCount * reader.FieldCount > MostCells)
        {
            log.Add(
                RecordCodes.Unreadable, file, 0, string.Empty,
                FormattableString.Invariant($"a sheet of {reader.RowCount} rows and {reader.FieldCount} columns"),
                FormattableString.Invariant($"at most {MostRows} rows and {MostCells} cells; or CSV"), "Delete the cells far below or right of the others.");
            return null;
        }

        var csv = new StringBuilder();
        while (reader.Read())
        {
            for (var field = 0; field < reader.FieldCount; field++)
            {
                if (field > 0)
                    csv.Append(',');
                Cell(csv, reader.GetValue(field));
            }

            csv.Append('\n');
            if (csv.Length <= LargestSheet)
                continue;
            log.Add(RecordCodes.Unreadable, file, 0, string.Empty, "a sheet of more than 1 GB", "a smaller sheet, or CSV");
            return null;
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Cell(StringBuilder csv, object? value)
    {
        var text = value switch
        {
            null => string.Empty,
            DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            bool flag => flag ? "true" : "false",
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? string.Empty,
        };
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0)
            text = text.ReplaceLineEndings(" ");
        if (text.AsSpan().IndexOfAny(',', '"', '\0') >= 0 || text is [';' or '\t' or '|', ..])
            csv.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            csv.Append(text);
    }
}
