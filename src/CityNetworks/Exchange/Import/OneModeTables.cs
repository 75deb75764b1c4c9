using CityNetworks.Records.Files;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>A graph of cities alone as cities and contacts; an undirected tie goes both ways.</summary>
internal static class OneModeTables
{
    public static IReadOnlyList<ImportedTable> Of(ImportedGraph graph, ProblemLog log)
    {
        var ids = ImportedTables.Ids(graph, graph.Nodes, log);
        graph = PointsOfTime.InYears(graph);
        var times = new PointsOfTime(graph);
        var rows = new RepeatedTies<(string Source, string Target, string? Kind, string? Period, string? From, string? To)>(graph.File, log);
        foreach (var tie in graph.Ties)
        {
            foreach (var (from, to) in times.Spells(tie, graph.File, log))
            {
                rows.Add((ids[tie.Source], ids[tie.Target], tie.Kind, tie.Period, from, to), tie);
                if (!(tie.IsDirected ?? graph.IsDirected))
                    rows.Add((ids[tie.Target], ids[tie.Source], tie.Kind, tie.Period, from, to), tie);
            }
        }

        var contacts = rows.Stated();
        var table = Table.Of("contacts", contacts)
            .Text("source", row => row.Key.Source)
            .Text("target", row => row.Key.Target);
        if (contacts.Any(row => row.Key.Kind is not null))
            table.Text("kind", row => row.Key.Kind);
        table.Text("period", row => times.HasNames ? null : row.Key.Period);
        if (!times.IsEmpty)
            table.Text("from", row => row.Key.From).Text("to", row => row.Key.To);
        table.Number("weight", row => row.Tie.Weight ?? double.NaN);
        return
        [
            ImportedColumns.Cities(graph, graph.Nodes, node => ids[node.Key], isTwoMode: false, log),
            .. times.Periods(),
            .. times.Memberships(graph.Nodes, node => ids[node.Key]),
            new ImportedTable(table.Build(), [.. contacts.Select(row => row.Tie.Line)]),
        ];
    }
}
