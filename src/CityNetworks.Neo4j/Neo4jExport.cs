using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j;

/// <summary>Writes a plan into a server.</summary>
/// <remarks>
/// Order: constraints, the lease of the Dataset, nodes, relationships, then the run is published in one statement, then scores are copied onto cities,
/// then what is old is pruned. One writer, batches in sequence: writers side by side would deadlock on the nodes they share.
/// Another export of the same Dataset is refused as long as this one lives; exports of other Datasets are not.
/// Idempotent: written again, nothing is created or deleted; ended anywhere and started again, the graph is the same.
/// Until it is published, readers see the run before.
/// </remarks>
public static class Neo4jExport
{
    /// <summary>Writes, publishes and, if asked, prunes.</summary>
    /// <exception cref="Neo4jException">The server failed or refused, rows did not find their place, or another export holds the Dataset.</exception>
    public static async Task<ExportReport> RunAsync(
        ExportOptions options,
        ExportPlan plan,
        ICypherTransport transport,
        IProgress<ExportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchRows, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.BatchRows, 50_000, nameof(options));
        await CreateSchemaAsync(options, transport, cancellation);
        var lease = new DatasetLease(options, transport, plan.Dataset, plan.Run.Id);
        var taken = await lease.TakeAsync(cancellation);
        try
        {
            return await WriteAsync(new GroupWriter(options, plan, transport, lease, progress), taken, cancellation);
        }
        finally
        {
            await lease.ReleaseAsync();
        }

        async Task<ExportReport> WriteAsync(GroupWriter writer, CypherCounters taken, CancellationToken cancellation)
        {
            await writer.BeginAsync(taken, cancellation);
            foreach (var group in plan.Groups.Where(group => group.Lifetime is not Lifetime.Mirror))
                await writer.WriteAsync(group, cancellation);
            await writer.PublishAsync(cancellation);
            await writer.ClearAsync(cancellation);
            foreach (var group in plan.Groups.Where(group => group.Lifetime is Lifetime.Mirror))
                await writer.WriteAsync(group, cancellation);
            var pruning = new Pruning(options, plan, lease, writer.Tally);
            var leftovers = Leftovers.None;
            if (options.Prune)
                await pruning.RunAsync(cancellation);
            else
                leftovers = await pruning.LookAsync(cancellation);
            return new ExportReport(plan.Run.Id, writer.Tally.Lines, writer.LeftOut) { Leftovers = leftovers };
        }
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
