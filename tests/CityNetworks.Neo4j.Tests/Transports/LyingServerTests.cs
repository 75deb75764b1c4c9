using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using CsCheck;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

/// <summary>A server that answers anything at all: always a failure of the server, reported, and never more than so many bytes read.</summary>
public sealed class LyingServerTests
{
    private const string Greeting = """{"query":"q","transaction":"t","neo4j_version":"5.26.12","neo4j_edition":"community"}""";
    private const string Answer = """{"data":{"fields":["n"],"values":[[1]]},"counters":{"nodesCreated":1,"nodesDeleted":0},"bookmarks":["FB:1"]}""";
    private const string OlderGreeting = """{"transaction":"t","neo4j_version":"4.4.30","neo4j_edition":"community"}""";
    private const string OlderAnswer = """{"results":[{"columns":["n"],"data":[{"row":[1],"meta":[null]}],"stats":{"nodes_created":2}}],"errors":[]}""";

    private static readonly string[] s_lies =
    [
        "null", "[]", "{}", "true", "\"x\"", "-1", "1e30", "1e999", "9223372036854775808", "[[]]", "[null]", "\"\\ud800\"", "\"\\u001b[2J\"", "", "{", "\u0000",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("null", "null; expected an object")]
    [InlineData("[1,2]", "an array of 2; expected an object")]
    [InlineData("""{"data":null}""", "data is null")]
    [InlineData("""{"data":{"fields":["n"],"values":[[1,2]]}}""", "an array of 2; expected an array of 1 values")]
    [InlineData("""{"data":{"fields":["n"],"values":[[1]]},"counters":{"nodesCreated":1e30}}""", "nodesCreated is 1E30; expected a whole number of at least 0")]
    [InlineData("""{"data":{"fields":["n"],"values":[[1]]},"counters":{"nodesCreated":"x"}}""", "nodesCreated is 'x'")]
    [InlineData("""{"data":{"fields":["n"],"values":[[1]]},"counters":{"nodesCreated":-1}}""", "nodesCreated is -1")]
    [InlineData("""{"data":{"fields":["n"],"values":[["\ud800"]]}}""", "no Unicode")]
    [InlineData("""{"errors":[null]}""", "errors[0] is null")]
    [InlineData("""{"errors":5}""", "errors is 5")]
    [InlineData("<html>", "no JSON: '<html>'")]
    public async Task What_was_found_is_reported(string body, string said)
    {
        var error = await FailAsync(Greeting, () => Json(body));
        Assert.Equal(FailureCodes.NotNeo4j, error.Code);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_that_is_cut_off_is_a_lost_connection_and_may_be_tried_again()
    {
        var error = await FailAsync(Greeting, () => Json(Answer[..40]));
        Assert.Equal((FailureCodes.Connection, FailureKind.Transient), (error.Code, error.Kind));
    }

    [Fact]
    public async Task A_redirect_is_named_and_not_followed()
    {
        var error = await FailAsync(
            Greeting, () => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri("http://elsewhere.example/") } });
        Assert.Contains("302", error.Message, StringComparison.Ordinal);
        Assert.Contains("a redirect to http://elsewhere.example/", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_content_type_is_named()
    {
        var error = await FailAsync(Greeting, () => Of(Encoding.UTF8.GetBytes(Answer), "text/plain"));
        Assert.Contains("text/plain", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_an_endless_answer_no_more_is_read_than_is_stated(bool greets)
    {
        using var endless = new Endless();
        var limit = greets ? Neo4jHttp.LongestGreeting : 1 << 20;
        var error = await FailAsync(greets ? null : Greeting, () =>
        {
            var content = new StreamContent(endless);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
        });
        Assert.Contains($"more than {limit} bytes", error.Message, StringComparison.Ordinal);
        Assert.InRange(endless.BytesRead, limit, limit + (1 << 15));
    }

    [Fact]
    public async Task Nothing_that_a_server_writes_moves_the_cursor()
    {
        const string Escapes = """{"errors":[{"code":"Neo.\u001b[31mX","message":"a\u001b]0;title\u0007\u202eb\u009bc\r\nd\u2028"}]}""";
        var error = await FailAsync(Greeting, () => Json(Escapes, HttpStatusCode.BadRequest));
        Assert.DoesNotContain(error.Message, c => char.IsControl(c) || c is '\u202e' or '\u2028');
        Assert.Contains("a[U+001B]]0;title[U+0007][U+202E]b[U+009B]c  d[U+2028]", error.Message, StringComparison.Ordinal);

        using var handler = new Scripted(Json("""{"query":"q","neo4j_version":"5.\u001b[2J","neo4j_edition":"com\u0007munity"}"""));
        await using var transport = await new Neo4jConnection(new Uri("http://localhost:7474")).OpenAsync(handler, Cancellation);
        var server = await transport.ProbeAsync(Cancellation);
        Assert.DoesNotContain(server.Version + server.Edition, char.IsControl);
    }

    [Fact]
    public void Any_change_of_a_true_answer_is_understood_or_refused_and_never_our_fault() =>
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, 400], Gen.Int[0, 40], Gen.OneOf([.. s_lies.Select(Gen.Const)])).Sample(
            (older, greeting, at, length, lie) =>
            {
                var (hello, answer) = older ? (OlderGreeting, OlderAnswer) : (Greeting, Answer);
                if (greeting)
                    hello = Changed(hello, at, length, lie);
                else
                    answer = Changed(answer, at, length, lie);
                try
                {
                    using var handler = new Scripted(Json(hello), Json(answer), Json(answer), Json(answer), Json(answer), Json(answer));
#pragma warning disable CA2025 // it has ended when the next line is reached
                    AskAsync(handler).GetAwaiter().GetResult();
#pragma warning restore CA2025
                }
                catch (Neo4jException)
                {
                    // what is expected of a server that lies
                }
            },
            iter: 3000);

    // A value of the answer, or any stretch of it, becomes something else.
    private static string Changed(string json, int at, int length, string lie)
    {
        var start = at % json.Length;
        if (length == 0 && json.IndexOf(':', start) is >= 0 and var colon)
            return json[..(colon + 1)] + lie + json[Math.Max(colon + 1, json.IndexOfAny([',', '}', ']'], colon))..];
        return json[..start] + lie + json[Math.Min(json.Length, start + length)..];
    }

    private static async Task AskAsync(Scripted handler)
    {
        await using var transport = await new Neo4jConnection(new Uri("http://localhost:7474")) { LongestAnswer = 1 << 20 }.OpenAsync(handler, Cancellation);
        var result = await transport.ExecuteAsync(new CypherStatement("RETURN 1 AS n", CypherMap.Of()), Cancellation);
        _ = result.Count;
        await ServerCheck.RunAsync(transport, Cancellation);
    }

    private static async Task<Neo4jException> FailAsync(string? greeting, Func<HttpResponseMessage> answer)
    {
        using var handler = greeting is null ? new Scripted(answer()) : new Scripted(Json(greeting), answer());
        return await Assert.ThrowsAsync<Neo4jException>(() => AskAsync(handler));
    }

    private static HttpResponseMessage Json(string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = Of(Encoding.UTF8.GetBytes(body), "application/json");
        response.StatusCode = status;
        return response;
    }

    private static HttpResponseMessage Of(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private sealed class Scripted(params HttpResponseMessage[] answers) : HttpMessageHandler
    {
        private readonly Queue<HttpResponseMessage> _answers = new(answers);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(_answers.TryDequeue(out var answer) ? answer : new HttpResponseMessage(HttpStatusCode.Gone));
    }

    /// <summary>JSON that never ends.</summary>
    private sealed class Endless : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            BytesRead += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
