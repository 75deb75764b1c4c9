using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CityNetworks.Neo4j.Transports;

/// <summary>Carries JSON to a server and back, and turns everything that can go wrong on the way into a <see cref="Neo4jException"/>.</summary>
/// <remarks>
/// Requests follow one another; the buffer of a request is used again for the next. Of an answer no more than
/// <see cref="Neo4jConnection.LongestAnswer"/> bytes are read, decompressed, and of the greeting no more than <see cref="LongestGreeting"/>.
/// No redirect is followed: the password goes to the address given and to no other.
/// </remarks>
internal sealed class Neo4jHttp : IDisposable
{
    /// <summary>The most bytes read of what a server says it is; Neo4j's own takes 300.</summary>
    public const int LongestGreeting = 1 << 16;

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
    public async Task<ServerAnswer> PostAsync(string path, Action<Utf8JsonWriter> write, CancellationToken cancellation)
    {
        _buffer.ResetWrittenCount();
        await using (var json = new Utf8JsonWriter(_buffer, CypherJson.Options))
            write(json);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/db/{Uri.EscapeDataString(_connection.Database)}/{path}")
        {
            Content = new ReadOnlyMemoryContent(_buffer.WrittenMemory),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = _authorization;
        var reply = await SendAsync(request, _connection.LongestAnswer, cancellation);
        var body = reply.Body ?? throw Foreign(reply);
        if (body.Has("errors") && body["errors"].Array("an array of errors") is { Count: > 0 } errors)
            throw Neo4jException.Reported(errors[0].TextOf("code"), $"{errors[0].TextOf("message")} ({Target})");
        return reply.IsSuccess ? body : throw Foreign(reply);
    }

    /// <summary>Asks the server what it is, without authentication.</summary>
    public async Task<ServerInfo> DiscoverAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        var reply = await SendAsync(request, LongestGreeting, cancellation);
        if (_connection.Address.Host.EndsWith(".databases.neo4j.io", StringComparison.OrdinalIgnoreCase))
            return new ServerInfo(string.Empty, string.Empty, Dialect.QueryApi); // Aura does not say what it is
        if (reply is not { Status: HttpStatusCode.OK, Body: { } server })
            throw Foreign(reply);
        var version = ServerText.Short(server.TextOf("neo4j_version"));
        var edition = ServerText.Short(server.TextOf("neo4j_edition"));
        if (server.Has("query"))
            return new ServerInfo(version, edition, Dialect.QueryApi);
        if (server.Has("transaction"))
            return new ServerInfo(version, edition, Dialect.Transactional);
        throw version.Length > 0 || server.Has("data")
            ? new Neo4jException(
                FailureCodes.Version,
                $"{_connection.Address} is Neo4j {(version.Length > 0 ? version : "3 or older")}; expected 4.4 or later.",
                FailureKind.Permanent)
            : Foreign(reply);
    }

    public void Dispose() => _client.Dispose();

    private async Task<Reply> SendAsync(HttpRequestMessage request, int longest, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_connection.Timeout);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var bytes = await BoundedBody.ReadAsync(response.Content, longest, limit.Token) ?? throw TooLong(longest);
            var type = response.Content.Headers.ContentType?.MediaType;
            var body = type is not null && type.Contains("json", StringComparison.OrdinalIgnoreCase) ? ServerAnswer.Read(bytes, Target) : null;
            return new Reply(response.StatusCode, response.ReasonPhrase, type, $"{response.Headers.Location}", body);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new Neo4jException(
                FailureCodes.Timeout, $"{Target} did not answer within {_connection.Timeout.TotalSeconds:0.#} s.", FailureKind.Transient, error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            var certificate = error.InnerException is System.Security.Authentication.AuthenticationException;
            throw new Neo4jException(
                certificate ? FailureCodes.Certificate : FailureCodes.Connection,
                $"{Target} cannot be reached: {error.Message}",
                certificate ? FailureKind.Permanent : FailureKind.Transient,
                error);
        }
        catch (Exception error) when (error is InvalidDataException or FormatException or NotSupportedException) // compression or headers that are none
        {
            throw new Neo4jException(FailureCodes.NotNeo4j, $"{Target} did not answer as Neo4j does: {error.Message}", FailureKind.Permanent, error);
        }
    }

    private Neo4jException TooLong(int longest) => new(
        FailureCodes.NotNeo4j,
        $"{_connection.Address} answered with more than {longest} bytes; expected a short answer, and read no more.",
        FailureKind.Permanent);

    // What stands between us and the server answered in its place.
    private Neo4jException Foreign(Reply reply)
    {
        var passing = reply.Status is
            HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        var redirect = reply.Location.Length > 0 ? $", a redirect to {ServerText.Short(reply.Location)}" : string.Empty;
        var found = $"{(int)reply.Status} {reply.Reason}, {reply.Type ?? "no content type"}{redirect}";
        return new Neo4jException(
            FailureCodes.NotNeo4j,
            $"{_connection.Address} answered {found}, but not as Neo4j does; expected the HTTP address of a server, port 7474 unless it was changed.",
            passing ? FailureKind.Transient : FailureKind.Permanent);
    }

    private sealed record Reply(HttpStatusCode Status, string? Reason, string? Type, string Location, ServerAnswer? Body)
    {
        public bool IsSuccess => (int)Status is >= 200 and < 300;
    }
}
