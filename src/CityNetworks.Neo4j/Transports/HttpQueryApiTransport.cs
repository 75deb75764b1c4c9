using System.Text.Json;
using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Transports;

/// <summary>The HTTP Query API, version 2: one statement a request, which is one transaction.</summary>
/// <remarks>
/// A reply 202 may still end in errors, after its data; then nothing happened. Each request carries the bookmarks of the one before,
/// so that on a cluster it sees what that one wrote. Source: neo4j.com/docs/query-api.
/// </remarks>
public sealed class HttpQueryApiTransport : ICypherTransport
{
    private readonly Neo4jHttp _http;
    private readonly ServerInfo _server;
    private string[] _bookmarks = [];

    internal HttpQueryApiTransport(Neo4jHttp http, ServerInfo server)
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
        using var answer = await _http.PostAsync("query/v2", json => Write(json, statement), cancellation);
        var root = answer.RootElement;
        if (!root.TryGetProperty("data", out var data))
            throw new Neo4jException(FailureCodes.NotNeo4j, $"{Target} answered without data; expected a reply of the Query API.", FailureKind.Permanent);
        if (root.TryGetProperty("bookmarks", out var bookmarks))
            _bookmarks = [.. bookmarks.EnumerateArray().Select(bookmark => bookmark.GetString()!)];
        string[] fields = [.. data.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)];
        IReadOnlyList<CypherValue>[] rows = [.. data.GetProperty("values").EnumerateArray().Select(row => row.EnumerateArray().Select(CypherJson.Read).ToArray())];
        return new CypherResult(fields, rows, root.TryGetProperty("counters", out var counters) ? Counters(counters) : CypherCounters.None);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Write(Utf8JsonWriter json, CypherStatement statement)
    {
        json.WriteStartObject();
        json.WriteString("statement", statement.Text);
        json.WritePropertyName("parameters");
        CypherJson.Write(json, statement.Parameters);
        json.WriteBoolean("includeCounters", true);
        json.WriteString("accessMode", statement.Access is CypherAccess.Read ? "Read" : "Write");
        if (_bookmarks.Length > 0)
        {
            json.WriteStartArray("bookmarks");
            foreach (var bookmark in _bookmarks)
                json.WriteStringValue(bookmark);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static CypherCounters Counters(JsonElement counters)
    {
        return new CypherCounters(Number("nodesCreated"), Number("nodesDeleted"), Number("relationshipsCreated"), Number("relationshipsDeleted"));

        long Number(string name) => counters.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
    }
}
