using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>One server for all tests of the collection; each test works on a Dataset of its own.</summary>
public sealed class ServerFixture : IDisposable
{
    private static readonly string? s_named = Environment.GetEnvironmentVariable("CITYNET_NEO4J_URL");
    private readonly Lazy<TestServer> _server = new(() => TestServer.Start("--plugins", "gds,apoc"));

    /// <summary>The server that <c>CITYNET_NEO4J_URL</c> names, or else one started beside the checkout, with GDS and APOC.</summary>
    public Uri Address => s_named is null ? _server.Value.Address : new Uri(s_named);

    /// <summary>A Dataset that no other test, and no earlier run of this one, has.</summary>
    public static string NewDataset(string name) => $"{name}-{Guid.NewGuid():N}";

    internal Task<ICypherTransport> OpenAsync() => new Neo4jConnection(Address).OpenAsync(cancellation: TestContext.Current.CancellationToken);

    internal async Task<CypherResult> QueryAsync(string text, params (string, CypherValue)[] parameters)
    {
        await using var transport = await OpenAsync();
        return await transport.ExecuteAsync(new CypherStatement(text, CypherMap.Of(parameters)), TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (_server.IsValueCreated)
            _server.Value.Dispose();
    }
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<ServerFixture>
{
    public const string Name = "Neo4j server";
}
