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
        using var answer = await _http.PostAsync("tx/commit", json => Write(json, statement), cancellation);
        if (!answer.RootElement.TryGetProperty("results", out var results) || results.GetArrayLength() != 1)
            throw new Neo4jException(FailureCodes.NotNeo4j, $"{Target} answered without a result; expected a reply of the transactional interface.", FailureKind.Permanent);
        var result = results[0];
        string[] fields = [.. result.GetProperty("columns").EnumerateArray().Select(field => field.GetString()!)];
        IReadOnlyList<CypherValue>[] rows = [.. result.GetProperty("data").EnumerateArray().Select(record => record.GetProperty("row").EnumerateArray().Select(CypherJson.Read).ToArray())];
        return new CypherResult(fields, rows, result.TryGetProperty("stats", out var stats) ? Counters(stats) : CypherCounters.None);
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

    private static CypherCounters Counters(JsonElement stats)
    {
        return new CypherCounters(Number("nodes_created"), Number("nodes_deleted"), Number("relationships_created"), Number("relationship_deleted")); // in the singular, so the server spells it

        long Number(string name) => stats.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
    }
}
