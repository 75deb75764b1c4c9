using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>A CSV table of nodes beside an edge list, as Gephi and this program write it: <c>id</c>, and further columns, which are attributes.</summary>
internal static class NodeList
{
    private static readonly string[] s_modes = ["mode", "bipartite", "type"];

    /// <summary>The graph with the nodes of the table, those without a tie among them, and their attributes.</summary>
    /// <param name="graph">The graph of the edge list; keys are the ids of the file.</param>
    /// <param name="file">The name of the table of nodes.</param>
    /// <param name="bytes">The table.</param>
    /// <param name="options">The encoding, and the mode where the table does not say it.</param>
    /// <param name="log">Receives what is wrong.</param>
    public static ImportedGraph Joined(ImportedGraph graph, string file, byte[] bytes, GraphImportOptions options, ProblemLog log)
    {
        var rows = new CsvRows(file, TextEncoding.ToUtf8(file, bytes, options.Encoding, log), new TextPool(), log);
        if (!rows.Read())
        {
            log.Add(RecordCodes.EmptyFile, file, 0, string.Empty, "nothing", "a header: id,label");
            return graph;
        }

        var header = new CsvGraphHeader(rows);
        rows.Names = header.Names;
        if (header["id"] < 0)
        {
            log.Add(RecordCodes.MissingColumn, file, rows.Line, "id", $"columns {Shown.List(header.Names)}", "id, and attributes of nodes");
            return graph;
        }

        var names = header.Names.Select(name => name.ToLowerInvariant()).ToArray();
        var nodes = new Dictionary<string, ImportedNode>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var (isBlank, fits) = CsvGraphHeader.Shape(rows, names.Length);
            if (isBlank)
                continue;
            var id = fits ? header.Cell(rows, header["id"]) : string.Empty;
            if (!fits)
                log.Add(RecordCodes.FieldCount, file, rows.Line, string.Empty, $"{rows.Count} fields", $"{names.Length}, as in the header");
            else if (id.Length == 0)
                log.Add(RecordCodes.BlankCell, file, rows.Line, header.Names[header["id"]], "nothing", "an id");
            else if (!nodes.TryAdd(id, new ImportedNode(id, rows.Line) { Attributes = Attributes(rows, header, names) }))
                log.Add(RecordCodes.DuplicateId, file, rows.Line, "id", Shown.Text(id), $"an id that is not on line {nodes[id].Line} already");
        }

        ImportedNode[] all = [.. nodes.Values, .. graph.Nodes.Where(node => !nodes.ContainsKey(node.Key))];
        return options.TwoMode is false || names.Intersect(s_modes, StringComparer.Ordinal).Any()
            ? graph with { Nodes = all }
            : graph with { Nodes = ByEnds(all, graph.Ties, options.TwoMode) };
    }

    // Sources are cities and targets events where no node is both; where some are, the user has to say it.
    private static ImportedNode[] ByEnds(ImportedNode[] nodes, IReadOnlyList<ImportedTie> ties, bool? isTwoMode)
    {
        var sources = ties.Select(tie => tie.Source).ToHashSet(StringComparer.Ordinal);
        var targets = ties.Select(tie => tie.Target).ToHashSet(StringComparer.Ordinal);
        return isTwoMode is null && !sources.Overlaps(targets)
            ? Array.ConvertAll(nodes, node => node with { IsCity = !targets.Contains(node.Key) })
            : nodes;
    }

    private static Dictionary<string, string> Attributes(CsvRows rows, CsvGraphHeader header, string[] names)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var field = 0; field < names.Length; field++)
        {
            if (field != header["id"] && names[field].Length > 0 && !rows.IsBlank(field))
                attributes.TryAdd(names[field], header.Cell(rows, field));
        }

        return attributes;
    }
}
