using CityNetworks.Cli.Tests;
using CityNetworks.Neo4j.Cypher;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>The bundled records with all windows, scores of both modes and a simulation, exported once by the command line; shared by the tests that look at
/// it.</summary>
internal sealed class BundledGraph
{
    private BundledGraph(string dataset, CitynetResult first)
    {
        Dataset = dataset;
        First = first;
    }

    public string Dataset { get; }

    /// <summary>What the first export said.</summary>
    public CitynetResult First { get; }

    public static IReadOnlyList<string> Arguments(string dataset) =>
        ["export", "neo4j", "--dataset", dataset, "--mode", "both", "--measures", "degree,harmonic,betweenness", "--scenario", "road-safety", "--runs", "50"];

    public static BundledGraph Export(ServerFixture fixture)
    {
        var dataset = ServerFixture.NewDataset("bundled");
        var first = fixture.Citynet([.. Arguments(dataset), "--verify"]);
        Assert.True(first.Code == 0, first.Error);
        return new BundledGraph(dataset, first);
    }

    public CypherMap Parameters(params ReadOnlySpan<(string Key, CypherValue Value)> more) => CypherMap.Of([("dataset", CypherValue.Of(Dataset)), .. more]);
}
