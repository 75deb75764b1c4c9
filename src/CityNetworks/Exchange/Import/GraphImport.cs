using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>What a graph file gave.</summary>
/// <param name="Tables">The tables of a record folder, each to be written as <c>NAME.csv</c>; empty when any problem is an error.</param>
/// <param name="Problems">Everything wrong with the file, and with the records that it makes; all name the file and line that the user gave.</param>
public sealed record GraphReading(IReadOnlyList<Table> Tables, IReadOnlyList<RecordProblem> Problems)
{
    /// <summary>Whether there are records.</summary>
    public bool IsUsable => Tables.Count > 0;
}

/// <summary>Reads graph files of other programs into the tables of a record folder.</summary>
/// <remarks>
/// Formats, by the file's ending: <c>.graphml</c>, <c>.gexf</c>, <c>.gml</c>, node-link <c>.json</c>, Pajek <c>.net</c> and <c>.paj</c>, UCINET <c>.dl</c>, and
/// <c>.csv</c> or <c>.xlsx</c>:
/// edge lists (columns <c>source, target</c>, and if there <c>weight, roles, period, kind, type, interval</c> and others), incidence and adjacency matrices.
/// An edge list may have a table of nodes with attributes (<see cref="GraphImportOptions.Nodes"/>); beside <c>X.edges.csv</c> it is <c>X.nodes.csv</c>.
/// Two-mode graphs become cities, events and participations. A graph is two-mode when the format says so (Pajek's <c>*Vertices N n</c>, DL's <c>nr</c> and
/// <c>nc</c>),
/// when its nodes say so (<c>mode</c>, <c>bipartite</c>, igraph's <c>type</c>), or, in CSV, when no source is a target, or rows and columns have different
/// names.
/// Other graphs become direct ties between cities (<c>contacts</c>), an undirected one in both directions.
/// The tables are then read as records are, so that the same checks hold. Cost: the whole file is held; at most <see cref="LargestFile"/> bytes.
/// </remarks>
public static class GraphImport
{
    /// <summary>Files larger than this are refused: 512 MiB.</summary>
    public const int LargestFile = 512 << 20;

    /// <summary>The endings of files that are read.</summary>
    public static IReadOnlyList<string> Endings { get; } =
        [".graphml", ".net", ".dl", ".csv", ".gexf", ".gml", ".json", ".paj", ".xlsx", .. PlainEdges.Endings];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the file cannot say; null: nothing.</param>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static GraphReading Read(string path, GraphImportOptions? options = null)
    {
        var length = new FileInfo(path).Length;
        return length > LargestFile
            ? Refused(GraphFileCodes.TooLarge, Path.GetFileName(path), $"{length} bytes", $"at most {LargestFile} bytes")
            : Read(Path.GetFileName(path), File.ReadAllBytes(path), WithNodes(path, options ?? GraphImportOptions.Default));
    }

    // What this program writes as two files is one graph again.
    private static GraphImportOptions WithNodes(string path, GraphImportOptions options)
    {
        const string ending = ".edges.csv";
        var beside = path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length] + ".nodes.csv" : null;
        return options.Nodes is null && beside is not null && File.Exists(beside) && new FileInfo(beside).Length <= LargestFile
            ? options with { Nodes = File.ReadAllBytes(beside), NodesFile = Path.GetFileName(beside) }
            : options;
    }

    /// <summary>Reads a file's bytes; its name determines the format.</summary>
    public static GraphReading Read(string file, byte[] bytes, GraphImportOptions? options = null)
    {
        options ??= GraphImportOptions.Default;
        var log = new ProblemLog();
        var graph = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".graphml" => GraphMlReader.Read(file, bytes, options, log),
            ".gexf" => GexfReader.Read(file, bytes, options, log),
            ".json" => NodeLinkReader.Read(file, bytes, options, log),
            ".gml" => TextOf(file, bytes, options, log) is { } text ? GmlReader.Read(file, text, options, log) : null,
            ".net" or ".paj" => TextOf(file, bytes, options, log) is { } text ? PajekReader.Read(file, text, options, log) : null,
            ".dl" => TextOf(file, bytes, options, log) is { } text ? UcinetDlReader.Read(file, text, options, log) : null,
            ".csv" or ".tsv" => CsvGraphReader.Read(file, bytes, options, log),
            var ending when PlainEdges.Endings.Contains(ending) => TextOf(file, bytes, options, log) is { } text
                ? PlainEdges.Read(file, text, options, log) ?? CsvGraphReader.Read(file, bytes, options, log)
                : null,
            ".xlsx" or ".xls" => Workbook.ToCsv(file, bytes, options.Sheet, log) is { } sheet ? CsvGraphReader.Read(file, sheet, options, log) : null,
            _ => null,
        };
        if (graph is null && !log.HasErrors)
            return Refused(GraphFileCodes.UnknownFormat, file, $"the ending '{Path.GetExtension(file)}'", string.Join(", ", Endings));
        if (log.HasErrors)
            return new GraphReading([], log.Problems());
        if (options.TwoMode is not false && graph!.Nodes.All(node => node.IsCity is null))
            graph = ModeWords.Stated(graph, log);
        var tables = log.HasErrors ? [] : ImportedTables.Of(graph!, options, log);
        return log.HasErrors ? new GraphReading([], log.Problems()) : Checked(file, tables, log);
    }

    // What is wrong with the records is reported with the place in the file that the user gave.
    private static GraphReading Checked(string file, IReadOnlyList<ImportedTable> tables, ProblemLog log)
    {
        var texts = tables.Select(imported => ($"{imported.Table.Name}.csv", Csv(imported.Table))).ToArray();
        var records = RecordReader.Read(RecordFiles.Of(Path.GetFileNameWithoutExtension(file), texts));
        var lines = tables.Index().ToDictionary(
            item => texts[item.Index].Item1, item => new Lazy<Dictionary<int, int>>(() => Lines(texts[item.Index].Item2, item.Item.Lines)),
            StringComparer.Ordinal);
        var problems = records.Problems.Select(problem => problem with
        {
            File = file,
            Line = lines.TryGetValue(problem.File, out var places) ? places.Value.GetValueOrDefault(problem.Line) : 0,
        });
        return new GraphReading(records.Records is null ? [] : [.. tables.Select(imported => imported.Table)], [.. log.Problems(), .. problems]);
    }

    private static Dictionary<int, int> Lines(string csv, IReadOnlyList<int> lines)
    {
        var rows = new CsvRows(string.Empty, Encoding.UTF8.GetBytes(csv), new TextPool(), new ProblemLog());
        var places = new Dictionary<int, int>();
        rows.Read();
        for (var row = 0; rows.Read() && row < lines.Count; row++)
            places[rows.Line] = lines[row];
        return places;
    }

    private static string Csv(Table table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        TableCsv.Write(table, writer);
        return writer.ToString();
    }

    private static string? TextOf(string file, byte[] bytes, GraphImportOptions options, ProblemLog log)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(TextEncoding.ToUtf8(file, bytes, options.Encoding, log)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            log.Add(
                RecordCodes.NotUtf8, file, 0, string.Empty, "bytes that are not UTF-8", "UTF-8 text",
                "Save the file as UTF-8, or name its encoding with --encoding.");
            return null;
        }
    }

    private static GraphReading Refused(RecordCode code, string file, string found, string expected) =>
        new([], [new RecordProblem(code.Severity, code.Id, file, 0, string.Empty, found, expected)]);
}
