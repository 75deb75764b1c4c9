using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j;

/// <summary>Writes a plan into a server.</summary>
/// <remarks>
/// Order: constraints, nodes, relationships, then the run is published in one statement, then scores are copied onto cities, then what is old is pruned.
/// One writer, batches in sequence: writers side by side would deadlock on the nodes they share.
/// Idempotent: written again, nothing is created or deleted; ended anywhere and started again, the graph is the same. Until it is published, readers see the run before.
/// </remarks>
public static class Neo4jExport
{
    /// <summary>Writes, publishes and, if asked, prunes.</summary>
    /// <exception cref="Neo4jException">The server failed or refused, or rows did not find their place.</exception>
    public static async Task<ExportReport> RunAsync(
        ExportOptions options, ExportPlan plan, ICypherTransport transport, IProgress<ExportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchRows, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BatchRows, 50_000, nameof(options));
        var writer = new GroupWriter(options, plan, transport, progress);
        await CreateSchemaAsync(options, transport, cancellation);
        await writer.BeginAsync(cancellation);
        foreach (var group in plan.Groups.Where(group => group.Lifetime is not Lifetime.Mirror))
            await writer.WriteAsync(group, cancellation);
        await writer.PublishAsync(cancellation);
        foreach (var group in plan.Groups.Where(group => group.Lifetime is Lifetime.Mirror))
            await writer.WriteAsync(group, cancellation);
        if (options.Prune)
            await new Pruning(options, plan, transport, writer.Tally).RunAsync(cancellation);
        return new ExportReport(plan.Run.Id, writer.Tally.Lines, writer.LeftOut);
    }

    // Schema and data cannot share a transaction, and each statement needs a request of its own.
    private static async Task CreateSchemaAsync(ExportOptions options, ICypherTransport transport, CancellationToken cancellation)
    {
        var server = await transport.ProbeAsync(cancellation);
        foreach (var statement in GraphSchema.Statements(server.HasRelationshipConstraints))
            await options.Retry.ExecuteAsync(transport, new CypherStatement(statement, CypherMap.Of()) { Access = CypherAccess.Schema }, cancellation);
        await options.Retry.ExecuteAsync(transport, new CypherStatement(GraphSchema.Await, CypherMap.Of()) { Access = CypherAccess.Read }, cancellation);
    }
}
