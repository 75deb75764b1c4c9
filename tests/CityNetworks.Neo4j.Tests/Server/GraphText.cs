using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>Everything that the server has of a Dataset, as lines: two graphs are the same when their texts are.</summary>
internal static class GraphText
{
    private const string Nodes =
        "MATCH (n) WHERE n.dataset = $dataset OR (n:Dataset AND n.id = $dataset) RETURN labels(n)[0] AS label, coalesce(n.key, n.id) AS key, properties(n) "
            + "AS properties";

    private const string Relationships =
        """
        MATCH (a)-[r]->(b) WHERE a.dataset = $dataset OR (a:Dataset AND a.id = $dataset)
        RETURN type(r) AS type, coalesce(a.key, a.id) AS source, coalesce(b.key, b.id) AS target, properties(r) AS properties
        """;

    public static async Task<string> OfAsync(ICypherTransport transport, string dataset)
    {
        var lines = new List<string>();
        foreach (var query in new[] { Nodes, Relationships })
        {
            var statement = new CypherStatement(query, CypherMap.Of(("dataset", CypherValue.Of(dataset)))) { Access = CypherAccess.Read };
            var result = await transport.ExecuteAsync(statement, TestContext.Current.CancellationToken);
            lines.AddRange(result.Rows.Select(row => string.Join(' ', row.Select(Text))));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    /// <summary>Removes the Dataset as if it had never been.</summary>
    public static Task RemoveAsync(ICypherTransport transport, string dataset) => transport.ExecuteAsync(
        new CypherStatement(
            "MATCH (n) WHERE n.dataset = $dataset OR (n:Dataset AND n.id = $dataset) DETACH DELETE n", CypherMap.Of(("dataset", CypherValue.Of(dataset)))),
        TestContext.Current.CancellationToken);

    // When a run was made is the one thing that may differ.
    private static string Text(CypherValue value) => value is CypherMap map
        ? string.Join(' ', map.Keys
            .Select((key, k) => (key, map.Values[k]))
            .Where(pair => pair.key != "createdAt")
            .OrderBy(pair => pair.key, StringComparer.Ordinal)
            .Select(pair => $"{pair.key}={CypherLiteral.Of(pair.Item2)}"))
        : CypherLiteral.Of(value);
}
