using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads a graph from CSV: an edge list with <c>source</c> and <c>target</c>, or a matrix with names in its first row and column.</summary>
internal static class CsvGraphReader
{
    public static ImportedGraph? Read(string file, byte[] bytes, GraphImportOptions options, ProblemLog log)
    {
        var rows = new CsvRows(file, TextEncoding.ToUtf8(file, bytes, options.Encoding, log), new TextPool(), log);
        if (!rows.Read())
        {
            log.Add(RecordCodes.EmptyFile, file, 0, string.Empty, "nothing", "a header: source,target");
            return null;
        }

        if (rows.Count > CsvRows.ColumnLimit)
        {
            log.Add(RecordCodes.TooManyColumns, file, rows.Line, string.Empty, $"{rows.Count} columns", $"at most {CsvRows.ColumnLimit}");
            return null;
        }

        if (rows.Separator != ',')
            log.Add(RecordCodes.SeparatorFound, file, 0, string.Empty, $"fields separated by {Separators.Name(rows.Separator)}, read as such", "commas");
        var header = new CsvGraphHeader(rows);
        rows.Names = header.Names;
        if (header.IsEdgeList)
            return new EdgeList(file, rows, header, options, log).Read();
        if (header.IsMatrix)
            return MatrixTable.Read(file, rows, header, options, log);
        foreach (var missing in header.Missing)
        {
            var suggestion = header["city"] >= 0 && header["event"] >= 0
                ? "This is a file of participations: use it as it is, with --data."
                : log.MaySuggest() && NearestWord.Suggestion(missing, header.Names) is { Length: > 0 } near ? near
                : "A list without a header is read when its name ends in .txt.";
            log.Add(RecordCodes.MissingColumn, file, rows.Line, missing, $"columns {Shown.List(header.Names)}", "source and target", suggestion);
        }

        return null;
    }
}

/// <summary>The first row of a CSV graph: names in any case, with or without blanks around them.</summary>
internal sealed class CsvGraphHeader
{
    private static readonly string[] s_ends = ["source", "target"];

    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    public CsvGraphHeader(CsvRows rows)
    {
        var cells = Enumerable.Range(0, rows.Count).Select(rows.Text).ToArray();
        IsPadded = cells.Any(cell => cell != cell.Trim());
        Names = [.. cells.Select(cell => cell.Trim())];
        foreach (var (place, name) in Names.Index())
            _places.TryAdd(name, place);
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether blanks around names are how the file is written; then those around cells are no part of them either.</summary>
    public bool IsPadded { get; }

    public int this[string name] => _places.GetValueOrDefault(name, -1);

    public bool IsEdgeList => this["source"] >= 0 && this["target"] >= 0;

    /// <summary>Whether it may be a matrix: columns, and none that belongs to another kind of file.</summary>
    public bool IsMatrix => Names.Count > 1 && this["source"] < 0 && this["target"] < 0 && (this["city"] <= 0 || this["event"] < 0) && this["event"] < 0;

    public IEnumerable<string> Missing => s_ends.Where(name => this[name] < 0);

    /// <summary>A cell of a row.</summary>
    public string Cell(CsvRows rows, int field) => IsPadded ? rows.Text(field).Trim() : rows.Text(field);

    /// <summary>Whether the row holds nothing, and whether it has as many fields as the header, empty ones at its end aside.</summary>
    public static (bool IsBlank, bool Fits) Shape(CsvRows rows, int columns)
    {
        var last = rows.Count - 1;
        while (last >= 0 && rows.IsBlank(last))
            last--;
        return (last < 0, last < columns && rows.Count >= columns);
    }
}
