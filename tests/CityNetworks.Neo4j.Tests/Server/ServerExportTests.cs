using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

[Collection(ServerTests.Name)]
public sealed class ServerExportTests(ServerFixture fixture)
{
    private static readonly ExportOptions s_options = new() { BatchRows = 3 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_export_reads_back_equal_and_again_changes_nothing()
    {
        var plan = Plan(ServerFixture.NewDataset("full"));
        await using var transport = await fixture.OpenAsync();
        var first = await Neo4jExport.RunAsync(s_options, plan, transport, null, Cancellation);
        Assert.All(first.Lines, line => Assert.Equal(line.Rows, line.Created));
        await AgreesAsync(plan, transport);

        var again = await Neo4jExport.RunAsync(s_options with { Prune = true }, plan, transport, null, Cancellation);
        Assert.All(again.Lines, line => Assert.Equal((0, 0), (line.Created, line.Deleted)));
        await AgreesAsync(plan, transport);
    }

    [Fact]
    public async Task Hostile_names_and_numbers_arrive_as_they_are()
    {
        var dataset = ServerFixture.NewDataset("hos'tile");
        var plan = Plan(dataset);
        await using var transport = await fixture.OpenAsync();
        await Neo4jExport.RunAsync(s_options, plan, transport, null, Cancellation);
        var names = await fixture.QueryAsync("MATCH (c:City {dataset: $dataset}) RETURN c.id, c.name ORDER BY c.id", ("dataset", CypherValue.Of(dataset)));
        Assert.Equal(["1.0", Hostile.Quotes, Hostile.Lines], names.Rows.Select(row => ((CypherText)row[0]).Value));
        var types = await fixture.QueryAsync(
            "MATCH (c:City {dataset: $dataset, id: '1.0'}) RETURN valueType(c.lat), valueType(c.population), valueType(c.degreeRank), c.degreeRank, "
                + "c.name_2, c.GDP_per_capita",
            ("dataset", CypherValue.Of(dataset)));
        Assert.Equal(
            [
                new CypherText("FLOAT NOT NULL"),
                new CypherText("FLOAT NOT NULL"),
                new CypherText("INTEGER NOT NULL"),
                new CypherInteger(long.MaxValue),
                new CypherText("9223372036854775807"),
                new CypherFloat(1)
            ],
            types.Rows.Single());
        var dates = await fixture.QueryAsync(
            "MATCH (e:Event {dataset: $dataset, id: '1.0'}) RETURN valueType(e.start), toString(e.end), e.dated", ("dataset", CypherValue.Of(dataset)));
        Assert.Equal([new CypherText("DATE NOT NULL"), new CypherText("2004-06-03"), new CypherText("2004-06-01/2004-06-03")], dates.Rows.Single());
    }

    [Fact]
    public async Task The_older_interface_gives_the_same_graph()
    {
        var plan = Plan(ServerFixture.NewDataset("legacy"));
        using var sockets = new SocketsHttpHandler { UseProxy = false };
        using var handler = new WithoutQueryApi(sockets);
        await using var transport = await new Neo4jConnection(fixture.Address).OpenAsync(handler, Cancellation);
        Assert.IsType<HttpTransactionalTransport>(transport);
        var first = await Neo4jExport.RunAsync(s_options, plan, transport, null, Cancellation);
        Assert.All(first.Lines, line => Assert.Equal(line.Rows, line.Created));
        await AgreesAsync(plan, transport);
    }

    [Fact]
    public async Task Pruning_removes_the_earlier_run_and_what_left_the_records_and_nothing_of_another_Dataset()
    {
        var other = Plan(ServerFixture.NewDataset("bystander"));
        var dataset = ServerFixture.NewDataset("pruned");
        var old = Plan(dataset);
        var records = Hostile.Records with
        {
            Events = [.. Hostile.Records.Events.Where(e => e.Id != "called off")],
            Participations = [.. Hostile.Records.Participations.Where(p => p.Event != "called off")],
        };
        var plan = ExportPlan.Create(Hostile.SourceOf(records) with { Ties = null, Centrality = null }, new PlanSettings { Dataset = dataset });
        await using var transport = await fixture.OpenAsync();
        foreach (var each in new[] { other, old })
            await Neo4jExport.RunAsync(s_options, each, transport, null, Cancellation);
        var report = await Neo4jExport.RunAsync(s_options with { Prune = true, DeleteRows = 1 }, plan, transport, null, Cancellation);

        Assert.Equal(1, report.Lines.Single(line => line.Name == "Event").Deleted);
        Assert.Equal(1, report.Lines.Single(line => line.Name == "PARTICIPATED_IN").Deleted);
        Assert.Equal(2, report.Lines.Single(line => line.Name == "CO_COORDINATED").Deleted);
        Assert.Equal(2, report.Lines.Single(line => line.Name == "CityPeriod").Deleted);
        Assert.Equal(1, report.Lines.Single(line => line.Name == "Run").Deleted);
        await AgreesAsync(plan, transport);
        await AgreesAsync(other, transport);
        var left = await fixture.QueryAsync(
            "MATCH (n {dataset: $dataset}) WHERE n.lastRun <> $run OR n.run <> $run RETURN count(*) AS n",
            ("dataset", CypherValue.Of(dataset)),
            ("run", CypherValue.Of(plan.Run.Id)));
        Assert.Equal(0, left.Count);
    }

    [Fact]
    public async Task A_reader_sees_the_run_before_until_the_new_one_is_whole()
    {
        var dataset = ServerFixture.NewDataset("readers");
        var old = ExportPlan.Create(Hostile.Source with { Centrality = null }, new PlanSettings { Dataset = dataset });
        var plan = Plan(dataset);
        await using var transport = await fixture.OpenAsync();
        await Neo4jExport.RunAsync(s_options, old, transport, null, Cancellation);
        var seen = new List<(string Run, long Ties)>();
        await Neo4jExport.RunAsync(s_options with { BatchRows = 1 }, plan, transport, new Reading(fixture, dataset, seen), Cancellation);
        Assert.NotEmpty(seen);
        Assert.All(seen, one => Assert.Equal(2, one.Ties));
        Assert.Equal([old.Run.Id, plan.Run.Id], seen.Select(one => one.Run).Distinct());
    }

    [Fact]
    public async Task Verifying_finds_what_somebody_changed()
    {
        var dataset = ServerFixture.NewDataset("changed");
        var plan = Plan(dataset);
        await using var transport = await fixture.OpenAsync();
        await Neo4jExport.RunAsync(s_options, plan, transport, null, Cancellation);
        await fixture.QueryAsync("MATCH (:City {dataset: $dataset})-[r:COORDINATED]->() WITH r LIMIT 1 SET r.weight = 3", ("dataset", CypherValue.Of(dataset)));
        var report = await Verification.RunAsync(s_options, plan, transport, Cancellation);
        Assert.Equal("sum weight", Assert.Single(report.Lines, line => !line.Agrees).Check);
        Assert.False(report.Agrees);
    }

    [Fact]
    public async Task A_row_that_finds_no_place_ends_the_export()
    {
        var dataset = ServerFixture.NewDataset("missing");
        var plan = Plan(dataset);
        await using var transport = await fixture.OpenAsync();
        var error =
            await Assert.ThrowsAsync<Neo4jException>(() => Neo4jExport.RunAsync(s_options, plan, transport, new Vandal(fixture, dataset), Cancellation));
        Assert.Equal(FailureCodes.Count, error.Code);
        Assert.Contains("found their place", error.Message, StringComparison.Ordinal);
        var status = await fixture.QueryAsync("MATCH (u:Run {dataset: $dataset}) RETURN u.status", ("dataset", CypherValue.Of(dataset)));
        Assert.Equal(new CypherText("writing"), status.Rows.Single()[0]);
    }

    [Fact]
    public async Task An_unknown_database_is_named_in_the_message()
    {
        await using var transport = await fixture.OpenAsync("nosuch");
        var error = await Assert.ThrowsAsync<Neo4jException>(() => ServerCheck.RunAsync(transport, Cancellation));
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", error.Code);
        Assert.Contains("nosuch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_shows_what_the_server_is()
    {
        await using var transport = await new Neo4jConnection(fixture.Address).OpenAsync(cancellation: Cancellation);
        Assert.IsType<HttpQueryApiTransport>(transport);
        var lines = await ServerCheck.RunAsync(transport, Cancellation);
        Assert.DoesNotContain(lines, line => line.Good is false);
        Assert.Contains(lines, line => line is { Check: "edition", Value: "community" });
        Assert.Contains(lines, line => line.Check == "version" && line.Value.StartsWith("5.", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Check == "database access" && line.Value.Contains("neo4j read-write online", StringComparison.Ordinal));
    }

    internal static ExportPlan Plan(string dataset) => ExportPlan.Create(Hostile.Source, new PlanSettings { Dataset = dataset });

    internal static async Task AgreesAsync(ExportPlan plan, ICypherTransport transport)
    {
        var report = await Verification.RunAsync(s_options, plan, transport, Cancellation);
        Assert.DoesNotContain(report.Lines, line => !line.Agrees);
        Assert.True(report.IsCurrent);
    }

    /// <summary>A server that says it has no Query API.</summary>
    private sealed class WithoutQueryApi(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (request.Method != HttpMethod.Get)
                return response;
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(text.Replace("\"query\"", "\"other\"", StringComparison.Ordinal), null, "application/json");
            return response;
        }
    }

    private sealed class Reading(ServerFixture fixture, string dataset, List<(string Run, long Ties)> seen) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value)
        {
            var read = fixture.QueryAsync(
                "MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run) OPTIONAL MATCH ()-[r:CO_COORDINATED {run: u.id}]->() RETURN u.id, count(r)",
                ("dataset", CypherValue.Of(dataset))).GetAwaiter().GetResult();
            seen.Add((((CypherText)read.Rows[0][0]).Value, ((CypherInteger)read.Rows[0][1]).Value));
        }
    }

    private sealed class Vandal(ServerFixture fixture, string dataset) : IProgress<ExportProgress>
    {
        public void Report(ExportProgress value)
        {
            if (value.Group == "NEXT")
                fixture
                    .QueryAsync("MATCH (c:City {dataset: $dataset, id: '1.0'}) DETACH DELETE c", ("dataset", CypherValue.Of(dataset)))
                    .GetAwaiter()
                    .GetResult();
        }
    }
}
