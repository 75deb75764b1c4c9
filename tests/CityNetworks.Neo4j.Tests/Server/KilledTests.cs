using System.Diagnostics;
using System.Globalization;
using CityNetworks.Cli.Tests;
using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>Our process, killed while it writes.</summary>
[Collection(ServerTests.Name)]
public sealed class KilledTests(ServerFixture fixture)
{
    /// <summary>At how many moments a process is killed: 2, or as many as <c>CITYNET_KILLS</c> says.</summary>
    internal static int Moments { get; } = int.Parse(Environment.GetEnvironmentVariable("CITYNET_KILLS") ?? "2", CultureInfo.InvariantCulture);

    private static string[] Arguments(string dataset) => [
        "export", "neo4j", "--dataset", dataset, "--scenario", "road-safety", "--runs", "10", "--batch", "20", "--quiet"
    ];

    [Fact]
    public async Task Our_process_killed_at_any_moment_and_run_again_gives_the_same_graph_and_shows_no_half_run()
    {
        var dataset = ServerFixture.NewDataset("killed");
        await using var transport = await fixture.OpenAsync();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, fixture.Citynet(Arguments(dataset)).Code);
        var whole = await GraphText.OfAsync(transport, dataset);
        var took = (int)clock.ElapsedMilliseconds;
        for (var moment = 0; moment < Moments; moment++)
        {
            await GraphText.RemoveAsync(transport, dataset);
            var patience = Random.Shared.Next(took / 3, took);
            using (var process = Citynet.Start(fixture.CitynetEnvironment, Arguments(dataset)))
            {
                await Task.Delay(patience, TestContext.Current.CancellationToken);
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            await AssertNothingHalfIsPublishedAsync(dataset, patience);
            var again = fixture.Citynet([.. Arguments(dataset), "--verify"]);
            Assert.True(again.Code == 0, $"After a kill at {patience} ms: {again.Error}");
            Assert.Equal(whole, await GraphText.OfAsync(transport, dataset));
        }
    }

    // A published run has as many nodes and relationships as it says.
    private async Task AssertNothingHalfIsPublishedAsync(string dataset, int patience)
    {
        var published = await fixture.QueryAsync(
            """
            MATCH (d:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
            RETURN u.status = 'complete'
              AND u.rels = 1 + COUNT { MATCH (a {dataset: $dataset})-[r]->() WHERE r.run = u.id OR r.lastRun = u.id }
              AND u.nodes = 1 + COUNT { MATCH (n {dataset: $dataset}) WHERE n.run = u.id OR n.lastRun = u.id OR n = u }
            """,
            ("dataset", CypherValue.Of(dataset)));
        Assert.True(published.Rows.All(row => row[0] == new CypherFlag(true)), $"Half a run is published after a kill at {patience} ms.");
    }
}
