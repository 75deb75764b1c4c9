using CityNetworks.Records;
using CityNetworks.Records.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>A graph from a file as the tables of a record folder.</summary>
internal static class ImportedTables
{
    private static readonly string[] s_ofCities = ["label", "name", "country", "lat", "lon", "population", "id", "mode", "bipartite", "type", "kind", "period", "date", "start", "last"];

    public static IReadOnlyList<Table> Of(ImportedGraph graph, ProblemLog log)
    {
        var nodes = new Dictionary<string, ImportedNode>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            if (!nodes.TryAdd(node.Id, node))
                log.Add(RecordCodes.DuplicateId, graph.File, node.Line, "id", Shown.Text(node.Id), $"an id that is not on line {nodes[node.Id].Line} already");
        }

        foreach (var tie in graph.Ties)
        {
            foreach (var end in new[] { tie.Source, tie.Target })
            {
                if (!nodes.ContainsKey(end))
                    log.Add(GraphFileCodes.UnknownNode, graph.File, tie.Line, string.Empty, Shown.Text(end), "a node that the file declares", log.MaySuggest() ? NearestWord.Suggestion(end, nodes.Keys) : string.Empty);
            }
        }

        if (log.HasErrors)
            return [];
        return graph.Nodes.Any(node => node.IsCity is false) ? TwoMode(graph, nodes, log) : OneMode(graph);
    }

    private static IReadOnlyList<Table> TwoMode(ImportedGraph graph, Dictionary<string, ImportedNode> nodes, ProblemLog log)
    {
        var cities = graph.Nodes.Where(node => node.IsCity is true).ToArray();
        var events = graph.Nodes.Where(node => node.IsCity is false).ToArray();
        foreach (var node in graph.Nodes.Where(node => node.IsCity is null))
            log.Add(GraphFileCodes.SameMode, graph.File, node.Line, "mode", $"node {Shown.Text(node.Id)} without a mode", "city or event, as other nodes have");
        var marked = cities.All(city => city.Id.StartsWith("city:", StringComparison.Ordinal)) && events.All(e => e.Id.StartsWith("event:", StringComparison.Ordinal));
        var rows = new List<(string City, string Event, string? Role, ImportedTie Tie)>();
        foreach (var tie in graph.Ties)
        {
            var (source, target) = (nodes[tie.Source], nodes[tie.Target]);
            if (source.IsCity == target.IsCity)
            {
                log.Add(GraphFileCodes.SameMode, graph.File, tie.Line, string.Empty, $"a tie of {Shown.Text(tie.Source)} and {Shown.Text(tie.Target)}", "a tie of a city and an event");
                continue;
            }

            var (city, @event) = source.IsCity is true ? (source, target) : (target, source);
            foreach (var role in RolesOf(tie))
                rows.Add((Id(city), Id(@event), role, tie));
        }

        return
        [
            Cities(cities, Id),
            Table.Of("events", events)
                .Text("id", Id)
                .Text("title", e => Attribute(e, "title") ?? Attribute(e, "label") ?? Attribute(e, "name"))
                .Text("kind", e => Attribute(e, "kind"))
                .Text("period", e => Attribute(e, "period"))
                .Text("start", e => Attribute(e, "date"))
                .Build(),
            Table.Of("participations", rows)
                .Text("city", row => row.City)
                .Text("event", row => row.Event)
                .Text("period", row => row.Tie.Period)
                .Text("role", row => row.Role)
                .Number("weight", row => row.Tie.Weight ?? double.NaN)
                .Build(),
        ];

        // Ids that were told apart for the file are what they were.
        string Id(ImportedNode node) => marked ? node.Id[(node.Id.IndexOf(':', StringComparison.Ordinal) + 1)..] : node.Id;
    }

    private static IReadOnlyList<Table> OneMode(ImportedGraph graph)
    {
        var rows = graph.Ties
            .SelectMany(tie => graph.IsDirected || tie.Source == tie.Target ? [tie] : new[] { tie, tie with { Source = tie.Target, Target = tie.Source } })
            .ToArray();
        return
        [
            Cities([.. graph.Nodes], node => node.Id),
            Table.Of("contacts", rows)
                .Text("source", tie => tie.Source)
                .Text("target", tie => tie.Target)
                .Text("period", tie => tie.Period)
                .Number("weight", tie => tie.Weight ?? double.NaN)
                .Build(),
        ];
    }

    private static Table Cities(ImportedNode[] cities, Func<ImportedNode, string> id)
    {
        var table = Table.Of("cities", cities)
            .Text("id", id)
            .Text("name", city => Attribute(city, "name") ?? Attribute(city, "label"))
            .Text("country", city => Attribute(city, "country"))
            .Text("lat", city => Attribute(city, "lat"))
            .Text("lon", city => Attribute(city, "lon"))
            .Text("population", city => Attribute(city, "population"));
        foreach (var further in cities.SelectMany(city => city.Attributes.Keys).Distinct().Except(s_ofCities).Order(StringComparer.Ordinal))
            table.Text(further, city => Attribute(city, further));
        return table.Build();
    }

    private static string?[] RolesOf(ImportedTie tie) => tie.Roles is null ? new string?[] { null } : tie.Roles.Split('+', StringSplitOptions.RemoveEmptyEntries);

    private static string? Attribute(ImportedNode node, string name) => node.Attributes.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
