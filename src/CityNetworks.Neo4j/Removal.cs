using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j;

/// <summary>Deletes in portions, under the lease of the Dataset, and counts what went.</summary>
internal sealed class Removal(ExportOptions options, DatasetLease lease, ExportTally tally)
{
    // Every kind that any version of an export may have written, whether or not this plan has it.
    private static readonly GraphGroup[] s_results =
    [
        Ties(RelationshipType.CoCoordinated, NodeLabel.City, NodeLabel.City),
        Ties(RelationshipType.Adopted, NodeLabel.City, NodeLabel.Policy),
        Ties(RelationshipType.ExpectedAdopters, NodeLabel.Policy, NodeLabel.Period),
        Ties(RelationshipType.Influenced, NodeLabel.City, NodeLabel.City),
        Ties(RelationshipType.HasScore, NodeLabel.City, NodeLabel.CityPeriod),
        Ties(RelationshipType.HasScore, NodeLabel.Event, NodeLabel.EventPeriod),
        Ties(RelationshipType.InPeriod, NodeLabel.CityPeriod, NodeLabel.Period),
        Ties(RelationshipType.InPeriod, NodeLabel.EventPeriod, NodeLabel.Period),
        new NodeGroup(NodeLabel.CityPeriod, Lifetime.Result, [], []),
        new NodeGroup(NodeLabel.EventPeriod, Lifetime.Result, [], []),
    ];

    private readonly (string Key, CypherValue Value) _limit = ("limit", CypherValue.Of((long)options.DeleteRows));

    /// <summary>Removes a run and its results.</summary>
    public async Task RunAsync(string run, CancellationToken cancellation)
    {
        (string, CypherValue) old = ("old", CypherValue.Of(run));
        foreach (var group in s_results)
            await RepeatAsync(GraphStatements.DeleteOfRun(group), group, cancellation, old);
        var result = await lease.WriteAsync(GraphStatements.DeleteRun, cancellation, old);
        tally.Add("node", NodeLabel.Run.Name(), deleted: result.Counters.NodesDeleted);
        tally.Add("relationship", RelationshipType.CurrentRun.Name(), deleted: result.Counters.RelationshipsDeleted);
    }

    /// <summary>Removes everything of the Dataset, itself last.</summary>
    public async Task DatasetAsync(IReadOnlyList<NodeLabel> labels, CancellationToken cancellation)
    {
        foreach (var label in labels)
        {
            await RepeatAsync(GraphStatements.DeleteRelationshipsOf(label), null, cancellation);
            await RepeatAsync(GraphStatements.DeleteNodes(label), new NodeGroup(label, Lifetime.Fact, [], []), cancellation);
        }

        await RepeatAsync(GraphStatements.DeleteRuns, new NodeGroup(NodeLabel.Run, Lifetime.Fact, [], []), cancellation);
        var result = await lease.WriteAsync(GraphStatements.DeleteDataset, cancellation);
        tally.Add("node", NodeLabel.Dataset.Name(), deleted: result.Counters.NodesDeleted);
    }

    /// <summary>Runs a statement that works on up to <c>$limit</c> rows until there are no more.</summary>
    /// <param name="text">Returns the number of rows it worked on as <c>n</c>.</param>
    /// <param name="group">What it deletes; null: it deletes nothing.</param>
    /// <param name="cancellation">Ends it between two portions.</param>
    /// <param name="parameters">Those beside <c>$limit</c> and those of the lease.</param>
    /// <exception cref="Neo4jException">The server counts fewer than none or more than it was allowed.</exception>
    public async Task RepeatAsync(string text, GraphGroup? group, CancellationToken cancellation, params (string Key, CypherValue Value)[] parameters)
    {
        long? done;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var result = await lease.WriteAsync(text, cancellation, [.. parameters, _limit]);
            done = result.Count;
            if (done is null or < 0 || done > options.DeleteRows)
            {
                throw new Neo4jException(
                    FailureCodes.NotNeo4j,
                    $"The server worked on {done?.ToString() ?? "no number of"} rows; expected 0 to {options.DeleteRows}.",
                    FailureKind.Permanent);
            }

            if (group is NodeGroup)
                tally.Add("node", group.Name, deleted: result.Counters.NodesDeleted);
            else if (group is not null)
                tally.Add("relationship", group.Name, deleted: result.Counters.RelationshipsDeleted);
        }
        while (done == options.DeleteRows);
    }

    private static RelationshipGroup Ties(RelationshipType type, NodeLabel source, NodeLabel target) =>
        new(type, source, target, false, Lifetime.Result, [], []);
}
