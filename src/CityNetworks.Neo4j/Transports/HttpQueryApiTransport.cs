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
        var answer = await _http.PostAsync("query/v2", json => Write(json, statement), cancellation);
        var data = answer["data"];
        string[] fields = [.. data["fields"].Array("an array of names").Select(field => field.Text())];
        IReadOnlyList<CypherValue>[] rows = [.. data["values"].Array("an array of rows").Select(row => row.Row(fields.Length))];
        if (answer.Has("bookmarks"))
            _bookmarks = [.. answer["bookmarks"].Array("an array of bookmarks").Select(bookmark => bookmark.Text())];
        return new CypherResult(fields, rows, answer.Has("counters") ? Counters(answer["counters"]) : CypherCounters.None);
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

    private static CypherCounters Counters(ServerAnswer counters) => new(
        counters.CountOf("nodesCreated"), counters.CountOf("nodesDeleted"), counters.CountOf("relationshipsCreated"), counters.CountOf("relationshipsDeleted"));
}
