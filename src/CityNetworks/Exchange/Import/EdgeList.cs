using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>
/// A CSV edge list: <c>source</c> and <c>target</c>, and if there the <see cref="TieAttributes"/> and Gephi's <c>type</c> (directed or undirected).
/// </summary>
/// <remarks>
/// When no source is a target, sources are cities and targets events; else all are cities, and ties are directed unless they say otherwise. Either is reported.
/// </remarks>
internal sealed class EdgeList(string file, CsvRows rows, CsvGraphHeader header, GraphImportOptions options, ProblemLog log)
{
    private static readonly HashSet<string> s_read = new([.. TieAttributes.Names, "source", "target", "type", "id", "label"], StringComparer.OrdinalIgnoreCase);

    private readonly List<ImportedTie> _ties = [];

    public ImportedGraph Read()
    {
        var unread = header.Names.Where(name => name.Length > 0 && !s_read.Contains(name)).ToArray();
        if (unread.Length > 0)
        {
            log.Add(
                GraphFileCodes.NotRead, file, rows.Line, string.Empty, $"columns {Shown.List(unread)}",
                "source, target, type, " + string.Join(", ", TieAttributes.Names));
        }
        while (rows.Read())
        {
            var (isBlank, fits) = CsvGraphHeader.Shape(rows, header.Names.Count);
            if (!fits && !isBlank)
                log.Add(RecordCodes.FieldCount, file, rows.Line, string.Empty, $"{rows.Count} fields", $"{header.Names.Count}, as in the header");
            else if (!isBlank)
                Row();
        }

        return Graph(file, _ties, options, log);
    }

    private void Row()
    {
        var (source, target) = (header["source"], header["target"]);
        foreach (var end in new[] { source, target }.Where(field => string.IsNullOrWhiteSpace(rows.Text(field))))
            log.Add(RecordCodes.BlankCell, file, rows.Line, header.Names[end], "nothing", "an id");
        var tie = TieAttributes.Of((header.Cell(rows, source), header.Cell(rows, target)), Known, file, rows.Line, log, rows.Separator != ',');
        bool? isDirected = Known("type")?.ToUpperInvariant() switch { "DIRECTED" => true, "UNDIRECTED" or "MUTUAL" => false, _ => null };
        _ties.Add(isDirected is null ? tie : tie with { IsDirected = isDirected });
    }

    private string? Known(string column) => header[column] is var field and >= 0 && !rows.IsBlank(field) ? header.Cell(rows, field) : null;

    /// <summary>The graph of ties of which the file does not say the modes.</summary>
    public static ImportedGraph Graph(string file, IReadOnlyList<ImportedTie> ties, GraphImportOptions options, ProblemLog log)
    {
        var sources = ties.DistinctBy(tie => tie.Source, StringComparer.Ordinal).ToDictionary(tie => tie.Source, tie => tie.Line, StringComparer.Ordinal);
        var targets = ties.DistinctBy(tie => tie.Target, StringComparer.Ordinal).ToDictionary(tie => tie.Target, tie => tie.Line, StringComparer.Ordinal);
        var both = targets.Keys.Where(sources.ContainsKey).ToArray();
        var isTwoMode = options.TwoMode ?? both.Length == 0;
        if (options.Nodes is { } nodeTable)
        {
            var ends = sources.Concat(targets).DistinctBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ImportedNode(pair.Key, pair.Value));
            return NodeList.Joined(new ImportedGraph(file, IsDirected: true, [.. ends], ties), options.NodesFile, nodeTable, options, log);
        }

        if (options.TwoMode is null && ties.Count > 0)
            Report(both, file, log);
        if (!isTwoMode)
        {
            var nodes = sources.Concat(targets).DistinctBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ImportedNode(pair.Key, pair.Value));
            return new ImportedGraph(file, IsDirected: true, [.. nodes], ties);
        }

        return new ImportedGraph(
            file,
            IsDirected: true,
            [
                .. sources.Select(pair => new ImportedNode($"source {pair.Key}", pair.Value) { Id = pair.Key, IsCity = true }),
                .. targets.Select(pair => new ImportedNode($"target {pair.Key}", pair.Value) { Id = pair.Key, IsCity = false }),
            ],
            [.. ties.Select(tie => tie with { Source = $"source {tie.Source}", Target = $"target {tie.Target}" })]);
    }

    private static void Report(string[] both, string file, ProblemLog log)
    {
        if (both.Length == 0)
        {
            log.Add(
                GraphFileCodes.UnclearMode, file, 0, string.Empty, "no source that is also a target: sources are read as cities and targets as events",
                "a file that says its modes", "Use --one-mode if all are cities.");
        }
        else
        {
            log.Add(
                GraphFileCodes.UnclearMode, file, 0, string.Empty,
                $"{Shown.List(both)} both as source and as target: all are read as cities, the ties as direct ones",
                "a file that says its modes", "Use --two-mode if sources are cities and targets events.");
        }
    }
}
