using System.Text.Json;
using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Transports;

/// <summary>The older transactional HTTP interface, for servers without the Query API.</summary>
/// <remarks>Every failure of a statement comes as 200 with errors. Source: neo4j.com/docs/http-api; deprecated in 5.26, and not on Aura.</remarks>
public sealed class HttpTransactionalTransport : ICypherTransport
{
    private readonly Neo4jHttp _http;
    private readonly ServerInfo _server;

    internal HttpTransactionalTransport(Neo4jHttp http, ServerInfo server)
    {
        _http = http;
        _server = server;
    }

    /// <inheritdoc/>
    public string Target => _http.Target;

    /// <inheritdoc/>
    public Task<ServerInfo> ProbeAsync(CancellationToken cancellation) => Task.FromResult(_server);

    /// <inheritdoc/>
    public async Task<CypherResult> ExecuteAsync(CypherStatement statement, CancellationToken cancellation)
    {
        var answer = await _http.PostAsync("tx/commit", json => Write(json, statement), cancellation);
        var results = answer["results"].Array("an array of one result");
        if (results.Count != 1)
            throw new Neo4jException(FailureCodes.NotNeo4j, $"{Target} answered with {results.Count} results; expected one.", FailureKind.Permanent);
        string[] fields = [.. results[0]["columns"].Array("an array of names").Select(field => field.Text())];
        IReadOnlyList<CypherValue>[] rows = [.. results[0]["data"].Array("an array of rows").Select(record => record["row"].Row(fields.Length))];
        return new CypherResult(fields, rows, results[0].Has("stats") ? Counters(results[0]["stats"]) : CypherCounters.None);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Write(Utf8JsonWriter json, CypherStatement statement)
    {
        json.WriteStartObject();
        json.WriteStartArray("statements");
        json.WriteStartObject();
        json.WriteString("statement", statement.Text);
        json.WritePropertyName("parameters");
        CypherJson.Write(json, statement.Parameters);
        json.WriteBoolean("includeStats", true);
        json.WriteStartArray("resultDataContents");
        json.WriteStringValue("row");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // In the singular where the server spells it so.
    private static CypherCounters Counters(ServerAnswer stats) =>
        new(stats.CountOf("nodes_created"), stats.CountOf("nodes_deleted"), stats.CountOf("relationships_created"), stats.CountOf("relationship_deleted"));
}
