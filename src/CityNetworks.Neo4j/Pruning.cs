using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j;

/// <summary>Removes what earlier exports of the same Dataset left: results of other runs, and facts that this run did not touch.</summary>
/// <remarks>Never anything of another Dataset, and no node or relationship of kinds that are not ours. Deletes go in portions, until none is left.</remarks>
internal sealed class Pruning(ExportOptions options, ExportPlan plan, ICypherTransport transport, ExportTally tally)
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

    private readonly (string Key, CypherValue Value) _dataset = ("dataset", CypherValue.Of(plan.Dataset));
    private readonly (string Key, CypherValue Value) _run = ("run", CypherValue.Of(plan.Run.Id));
    private readonly (string Key, CypherValue Value) _limit = ("limit", CypherValue.Of((long)options.DeleteRows));

    public async Task RunAsync(CancellationToken cancellation)
    {
        var others = await ExecuteAsync(GraphStatements.OtherRuns, CypherMap.Of(_dataset, _run), CypherAccess.Read, cancellation);
        foreach (var other in others.Rows.Select(row => row[0]))
        {
            foreach (var group in s_results)
                await DeleteAsync(group, GraphStatements.DeleteOfRun(group), CypherMap.Of(("old", other), _dataset, _limit), cancellation);
            var result = await ExecuteAsync(GraphStatements.DeleteRun, CypherMap.Of(("old", other), _dataset), CypherAccess.Write, cancellation);
            tally.Add("node", NodeLabel.Run.Name(), deleted: result.Counters.NodesDeleted);
            tally.Add("relationship", RelationshipType.CurrentRun.Name(), deleted: result.Counters.RelationshipsDeleted);
        }

        // Relationships first, so that each is counted under its own name.
        var facts = plan.Groups.Where(group => group.Lifetime is Lifetime.Fact).OrderBy(group => group is NodeGroup);
        foreach (var group in facts)
            await DeleteAsync(group, GraphStatements.DeleteUntouched(group), CypherMap.Of(_dataset, _run, _limit), cancellation);
    }

    private async Task DeleteAsync(GraphGroup group, string text, CypherMap parameters, CancellationToken cancellation)
    {
        long? deleted;
        do
        {
            var result = await ExecuteAsync(text, parameters, CypherAccess.Write, cancellation);
            deleted = result.Count;
            tally.Add(group is NodeGroup ? "node" : "relationship", group.Name, deleted: group is NodeGroup ? result.Counters.NodesDeleted : result.Counters.RelationshipsDeleted);
        }
        while (deleted > 0);
    }

    private Task<CypherResult> ExecuteAsync(string text, CypherMap parameters, CypherAccess access, CancellationToken cancellation) =>
        options.Retry.ExecuteAsync(transport, new CypherStatement(text, parameters) { Access = access }, cancellation);

    private static RelationshipGroup Ties(RelationshipType type, NodeLabel source, NodeLabel target) => new(type, source, target, false, Lifetime.Result, [], []);
}
