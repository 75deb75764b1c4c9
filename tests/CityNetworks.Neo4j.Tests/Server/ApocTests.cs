using CityNetworks.Exchange;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Networks;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>Our GraphML, read by APOC: the labels, types and kinds of number of an export.</summary>
[Collection(ServerTests.Name)]
public sealed class ApocTests(ServerFixture fixture)
{
    [Fact]
    public async Task The_bundled_records_arrive_with_labels_types_and_kinds_of_number()
    {
        var records = Mercocities.Read().Records!;
        var graph = TwoModeGraph.Of(NetworkBuilder.Build(records).All, records);
        await ImportAsync(graph);
        var counts = await fixture.QueryAsync(
            """
            MATCH (c:City)-[r:COORDINATED|PARTICIPATED_IN]-(e:Event) WHERE c.dataset IS NULL
            RETURN count(r), toString(sum(r.weight)), collect(DISTINCT valueType(r.weight)), collect(DISTINCT valueType(c.lat)),
                count(DISTINCT c), count(DISTINCT e)
            """);
        Assert.Equal(
            [
                $"{graph.Edges.RowCount}", $"'{CypherLiteral.Of(new CypherFloat(graph.Edges.Numbers("weight").Sum()))}'", "['FLOAT NOT NULL']",
                "['FLOAT NOT NULL']",
                $"{graph.CityCount}", $"{graph.Nodes.RowCount - graph.CityCount}",
            ],
            counts.Rows.Single().Select(CypherLiteral.Of));
        await RemoveAsync();
    }

    [Fact]
    public async Task Hostile_names_arrive_as_they_are()
    {
        var records = Hostile.Records;
        await ImportAsync(TwoModeGraph.Of(NetworkBuilder.Build(records).All, records));
        var names = await fixture.QueryAsync("MATCH (c:City) WHERE c.dataset IS NULL RETURN c.label ORDER BY c.label");
        Assert.Equal(["1.0", Hostile.Quotes, Hostile.Lines], names.Rows.Select(row => ((CypherText)row[0]).Value));
        await RemoveAsync();
    }

    private async Task ImportAsync(ExchangeGraph graph)
    {
        GraphMl.Write(graph, _ => File.Create(Path.Combine(fixture.ImportFolder(), "graph.graphml")));
        var imported =
            await fixture.QueryAsync(
                "CALL apoc.import.graphml('file:///graph.graphml', {readLabels: true, storeNodeIds: false}) YIELD nodes, relationships RETURN nodes, "
                    + "relationships");
        Assert.Equal([new CypherInteger(graph.Nodes.RowCount), new CypherInteger(graph.Edges.RowCount)], imported.Rows.Single());
    }

    private Task<CypherResult> RemoveAsync() => fixture.QueryAsync("MATCH (n:City|Event) WHERE n.dataset IS NULL DETACH DELETE n");
}
