using CityNetworks.Cli.Tests;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Server;

/// <summary>One server for all tests of the collection; each test works on a Dataset of its own.</summary>
public sealed class ServerFixture : IDisposable
{
    private static readonly string? s_named = Environment.GetEnvironmentVariable("CITYNET_NEO4J_URL");
#if BOLT_DRIVER
    private static readonly string? s_namedBolt = Environment.GetEnvironmentVariable("CITYNET_NEO4J_BOLT_URL");
#endif
    private readonly Lazy<TestServer> _server = new(() => TestServer.Start("--plugins", "gds,apoc"));
    private readonly Lazy<BundledGraph> _bundled;

    public ServerFixture() => _bundled = new(() => BundledGraph.Export(this));

    /// <summary>The server that <c>CITYNET_NEO4J_URL</c> names, or else one started beside the checkout, with GDS and APOC.</summary>
    public Uri Address => s_named is null ? _server.Value.Address : new Uri(s_named);

    internal BundledGraph Bundled => _bundled.Value;

    /// <summary>A Dataset that no other test, and no earlier run of this one, has.</summary>
    public static string NewDataset(string name) => $"{name}-{Guid.NewGuid():N}";

    internal Task<ICypherTransport> OpenAsync(string database = "neo4j") => OpenAsync(new Neo4jConnection(Address) { Database = database }, _server);

    /// <summary>The folder that its procedures may read files from.</summary>
    internal string ImportFolder()
    {
        Assert.SkipUnless(s_named is null, "Files are imported on the server beside the checkout only.");
        return Path.Combine(_server.Value.Home, "import");
    }

    /// <summary>Runs citynet as a user's shell would, on this server.</summary>
    internal CitynetResult Citynet(params string[] arguments) => CityNetworks.Cli.Tests.Citynet.Run(CitynetEnvironment, arguments);

    internal Dictionary<string, string> CitynetEnvironment =>
        new() { ["NEO4J_URI"] = $"{Address}", ["NEO4J_USERNAME"] = string.Empty, ["NEO4J_PASSWORD"] = string.Empty, ["NEO4J_DATABASE"] = string.Empty };

    /// <summary>The transport under test: HTTP, or Bolt in a build that has the driver.</summary>
    internal static Task<ICypherTransport> OpenAsync(Neo4jConnection connection, Lazy<TestServer> server)
    {
#if BOLT_DRIVER
        if (BoltAddress(connection.Address, server) is { } bolt)
            return Task.FromResult<ICypherTransport>(new CityNetworks.Neo4j.Bolt.BoltTransport(connection with { Address = bolt }));
#endif
        return connection.OpenAsync(cancellation: TestContext.Current.CancellationToken);
    }

#if BOLT_DRIVER
    // The Bolt address of the server that an HTTP address belongs to; null: that of another server, which only speaks HTTP.
    private static Uri? BoltAddress(Uri http, Lazy<TestServer> server)
    {
        if (s_named is null)
            return server.Value.Address == http ? server.Value.BoltAddress : null;
        if (new Uri(s_named) != http)
            return null;
        return s_namedBolt is not null
            ? new Uri(s_namedBolt)
            : throw new InvalidOperationException("CITYNET_NEO4J_URL is set; expected CITYNET_NEO4J_BOLT_URL too, the Bolt address of the same server.");
    }
#endif

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
