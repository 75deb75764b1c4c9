using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>A table of a record folder, and the line of the graph file that each row comes from.</summary>
internal sealed record ImportedTable(Table Table, IReadOnlyList<int> Lines);

/// <summary>A graph from a file as the tables of a record folder.</summary>
/// <remarks>Loops are left out and ties that stand more than once added up; both are reported with their count.</remarks>
internal static class ImportedTables
{
    public static IReadOnlyList<ImportedTable> Of(ImportedGraph graph, GraphImportOptions options, ProblemLog log)
    {
        var nodes = Nodes(graph, log);
        if (log.HasErrors)
            return [];
        if (options.TwoMode is false)
            graph = graph with { Nodes = [.. graph.Nodes.Select(node => node with { IsCity = null })] };
        else if (options.TwoMode is true && graph.Nodes.All(node => node.IsCity is null))
            graph = Split(graph, nodes, log);
        graph = graph with { Ties = WithoutLoops(graph, log) };
        return graph.Nodes.Any(node => node.IsCity is false) ? TwoModeTables.Of(graph, log) : OneModeTables.Of(graph, log);
    }

    /// <summary>The ids of nodes of one mode; the same id again gets a number, which is reported.</summary>
    public static Dictionary<string, string> Ids(ImportedGraph graph, IEnumerable<ImportedNode> nodes, ProblemLog log)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var again = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var id = node.Id ?? node.Key;
            if (!taken.Add(id))
            {
                var number = again.GetValueOrDefault(id, 1);
                string numbered;
                do
                    numbered = $"{id}~{++number}";
                while (!taken.Add(numbered));
                again[id] = number;
                id = numbered;
            }

            ids[node.Key] = id;
        }

        if (again.Count > 0)
        {
            log.Add(
                RecordCodes.LookalikeIds, graph.File, 0, "label", $"{again.Count} labels of several nodes: {Shown.List([.. again.Keys])}",
                "a label of its own for each node",
                "They stay several nodes; the further ones have the ids LABEL~2, LABEL~3 …");
        }

        return ids;
    }

    private static Dictionary<string, ImportedNode> Nodes(ImportedGraph graph, ProblemLog log)
    {
        var nodes = new Dictionary<string, ImportedNode>(graph.Nodes.Count, StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            if (!nodes.TryAdd(node.Key, node))
            {
                log.Add(
                    RecordCodes.DuplicateId, graph.File, node.Line, "id", Shown.Text(node.Key),
                    $"an id that is not on line {nodes[node.Key].Line} already");
            }
        }

        foreach (var tie in graph.Ties)
        {
            foreach (var end in new[] { tie.Source, tie.Target })
            {
                if (nodes.ContainsKey(end))
                    continue;
                var suggestion = log.MaySuggest() ? NearestWord.Suggestion(end, nodes.Keys) : string.Empty;
                log.Add(GraphFileCodes.UnknownNode, graph.File, tie.Line, string.Empty, Shown.Text(end), "a node that the file declares", suggestion);
            }
        }

        return nodes;
    }

    // Sources become cities and targets events; a node that is both becomes two.
    private static ImportedGraph Split(ImportedGraph graph, Dictionary<string, ImportedNode> nodes, ProblemLog log)
    {
        var cities = graph.Ties.Select(tie => tie.Source).Distinct(StringComparer.Ordinal).ToArray();
        var events = graph.Ties.Select(tie => tie.Target).Distinct(StringComparer.Ordinal).ToArray();
        var tied = cities.Concat(events).ToHashSet(StringComparer.Ordinal);
        if (nodes.Count > tied.Count)
        {
            log.Add(
                GraphFileCodes.NotRead, graph.File, 0, string.Empty,
                nodes.Count - tied.Count is > 1 and var alone
                    ? $"{alone} nodes without a tie, which may be cities or events"
                    : "1 node without a tie, which may be a city or an event",
                "ties of each node");
        }

        return graph with
        {
            Nodes =
            [
                .. cities.Select(key => nodes[key] with { Key = $"source {key}", Id = nodes[key].Id ?? key, IsCity = true }),
                .. events.Select(key => nodes[key] with { Key = $"target {key}", Id = nodes[key].Id ?? key, IsCity = false }),
            ],
            Ties = [.. graph.Ties.Select(tie => tie with { Source = $"source {tie.Source}", Target = $"target {tie.Target}" })],
        };
    }

    private static IReadOnlyList<ImportedTie> WithoutLoops(ImportedGraph graph, ProblemLog log)
    {
        var loops = graph.Ties.Where(tie => tie.Source == tie.Target).ToArray();
        if (loops.Length == 0)
            return graph.Ties;
        log.Add(
            GraphFileCodes.Loop, graph.File, loops[0].Line, string.Empty,
            loops.Length == 1 ? "1 tie of a node to itself" : $"{loops.Length} ties of nodes to themselves",
            "ties of two nodes", "They are left out.");
        return [.. graph.Ties.Where(tie => tie.Source != tie.Target)];
    }
}
