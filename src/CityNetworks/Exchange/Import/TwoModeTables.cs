using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>A two-mode graph as cities, events and participations.</summary>
internal static class TwoModeTables
{
    public static IReadOnlyList<ImportedTable> Of(ImportedGraph graph, ProblemLog log)
    {
        var cities = graph.Nodes.Where(node => node.IsCity is true).ToArray();
        var events = graph.Nodes.Where(node => node.IsCity is false).ToArray();
        foreach (var node in graph.Nodes.Where(node => node.IsCity is null))
        {
            log.Add(
                GraphFileCodes.SameMode, graph.File, node.Line, "mode", $"node {Shown.Text(node.Id ?? node.Key)} without a mode",
                "city or event, as other nodes have",
                "Use --one-mode when all nodes are cities.");
        }

        var ids = ImportedTables.Ids(graph, cities, log).Concat(ImportedTables.Ids(graph, events, log)).ToDictionary(StringComparer.Ordinal);
        var isMarked = cities.All(city => ids[city.Key].StartsWith("city:", StringComparison.Ordinal))
            && events.All(e => ids[e.Key].StartsWith("event:", StringComparison.Ordinal));
        var times = new PointsOfTime(graph);
        var rows = Rows(graph, ids, isMarked, times, log);
        var participations = Table.Of("participations", rows)
            .Text("city", row => row.City)
            .Text("event", row => row.Event)
            .Text("period", row => times.HasNames ? null : row.Tie.Period);
        if (!times.IsEmpty)
            participations.Text("from", row => row.Spell.From).Text("to", row => row.Spell.To);
        participations.Text("role", row => row.Role).Number("weight", row => row.Tie.Weight ?? double.NaN);
        return
        [
            .. times.Periods(),
            .. times.Memberships(cities, node => Id(node.Key)),
            ImportedColumns.Cities(graph, [.. cities, .. Hosts(graph, cities, events, Id)], node => Id(node.Key), isTwoMode: true, log),
            ImportedColumns.Events(graph, events, node => Id(node.Key), times, log),
            new ImportedTable(participations.Build(), [.. rows.Select(row => row.Tie.Line)]),
        ];

        string Id(string key) => ids.TryGetValue(key, out var id) ? Plain(id, isMarked) : key;
    }

    // Who was host of an event, and took part in none of the graph: a city without a tie.
    private static IEnumerable<ImportedNode> Hosts(ImportedGraph graph, ImportedNode[] cities, ImportedNode[] events, Func<string, string> id)
    {
        var known = cities.Select(city => id(city.Key)).ToHashSet(StringComparer.Ordinal);
        return events.Select(e => (Host: graph.Attribute(e, "host"), e.Line)).Where(row => row.Host is { } host && known.Add(host))
            .Select(row => new ImportedNode(row.Host!, row.Line) { Attributes = new Dictionary<string, string> { ["name"] = row.Host! } });
    }

    // Ids that were made distinct for the file are what they were.
    private static string Plain(string id, bool isMarked) => isMarked ? id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..] : id;

    private static IReadOnlyList<(string City, string Event, string? Role, (string? From, string? To) Spell, ImportedTie Tie)> Rows(
        ImportedGraph graph, Dictionary<string, string> ids, bool isMarked, PointsOfTime times, ProblemLog log)
    {
        var modes = graph.Nodes.ToDictionary(node => node.Key, node => node.IsCity, StringComparer.Ordinal);
        var rows = new RepeatedTies<(string City, string Event, string? Role, string? Period, (string? From, string? To) Spell)>(graph.File, log);
        foreach (var tie in graph.Ties)
        {
            var (source, target) = (modes[tie.Source], modes[tie.Target]);
            if (source == target)
            {
                log.Add(
                    GraphFileCodes.SameMode, graph.File, tie.Line, string.Empty, $"a tie of {Shown.Text(ids.GetValueOrDefault(tie.Source, tie.Source))} and "
                    + Shown.Text(ids.GetValueOrDefault(tie.Target, tie.Target)), "a tie of a city and an event", "Use --one-mode when all nodes are cities.");
                continue;
            }

            var (city, @event) = source is true ? (tie.Source, tie.Target) : (tie.Target, tie.Source);
            if (!ids.ContainsKey(city) || !ids.ContainsKey(@event))
                continue;
            foreach (var role in tie.Roles is null ? [null] : tie.Roles.Split('+', StringSplitOptions.RemoveEmptyEntries).Cast<string?>())
            {
                foreach (var spell in times.Spells(tie, graph.File, log))
                    rows.Add((ids[city], ids[@event], role, tie.Period, spell), tie);
            }
        }

        return [.. rows.Stated().Select(row => (Plain(row.Key.City, isMarked), Plain(row.Key.Event, isMarked), row.Key.Role, row.Key.Spell, row.Tie))];
    }
}
