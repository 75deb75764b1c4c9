using System.Text;

namespace CityNetworks.Records.Files;

/// <summary>Kinds of file that hold no table of records, by how they begin: a sentence on each helps more than its bytes as text.</summary>
internal static class ForeignFiles
{
    private const int Beginning = 4096;

    private const string Table = "CSV, an Excel workbook (.xlsx) or Parquet";

    private const string Unpack = "Unpack it first.";

    private static readonly (byte[] Begin, string Found, string Advice)[] s_bytes =
    [
        ([0x1F, 0x8B], "a file that is compressed (gzip)", Unpack),
        ([0x42, 0x5A, 0x68], "a file that is compressed (bzip2)", Unpack),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "a file that is compressed (xz)", Unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], "a file that is compressed (zstd)", Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "an archive (7z)", Unpack),
        ("%PDF-"u8.ToArray(), "a PDF document", "Copy its table into a spreadsheet."),
        ("SQLite format 3"u8.ToArray(), "a database (SQLite)", "Export the table as CSV."),
        ("$FL2"u8.ToArray(), "a file of SPSS", "Export the table as CSV."),
        ("$FL3"u8.ToArray(), "a file of SPSS", "Export the table as CSV."),
        ("<stata_dta>"u8.ToArray(), "a file of Stata", "Export the table as CSV."),
        ("RDX"u8.ToArray(), "a file of R", "Write the table with write.csv."),
        ("ARROW1"u8.ToArray(), "a table of Arrow (Feather)", "Write it as Parquet or CSV."),
        ("ORC"u8.ToArray(), "a table of ORC", "Write it as Parquet or CSV."),
    ];

    // In lower case, without blanks before it; kinds that begin alike differ in what the text holds further on.
    private static readonly (string Begin, string Holds, string Found, bool IsGraph)[] s_texts =
    [
        ("<", "<graphml", "a graph (GraphML)", true),
        ("<", "<gexf", "a graph (GEXF)", true),
        ("<", "<html", "a page (HTML)", false),
        ("<table", "", "a page (HTML)", false),
        ("<!doctype html", "", "a page (HTML)", false),
        ("<?xml", "", "an XML file", false),
        ("{", "\"nodes\"", "a graph (node-link JSON)", true),
        ("{", ":", "a JSON file", false),
        ("[{", ":", "a JSON file", false),
        ("graph", "[", "a graph (GML)", true),
        ("creator \"", "graph", "a graph (GML)", true),
        ("*vertices", "", "a network (Pajek)", true),
        ("*network", "", "a network (Pajek)", true),
        ("dl ", "data:", "a network (UCINET DL)", true),
        ("dl\n", "data:", "a network (UCINET DL)", true),
    ];

    /// <summary>What the file is, and what to do; null when it may hold a table.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="bytes">Its bytes, in the encoding that they have, or UTF-8.</param>
    public static (string Found, string Expected, string Advice)? Of(string file, ReadOnlySpan<byte> bytes)
    {
        foreach (var (begin, found, advice) in s_bytes)
        {
            if (bytes.StartsWith(begin))
                return (found, Table, advice);
        }

        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Beginning)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n')
            .ReplaceLineEndings("\n").ToLowerInvariant();
        foreach (var (begin, holds, found, isGraph) in s_texts)
        {
            if (text.StartsWith(begin, StringComparison.Ordinal) && text.Contains(holds, StringComparison.Ordinal))
                return (found, Table, isGraph ? $"Run 'citynet import {file} --out FOLDER', and use the folder." : "Save the table as CSV.");
        }

        return null;
    }
}
