using System.Globalization;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Networks;
using CityNetworks.Records.Bundled;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>Our scores beside those that Neo4j's Graph Data Science library computes on the exported graph: an oracle that shares nothing with us.</summary>
[Collection(ServerTests.Name)]
public sealed class ServerScoreTests(ServerFixture fixture)
{
    [Fact]
    public async Task Degree_betweenness_and_harmonic_closeness_of_each_window_are_those_of_the_servers_own_library()
    {
        var network = NetworkBuilder.Build(Mercocities.Read().Records!);
        var windows = Windows.Each(network).Where(window => window.CountCities() > 1).Append(network.All).ToArray();
        Assert.True(windows.Length > 5);
        foreach (var window in windows)
        {
            await ProjectAsync(window);
            var nodes = window.CountCities() + window.CountEvents();
            Assert.Equal((window.Name, nodes, 0), await FurthestAsync(window, "gds.degree.stream('scores')", "s.degreeRaw"));
            Assert.Equal((window.Name, nodes, 0), await FurthestAsync(window, "gds.betweenness.stream('scores')", "s.betweennessRaw"));
            // theirs is divided by n − 1
            Assert.Equal((window.Name, nodes, 0), await FurthestAsync(window, "gds.closeness.harmonic.stream('scores')", $"s.harmonicRaw / {nodes - 1}"));
            await fixture.QueryAsync("CALL gds.graph.drop('scores') YIELD graphName RETURN graphName");
        }
    }

    [Fact]
    public async Task The_documented_check_is_true()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "graphs", "neo4j", "README.md"), TestContext.Current.CancellationToken);
        var check = readme.Split("## Checking numbers on the server")[1].Split("```")[1]["cypher".Length..];
        var statements = check.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(3, statements.Length);
        (string, CypherValue)[] parameters = [("dataset", CypherValue.Of(fixture.Bundled.Dataset)), ("period", CypherValue.Of("2010-2011"))];
        var nodes = await fixture.QueryAsync(statements[0], parameters);
        Assert.True(nodes.Count > 1);
        var theirs = (await fixture.QueryAsync(statements[1], parameters)).Rows.Select(row => $"{CypherLiteral.Of(row[0])} {CypherLiteral.Of(row[1])}");
        await fixture.QueryAsync(statements[2], parameters);
        var ours = await fixture.QueryAsync(
            """
            MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
            MATCH (n)-[:HAS_SCORE]->(s {run: u.id, period: $period}) RETURN n.id AS id, s.betweennessRaw AS score
            """,
            parameters);
        Assert.Equal(nodes.Count, ours.Rows.Count);
        Assert.Subset(ours.Rows.Select(row => $"{CypherLiteral.Of(row[0])} {CypherLiteral.Of(row[1])}").ToHashSet(), theirs.ToHashSet());
    }

    // The two-mode network of the window, as a user of the graph would see it: rows that count.
    private Task<CypherResult> ProjectAsync(Window window) => fixture.QueryAsync(
        """
        MATCH (a:City {dataset: $dataset})-[r:COORDINATED|PARTICIPATED_IN]->(b:Event)-[:IN_PERIOD]->(p:Period)
        WHERE r.counts AND $window IN ['all', p.id]
        WITH DISTINCT a, b
        RETURN gds.graph.project('scores', a, b, {}, {undirectedRelationshipTypes: ['*']}) AS graph
        """,
        ("dataset", CypherValue.Of(fixture.Bundled.Dataset)),
        ("window", CypherValue.Of(window.Name)));

    private async Task<(string Window, long Nodes, double Difference)> FurthestAsync(Window window, string call, string ours)
    {
        var result = await fixture.QueryAsync(
            $$"""
            MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
            CALL {{call}} YIELD nodeId, score
            MATCH (n)-[:HAS_SCORE]->(s {run: u.id, period: $window}) WHERE n = gds.util.asNode(nodeId)
            RETURN count(*) AS n, toString(round(max(abs(score - {{ours}})), 9)) AS difference
            """,
            ("dataset", CypherValue.Of(fixture.Bundled.Dataset)),
            ("window", CypherValue.Of(window.Name)));
        return (window.Name, result.Count!.Value, double.Parse(((CypherText)result.Rows[0][1]).Value, CultureInfo.InvariantCulture));
    }
}
