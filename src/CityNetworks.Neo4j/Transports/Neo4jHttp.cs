using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CityNetworks.Neo4j.Transports;

/// <summary>Carries JSON to a server and back, and turns everything that can go wrong on the way into a <see cref="Neo4jException"/>.</summary>
/// <remarks>Requests follow one another; the buffer of a request is used again for the next.</remarks>
internal sealed class Neo4jHttp : IDisposable
{
    private readonly Neo4jConnection _connection;
    private readonly HttpClient _client;
    private readonly AuthenticationHeaderValue? _authorization;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public Neo4jHttp(Neo4jConnection connection, HttpMessageHandler handler)
    {
        _connection = connection;
        _client = new HttpClient(handler) { BaseAddress = connection.Address, Timeout = Timeout.InfiniteTimeSpan };
        if (connection.User is { } user)
            _authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{connection.Password}")));
    }

    public string Target => $"{_connection.Address} database {_connection.Database}";

    /// <summary>Sends what <paramref name="write"/> writes to <c>/db/{database}/{path}</c>; the answer is JSON without errors.</summary>
    public async Task<JsonDocument> PostAsync(string path, Action<Utf8JsonWriter> write, CancellationToken cancellation)
    {
        _buffer.ResetWrittenCount();
        await using (var json = new Utf8JsonWriter(_buffer, CypherJson.Options))
            write(json);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/db/{Uri.EscapeDataString(_connection.Database)}/{path}") { Content = new ReadOnlyMemoryContent(_buffer.WrittenMemory) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = _authorization;
        var (status, reason, body) = await SendAsync(request, cancellation);
        if (body is null)
            throw Foreign(status, reason);
        if (ErrorIn(body.RootElement) is { } error)
        {
            body.Dispose();
            throw Neo4jException.Reported(error.Code, $"{error.Message} ({Target})");
        }

        if ((int)status is >= 200 and < 300)
            return body;
        body.Dispose();
        throw Foreign(status, reason);
    }

    /// <summary>Asks the server what it is, without authentication.</summary>
    public async Task<ServerInfo> DiscoverAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        var (status, reason, body) = await SendAsync(request, cancellation);
        using var document = body;
        if (_connection.Address.Host.EndsWith(".databases.neo4j.io", StringComparison.OrdinalIgnoreCase))
            return new ServerInfo(string.Empty, string.Empty, Dialect.QueryApi); // Aura does not say what it is
        if (document is null || status is not HttpStatusCode.OK || document.RootElement.ValueKind is not JsonValueKind.Object)
            throw Foreign(status, reason);
        var server = document.RootElement;
        var version = Text(server, "neo4j_version");
        var edition = Text(server, "neo4j_edition");
        if (server.TryGetProperty("query", out _))
            return new ServerInfo(version, edition, Dialect.QueryApi);
        if (server.TryGetProperty("transaction", out _))
            return new ServerInfo(version, edition, Dialect.Transactional);
        throw version.Length > 0 || server.TryGetProperty("data", out _)
            ? new Neo4jException(FailureCodes.Version, $"{_connection.Address} is Neo4j {(version.Length > 0 ? version : "3 or older")}; expected 4.4 or later.", FailureKind.Permanent)
            : Foreign(status, reason);
    }

    public void Dispose() => _client.Dispose();

    private async Task<(HttpStatusCode Status, string? Reason, JsonDocument? Body)> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_connection.Timeout);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var bytes = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return (response.StatusCode, response.ReasonPhrase, Json(response, bytes));
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new Neo4jException(FailureCodes.Timeout, $"{Target} did not answer within {_connection.Timeout.TotalSeconds:0.#} s.", FailureKind.Transient, error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            var certificate = error.InnerException is System.Security.Authentication.AuthenticationException;
            throw new Neo4jException(FailureCodes.Connection, $"{Target} cannot be reached: {error.Message}", certificate ? FailureKind.Permanent : FailureKind.Transient, error);
        }
    }

    // Null when the answer is not JSON. JSON that breaks off is a lost connection, whatever the status said.
    private JsonDocument? Json(HttpResponseMessage response, byte[] bytes)
    {
        if (response.Content.Headers.ContentType?.MediaType is not { } type || !type.Contains("json", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException error)
        {
            throw new Neo4jException(FailureCodes.Connection, $"The answer of {Target} broke off.", FailureKind.Transient, error);
        }
    }

    private static (string Code, string Message)? ErrorIn(JsonElement answer)
    {
        if (answer.ValueKind is not JsonValueKind.Object || !answer.TryGetProperty("errors", out var errors) || errors.ValueKind is not JsonValueKind.Array || errors.GetArrayLength() == 0)
            return null;
        return (Text(errors[0], "code"), Text(errors[0], "message"));
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString()! : string.Empty;

    // What stands between us and the server answered in its place.
    private Neo4jException Foreign(HttpStatusCode status, string? reason)
    {
        var passing = status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        return new Neo4jException(
            FailureCodes.NotNeo4j,
            $"{_connection.Address} answered {(int)status} {reason}, but not as Neo4j does; expected the HTTP address of a server, port 7474 unless it was changed.",
            passing ? FailureKind.Transient : FailureKind.Permanent);
    }
}
