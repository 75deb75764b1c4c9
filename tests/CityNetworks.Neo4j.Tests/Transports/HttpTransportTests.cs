using System.Diagnostics;
using System.Net;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;
using Xunit;
using static CityNetworks.Neo4j.Tests.Transports.ScriptedServer;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class HttpTransportTests
{
    private static readonly CypherStatement s_statement = new("RETURN 1 AS n", CypherMap.Of());

    private static readonly RetryPolicy s_quick = new() { FirstWait = TimeSpan.FromMilliseconds(1), Budget = TimeSpan.FromSeconds(5) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Passing => ["deadlock late", "transient before", "expired", "bad gateway", "busy", "dropped", "broken off", "slow"];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task What_may_pass_is_tried_again(string what)
    {
        Func<HttpListenerContext, Task> failure = what switch
        {
            "deadlock late" => TrailingError("Neo.TransientError.Transaction.DeadlockDetected"),
            "transient before" => Error(400, "Neo.TransientError.Transaction.LockAcquisitionTimeout"),
            "expired" => Error(401, "Neo.ClientError.Security.AuthorizationExpired"),
            "bad gateway" => Html(502),
            "busy" => Html(429),
            "dropped" => Drop,
            "broken off" => BreakOff,
            _ => Hang,
        };
        using var server = new ScriptedServer(Discovery, failure, failure, Count(1));
        await using var transport = await OpenAsync(server);
        var result = await s_quick.ExecuteAsync(transport, s_statement, Cancellation);
        Assert.Equal(1, result.Count);
        Assert.Equal(3, server.Bodies.Count);
        Assert.Equal(server.Bodies[0], server.Bodies[2]);
    }

    [Theory]
    [InlineData(202, "Neo.ClientError.Schema.ConstraintValidationFailed")]
    [InlineData(400, "Neo.ClientError.Statement.SyntaxError")]
    [InlineData(401, "Neo.ClientError.Security.Unauthorized")]
    [InlineData(404, "Neo.ClientError.Database.DatabaseNotFound")]
    [InlineData(500, "Neo.DatabaseError.General.UnknownError")]
    [InlineData(202, "Neo.ClientError.Transaction.Terminated")]
    [InlineData(202, "Neo.TransientError.Transaction.Terminated")]
    public async Task What_will_not_pass_ends_at_once_with_the_servers_code(int status, string code)
    {
        using var server = new ScriptedServer(Discovery, status == 202 ? TrailingError(code) : Error(status, code), Count(1));
        await using var transport = await OpenAsync(server);
        var error = await Assert.ThrowsAsync<Neo4jException>(() => s_quick.ExecuteAsync(transport, s_statement, Cancellation));
        Assert.Equal(code, error.Code);
        Assert.Contains(code, error.Message, StringComparison.Ordinal);
        Assert.Contains("neo4j", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, server.Left);
    }

    [Fact]
    public async Task A_page_that_is_not_the_servers_is_named_as_such()
    {
        using var server = new ScriptedServer(Discovery, Html(403));
        await using var transport = await OpenAsync(server);
        var error = await Assert.ThrowsAsync<Neo4jException>(() => s_quick.ExecuteAsync(transport, s_statement, Cancellation));
        Assert.Equal(FailureCodes.NotNeo4j, error.Code);
        Assert.Contains("403", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_budget_ends_the_attempts()
    {
        using var server = new ScriptedServer(Enumerable.Repeat(Html(503), 40).Prepend(Discovery));
        await using var transport = await OpenAsync(server);
        var started = Stopwatch.GetTimestamp();
        var policy = new RetryPolicy { FirstWait = TimeSpan.FromMilliseconds(50), Budget = TimeSpan.FromMilliseconds(300) };
        await Assert.ThrowsAsync<Neo4jException>(() => policy.ExecuteAsync(transport, s_statement, Cancellation));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
        Assert.True(server.Bodies.Count is > 1 and < 20, $"{server.Bodies.Count} attempts");
    }

    [Fact]
    public async Task Each_request_carries_the_bookmarks_of_the_one_before()
    {
        using var server = new ScriptedServer(Discovery, Count(1, "FB:first"), Count(1, "FB:second"), Count(1));
        await using var transport = await OpenAsync(server);
        for (var k = 0; k < 3; k++)
            await transport.ExecuteAsync(s_statement, Cancellation);
        Assert.DoesNotContain("bookmarks", server.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("""
            "bookmarks":["FB:first"]
            """, server.Bodies[1], StringComparison.Ordinal);
        Assert.Contains("""
            "bookmarks":["FB:second"]
            """, server.Bodies[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Floats_stay_floats_and_what_JSON_cannot_say_is_left_out()
    {
        using var server = new ScriptedServer(Discovery, Count(1));
        await using var transport = await OpenAsync(server);
        CypherValue[] values = [
            new CypherFloat(1),
            new CypherFloat(-0.0),
            new CypherFloat(1e20),
            new CypherFloat(double.NaN),
            new CypherFloat(double.PositiveInfinity),
            new CypherInteger(long.MaxValue),
            CypherValue.Of("São 🏙️ \"\\\n")
        ];
        await transport.ExecuteAsync(new CypherStatement("RETURN $l AS n", CypherMap.Of(("l", new CypherList(values)))), Cancellation);
        Assert.Contains("""
            "l":[1.0,-0.0,1E+20,null,null,9223372036854775807,"São \uD83C\uDFD9️ \"\\\n"]
            """, server.Bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_too_big_for_the_server_goes_in_halves()
    {
        var tooBig = TrailingError(FailureCodes.TooBig);
        var schema = Enumerable.Repeat(Count(0), GraphSchema.Statements().Count + 1);
        using var server = new ScriptedServer([
            Discovery, .. schema, Count(1), Count(1), Count(1), tooBig, Count(1), Count(1), .. Enumerable.Repeat(Error(400, "Neo.ClientError.Test.Enough"), 1)
        ]);
        await using var transport = await OpenAsync(server);
        await Assert.ThrowsAsync<Neo4jException>(
            () => Neo4jExport.RunAsync(new ExportOptions { Retry = s_quick }, Hostile.Plan, transport, null, Cancellation));
        Assert.Equal([2, 1, 1, 2], server.Bodies[^5..^1].Select(body => body.Split("\"key\":").Length - 1));
    }

    [Fact]
    public async Task A_wrong_count_ends_the_export_with_both_numbers()
    {
        var schema = Enumerable.Repeat(Count(0), GraphSchema.Statements().Count + 1);
        using var server = new ScriptedServer([Discovery, .. schema, Count(1), Count(1), Count(1), Count(1)]);
        await using var transport = await OpenAsync(server);
        var error = await Assert.ThrowsAsync<Neo4jException>(
            () => Neo4jExport.RunAsync(new ExportOptions { Retry = s_quick }, Hostile.Plan, transport, null, Cancellation));
        Assert.Equal(FailureCodes.Count, error.Code);
        Assert.StartsWith("Period: 1 of 2 rows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_a_request_that_hangs()
    {
        using var server = new ScriptedServer(Discovery, Hang);
        await using var transport = await OpenAsync(server, TimeSpan.FromMinutes(1));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => s_quick.ExecuteAsync(transport, s_statement, stop.Token));
    }

    [Fact]
    public async Task A_server_without_the_Query_API_is_spoken_to_in_the_older_way()
    {
        using var server = new ScriptedServer(
            Json(200, """{"transaction":"http://x/db/{databaseName}/tx","neo4j_version":"4.4.30","neo4j_edition":"community"}"""),
            Json(
                200, """{"results":[{"columns":["n"],"data":[{"row":[1],"meta":[null]}],"stats":{"nodes_created":2,"relationship_deleted":3}}],"errors":[]}"""),
            Json(200, """{"results":[],"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"m"}]}"""),
            Json(200, """{"results":[{"columns":["n"],"data":[{"row":[4],"meta":[null]}]}],"errors":[]}"""));
        await using var transport = await OpenAsync(server);
        Assert.IsType<HttpTransactionalTransport>(transport);
        Assert.False((await transport.ProbeAsync(Cancellation)).HasRelationshipConstraints);
        var result = await transport.ExecuteAsync(s_statement, Cancellation);
        Assert.Equal((1L, 2L, 3L), (result.Count, result.Counters.NodesCreated, result.Counters.RelationshipsDeleted));
        Assert.Equal(4, (await s_quick.ExecuteAsync(transport, s_statement, Cancellation)).Count);
    }

    [Theory]
    [InlineData("""{"data":"http://x/db/data/","neo4j_version":"3.5.35"}""", FailureCodes.Version, "3.5.35")]
    [InlineData("""{"name":"something else"}""", FailureCodes.NotNeo4j, "7474")]
    public async Task A_server_that_is_none_or_too_old_is_refused(string discovery, string code, string said)
    {
        using var server = new ScriptedServer(Json(200, discovery));
        var error = await Assert.ThrowsAsync<Neo4jException>(() => OpenAsync(server));
        Assert.Equal(code, error.Code);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_said_so()
    {
        Uri address;
        using (var server = new ScriptedServer())
            address = server.Address;
        var error = await Assert.ThrowsAsync<Neo4jException>(() => new Neo4jConnection(address).OpenAsync(cancellation: Cancellation));
        Assert.Equal(FailureCodes.Connection, error.Code);
    }

    [Fact]
    public async Task A_password_goes_into_its_header_and_over_plain_http_only_to_this_machine()
    {
        using var server = new ScriptedServer(Discovery, Count(1));
        await using var transport = await OpenAsync(server);
        await transport.ExecuteAsync(s_statement, Cancellation);
        Assert.Equal(["Basic bmVvNGo6czNjcmV0"], server.Authorizations);
        var far = new Neo4jConnection(new Uri("http://db.example.org:7474")) { User = "neo4j", Password = "s3cret" };
        var error = await Assert.ThrowsAsync<Neo4jException>(() => far.OpenAsync(cancellation: Cancellation));
        Assert.Equal(FailureCodes.Insecure, error.Code);
        Assert.DoesNotContain("s3cret", far.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474/")]
    [InlineData("https://db.example.org/browser/", "https://db.example.org/")]
    [InlineData("neo4j+s://abcd1234.databases.neo4j.io", "https://abcd1234.databases.neo4j.io/")]
    public void Addresses_are_read(string text, string expected) => Assert.Equal(expected, Neo4jAddress.Parse(text).ToString());

    [Theory]
    [InlineData("bolt://localhost:7687", "http://localhost:7474")]
    [InlineData("neo4j+s://db.example.org", "https://db.example.org:7473")]
    [InlineData("localhost", "http://HOST:7474")]
    [InlineData("ftp://localhost", "'ftp' is not known")]
    [InlineData("http://neo4j:s3cret@localhost:7474", "never as part of an argument")]
    public void Addresses_that_cannot_be_used_say_what_to_use(string text, string said)
    {
        var error = Assert.Throws<FormatException>(() => Neo4jAddress.Parse(text));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.Message, StringComparison.Ordinal);
    }

    private static Task<ICypherTransport> OpenAsync(ScriptedServer server, TimeSpan? timeout = null) =>
        new Neo4jConnection(server.Address)
        {
            User = "neo4j",
            Password = "s3cret",
            Timeout = timeout ?? TimeSpan.FromSeconds(1)
        }.OpenAsync(cancellation: Cancellation);
}
