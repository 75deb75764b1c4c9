using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>The mode of each node, read from its attribute <c>mode</c>, <c>bipartite</c> (NetworkX) or <c>type</c> (igraph).</summary>
/// <remarks>
/// Understood are false and true, 0 and 1 (first mode, second mode), 1 and 2 where there is no 0, and words for cities and events; case and white space do
/// not matter.
/// <c>mode</c> and <c>bipartite</c> that are not understood are an error that shows their values. <c>type</c> may mean anything else: then it is an attribute,
/// unless its two values split the graph so that every tie joins the one to the other.
/// </remarks>
internal static class ModeWords
{
    private static readonly HashSet<string> s_cities = new(StringComparer.OrdinalIgnoreCase)
    {
        "city", "cities", "town", "towns", "municipality", "municipalities", "actor", "actors", "person", "persons", "people", "member", "members",
        "row", "rows", "top", "first", "ciudad", "ciudades", "cidade", "cidades", "municipio", "municipios", "ville", "villes",
    };

    private static readonly HashSet<string> s_events = new(StringComparer.OrdinalIgnoreCase)
    {
        "event", "events", "meeting", "meetings", "group", "groups", "organisation", "organisations", "organization", "organizations", "project", "projects",
        "network", "networks", "column", "columns", "bottom", "second", "evento", "eventos", "événement", "événements", "proyecto", "proyectos",
    };

    /// <summary>The graph with the mode of each node, if the file states it.</summary>
    public static ImportedGraph Stated(ImportedGraph graph, ProblemLog log)
    {
        foreach (var name in new[] { "mode", "bipartite", "type" })
        {
            var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase); // value → line
            foreach (var node in graph.Nodes)
            {
                if (graph.Attribute(node, name) is { } value)
                    first.TryAdd(value, node.Line);
            }

            if (first.Count == 0)
                continue;
            if (Meaning(first.Keys) is { } isCity)
                return graph with { Nodes = [.. graph.Nodes.Select(node => node with { IsCity = graph.Attribute(node, name) is { } value ? isCity[value] : null })] };
            if (name == "type" && !Splits(graph))
                continue;
            log.Add(
                RecordCodes.UnknownWord, graph.File, first.Values.Min(), name, Shown.List([.. first.Keys.Order(StringComparer.Ordinal)]),
                "city or event, 0 or 1, false or true", "Rename the values, or say --one-mode when all nodes are cities.");
            return graph;
        }

        return graph;
    }

    // What each value means; null when one of them is not understood.
    private static Dictionary<string, bool>? Meaning(IReadOnlyCollection<string> values)
    {
        var numbers = values.Select(Number).ToArray();
        var fromOne = numbers.Contains(2) && !numbers.Contains(0);
        var meaning = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in values)
        {
            bool? isCity = Number(value) switch
            {
                0 => true,
                1 => fromOne,
                2 when fromOne => false,
                null when s_cities.Contains(value) => true,
                null when s_events.Contains(value) => false,
                _ => null,
            };
            if (isCity is null)
                return null;
            meaning[value] = isCity.Value;
        }

        return meaning;
    }

    private static double? Number(string value) =>
        bool.TryParse(value, out var flag) ? flag ? 1 : 0
        : double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static bool Splits(ImportedGraph graph)
    {
        var types = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
            types[node.Key] = graph.Attribute(node, "type");
        return graph.Ties.Count > 0 && types.Values.Distinct(StringComparer.Ordinal).Count() == 2
            && graph.Ties.All(tie => types.GetValueOrDefault(tie.Source) is { } source && types.GetValueOrDefault(tie.Target) is { } target && source != target);
    }
}
