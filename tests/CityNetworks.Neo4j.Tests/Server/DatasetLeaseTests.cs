using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>Several exports of one Dataset, at once and after one another, on a real server.</summary>
[Collection(ServerTests.Name)]
public sealed class DatasetLeaseTests(ServerFixture fixture)
{
    private static readonly ExportOptions s_options = new() { BatchRows = 3 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_export_of_the_same_Dataset_is_refused_while_one_runs_and_leaves_it_whole()
    {
        var dataset = ServerFixture.NewDataset("held");
        var (first, second) = (Plan(dataset, Hostile.Records), Plan(dataset, Moved));
        await using var transport = await fixture.OpenAsync();
        var meanwhile = new Meanwhile("NEXT", async () =>
        {
            await using var other = await fixture.OpenAsync();
            return await Assert.ThrowsAsync<Neo4jException>(() => Neo4jExport.RunAsync(s_options with { Prune = true }, second, other, null, Cancellation));
        });
        await Neo4jExport.RunAsync(s_options, first, transport, meanwhile, Cancellation);
        Assert.Equal(FailureCodes.Held, meanwhile.Error!.Code);
        Assert.Contains(first.Run.Id, meanwhile.Error.Message, StringComparison.Ordinal);
        await ServerExportTests.AgreesAsync(first, transport);

        await Neo4jExport.RunAsync(s_options with { Prune = true }, second, transport, null, Cancellation);
        await ServerExportTests.AgreesAsync(second, transport);
    }

    [Fact]
    public async Task Who_lost_the_lease_writes_nothing_more_and_says_so()
    {
        var dataset = ServerFixture.NewDataset("lost");
        var (first, second) = (Plan(dataset, Hostile.Records), Plan(dataset, Moved));
        await using var transport = await fixture.OpenAsync();
        var meanwhile = new Meanwhile("NEXT", async () =>
        {
            // As after two minutes of silence.
            await fixture.QueryAsync("MATCH (d:Dataset {id: $dataset}) SET d.heldUntil = 0", ("dataset", CypherValue.Of(dataset)));
            await using var other = await fixture.OpenAsync();
            await Neo4jExport.RunAsync(s_options with { Prune = true }, second, other, null, Cancellation);
            return null;
        });
        var error = await Assert.ThrowsAsync<Neo4jException>(() =>
            Neo4jExport.RunAsync(s_options with { Prune = true }, first, transport, meanwhile, Cancellation));
        Assert.Equal(FailureCodes.Held, error.Code);
        await ServerExportTests.AgreesAsync(second, transport);
    }

    [Fact]
    public async Task A_row_that_vanished_after_it_was_written_keeps_the_run_from_being_published()
    {
        var dataset = ServerFixture.NewDataset("vanished");
        var plan = Plan(dataset, Hostile.Records);
        await using var transport = await fixture.OpenAsync();
        var meanwhile = new Meanwhile(plan.Groups[^2].Name, async () =>
        {
            await fixture.QueryAsync("MATCH (:City {dataset: $dataset})-[r:COORDINATED]->() DELETE r", ("dataset", CypherValue.Of(dataset)));
            return null;
        });
        var error = await Assert.ThrowsAsync<Neo4jException>(() => Neo4jExport.RunAsync(s_options, plan, transport, meanwhile, Cancellation));
        Assert.Contains("not published", error.Message, StringComparison.Ordinal);
        var current = await fixture.QueryAsync("MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->() RETURN count(*) AS n", ("dataset", CypherValue.Of(dataset)));
        Assert.Equal(0, current.Count);
    }

    [Fact]
    public async Task Scores_columns_periods_hosts_and_countries_of_an_earlier_export_do_not_stay()
    {
        var dataset = ServerFixture.NewDataset("moved");
        var (first, second) = (Plan(dataset, Hostile.Records), Plan(dataset, Moved, scores: false));
        await using var transport = await fixture.OpenAsync();
        await Neo4jExport.RunAsync(s_options, first, transport, null, Cancellation);
        await fixture.QueryAsync("MATCH (c:City {dataset: $dataset}) SET c.mine = 'kept'", ("dataset", CypherValue.Of(dataset)));
        var report = await Neo4jExport.RunAsync(s_options, second, transport, null, Cancellation);

        await ServerExportTests.AgreesAsync(second, transport);
        Assert.Equal(["2005"], await TextsAsync("MATCH (:Event {dataset: $dataset, id: '1.0'})-[:IN_PERIOD]->(p) RETURN p.id"));
        Assert.Equal(["UY"], await TextsAsync("MATCH (:City {dataset: $dataset, id: '1.0'})-[:IN_COUNTRY]->(c) RETURN c.id"));
        Assert.Equal([Hostile.Quotes], await TextsAsync("MATCH (:Event {dataset: $dataset, id: '1.0'})-[:HELD_IN]->(c) RETURN c.id"));
        Assert.Empty(await TextsAsync("MATCH (c:City {dataset: $dataset}) WHERE c.degree IS NOT NULL OR c.scoresRun IS NOT NULL RETURN c.id"));
        Assert.Empty(await TextsAsync("MATCH (c:City {dataset: $dataset}) WHERE c.GDP_per_capita IS NOT NULL RETURN c.id"));
        Assert.Equal(3, (await TextsAsync("MATCH (c:City {dataset: $dataset}) RETURN c.mine")).Length); // what others wrote is theirs
        Assert.Equal((1, 0), (report.Leftovers.Earlier, report.Leftovers.Unfinished.Count));
        Assert.True(report.Leftovers.Facts > 0); // the country and the policy that are gone

        await Neo4jExport.RunAsync(s_options, first, transport, null, Cancellation);
        await ServerExportTests.AgreesAsync(first, transport);

        async Task<string[]> TextsAsync(string query) =>
            [.. (await fixture.QueryAsync(query, ("dataset", CypherValue.Of(dataset)))).Rows.Select(row => ((CypherText)row[0]).Value)];
    }

    [Fact]
    public async Task A_run_that_was_killed_is_reported_listed_and_removable_and_so_is_a_Dataset()
    {
        var (dataset, bystander) = (ServerFixture.NewDataset("killed"), ServerFixture.NewDataset("bystander"));
        var (first, second) = (Plan(dataset, Hostile.Records), Plan(dataset, Moved));
        await using var transport = await fixture.OpenAsync();
        await Neo4jExport.RunAsync(s_options, Plan(bystander, Hostile.Records), transport, null, Cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var meanwhile = new Meanwhile("CO_COORDINATED", async () =>
        {
            await stop.CancelAsync();
            return null;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Neo4jExport.RunAsync(s_options, first, transport, meanwhile, stop.Token));
        var report = await Neo4jExport.RunAsync(s_options, second, transport, null, Cancellation);
        Assert.Equal([first.Run.Id], report.Leftovers.Unfinished);
        var list = await GraphContents.ListAsync(s_options, transport, Cancellation);
        var row = list.Text("run").ToList().IndexOf(first.Run.Id);
        Assert.Equal("writing", list.Text("status")[row]);

        await Assert.ThrowsAsync<Neo4jException>(() => GraphContents.DeleteRunAsync(s_options, second.Run.Id, transport, Cancellation)); // published
        await GraphContents.DeleteRunAsync(s_options with { DeleteRows = 1 }, first.Run.Id, transport, Cancellation);
        var left = await fixture.QueryAsync("MATCH (n) WHERE n.run = $run OR n.id = $run RETURN count(*) AS n", ("run", CypherValue.Of(first.Run.Id)));
        Assert.Equal(0, left.Count);
        await ServerExportTests.AgreesAsync(second, transport);

        await GraphContents.DeleteDatasetAsync(s_options with { DeleteRows = 5 }, dataset, transport, Cancellation);
        var rest = await fixture.QueryAsync(
            "MATCH (n) WHERE n.dataset = $dataset OR n.id = $dataset RETURN count(*) AS n", ("dataset", CypherValue.Of(dataset)));
        Assert.Equal(0, rest.Count);
        await ServerExportTests.AgreesAsync(Plan(bystander, Hostile.Records), transport);
        var gone = await Assert.ThrowsAsync<Neo4jException>(() => GraphContents.DeleteDatasetAsync(s_options, dataset, transport, Cancellation));
        Assert.Equal(FailureCodes.NotFound, gone.Code);
    }

    /// <summary>The hostile records a year later: an event in another period and city, a city in another country, a column and a policy gone.</summary>
    private static RecordSet Moved { get; } = Hostile.Records with
    {
        Cities = [.. Hostile.Records.Cities.Select(c => c with { Country = c.Country is null ? null : "UY", Covariates = new Dictionary<string, string>() })],
        Events = [.. Hostile.Records.Events.Select(e => e.Id == "1.0" ? e with { Period = "2005", Host = Hostile.Quotes, Themes = [] } : e)],
        Policies = [],
        Adoptions = [],
    };

    private static ExportPlan Plan(string dataset, RecordSet records, bool scores = true)
    {
        var source = Hostile.SourceOf(records);
        return ExportPlan.Create(scores ? source : source with { Centrality = null }, new PlanSettings { Dataset = dataset });
    }

    /// <summary>Does something when a group is written, once.</summary>
    private sealed class Meanwhile(string group, Func<Task<Neo4jException?>> act) : IProgress<ExportProgress>
    {
        private bool _done;

        public Neo4jException? Error { get; private set; }

        public void Report(ExportProgress value)
        {
            if (_done || value.Group != group)
                return;
            _done = true;
            Error = act().GetAwaiter().GetResult();
        }
    }
}
