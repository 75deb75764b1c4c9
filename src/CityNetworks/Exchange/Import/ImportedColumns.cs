using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Tables;

namespace CityNetworks.Exchange.Import;

/// <summary>Attributes of nodes as columns of records.</summary>
internal static class ImportedColumns
{
    /// <summary>Further attributes are kept up to so many columns, and so many cells in all: a file may declare as many as it has nodes.</summary>
    public const int MostFurther = 200;

    private const long MostCells = 50_000_000;

    private static readonly string[] s_alwaysOfCities = ["country", "lat", "lon", "population"];
    private static readonly string[] s_ofCities = ["joined", "left", "aliases", "as_printed", "note", "evidence"];
    private static readonly string[] s_ofEvents =
        ["end", "host", "organiser", "status", "themes", "weight", "same_occasion", "evidence", "confidence", "source", "note"];

    // What the file's own bookkeeping is called.
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "label", "name", "title", "id", "key", "mode", "bipartite", "type", "kind", "period", "date", "start", "last", "spells",
    };

    public static ImportedTable Cities(ImportedGraph graph, IReadOnlyList<ImportedNode> cities, Func<ImportedNode, string> id, bool isTwoMode, ProblemLog log)
    {
        var table = Table.Of("cities", cities)
            .Text("id", id)
            .Text("name", city => graph.Attribute(city, "name") ?? graph.Attribute(city, "label"));
        foreach (var column in s_alwaysOfCities)
            table.Text(column, city => graph.Attribute(city, column));
        foreach (var column in s_ofCities.Where(column => Has(graph, cities, column)))
            table.Text(column, city => graph.Attribute(city, column));
        foreach (var column in Further(graph, cities, isTwoMode, log))
            table.Text(column, city => graph.Attribute(city, column));
        return new ImportedTable(table.Build(), [.. cities.Select(city => city.Line)]);
    }

    // Events of ties that name their periods are there when these are, and with days only where the periods have some.
    public static ImportedTable Events(
        ImportedGraph graph, IReadOnlyList<ImportedNode> events, Func<ImportedNode, string> id, PointsOfTime times, ProblemLog log)
    {
        if (!times.IsDated && events.Any(e => graph.Attribute(e, "date") is not null))
        {
            log.Add(
                GraphFileCodes.NotRead, graph.File, 0, "date", "dates of events", "periods whose days are known: 2013, 2013-10, 2013-Q4, 2010-2014",
                "The events are in the periods of their ties.");
        }

        var table = Table.Of("events", events)
            .Text("id", id)
            .Text("title", e => graph.Attribute(e, "title") ?? graph.Attribute(e, "label") ?? graph.Attribute(e, "name"))
            .Text("kind", e => graph.Attribute(e, "kind"))
            .Text("period", e => times.HasNames ? null : graph.Attribute(e, "period"))
            .Text("start", e => times.IsDated ? Start(e) : null);
        // An event of another occasion that is not in the graph stands for itself there.
        var there = events.Select(id).ToHashSet(StringComparer.Ordinal);
        foreach (var column in s_ofEvents.Where(column => (column is not "end" || times.IsDated) && Has(graph, events, column)))
        {
            table.Text(column, e => graph.Attribute(e, column) is { } value && (column is not "same_occasion" || there.Contains(value)) ? value : null);
        }

        return new ImportedTable(table.Build(), [.. events.Select(e => e.Line)]);

        string? Start(ImportedNode e) => graph.Attribute(e, "date") ?? (graph.Attribute(e, "last") is null ? Date(graph.Attribute(e, "start")) : null);
    }

    // The number of a period, where a spell begins, is no date; and where a spell ends too, its begin is that of the period.
    private static string? Date(string? text) => text is not null && CalendarDate.TryParse(text, out _) ? text : null;

    private static bool Has(ImportedGraph graph, IReadOnlyList<ImportedNode> nodes, string column) =>
        graph.Defaults.ContainsKey(column) || nodes.Any(node => node.Attributes.ContainsKey(column));

    private static IReadOnlyList<string> Further(ImportedGraph graph, IReadOnlyList<ImportedNode> cities, bool isTwoMode, ProblemLog log)
    {
        var filled = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in cities.SelectMany(city => city.Attributes.Keys).Concat(graph.Defaults.Keys))
            filled[name] = filled.GetValueOrDefault(name) + 1;
        foreach (var name in filled.Keys.Where(name => IsKnown(name, isTwoMode)).ToArray())
            filled.Remove(name);
        var most = (int)Math.Clamp(MostCells / Math.Max(1, cities.Count), 20, MostFurther);
        if (filled.Count > most)
        {
            log.Add(
                GraphFileCodes.NotRead, graph.File, 0, string.Empty, $"{filled.Count} further attributes of nodes", $"at most {most} for {cities.Count} nodes",
                "Those that most nodes have are kept.");
        }

        return
        [
            .. filled.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most).Select(pair => pair.Key)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsKnown(string name, bool isTwoMode) =>
        name.Length == 0 || name is "id" or "label" or "name" || s_alwaysOfCities.Contains(name) || s_ofCities.Contains(name)
        || (isTwoMode && (s_known.Contains(name) || s_ofEvents.Contains(name))) || name is "spells" or "mode" or "bipartite";
}
