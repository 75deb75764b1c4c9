using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;

namespace CityNetworks.Neo4j;

/// <summary>What earlier exports of the same Dataset left: results of other runs, and facts that this run did not touch. Reports it, or removes it.</summary>
/// <remarks>
/// Never anything of another Dataset, and no node or relationship of kinds that are not ours. Nothing that another live export needs:
/// there is one at a time, since each holds the lease of the Dataset.
/// </remarks>
internal sealed class Pruning(ExportOptions options, ExportPlan plan, DatasetLease lease, ExportTally tally)
{
    private IEnumerable<GraphGroup> Facts => plan.Groups.Where(group => group.Lifetime is Lifetime.Fact);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var removal = new Removal(options, lease, tally);
        foreach (var (run, _) in await OthersAsync(cancellation))
            await removal.RunAsync(run, cancellation);
        foreach (var group in Facts.OrderBy(group => group is NodeGroup)) // relationships first, so that each is counted under its own name
            await removal.RepeatAsync(GraphStatements.DeleteUntouched(group), group, cancellation);
    }

    /// <summary>What pruning would remove.</summary>
    public async Task<Leftovers> LookAsync(CancellationToken cancellation)
    {
        var others = await OthersAsync(cancellation);
        var facts = 0L;
        foreach (var group in Facts)
            facts += (await lease.ReadAsync(GraphStatements.CountUntouched(group), cancellation)).Count ?? 0;
        string[] unfinished = [.. others.Where(other => other.Status == "writing").Select(other => other.Run)];
        return new Leftovers(unfinished, others.Count - unfinished.Length, facts);
    }

    private async Task<IReadOnlyList<(string Run, string Status)>> OthersAsync(CancellationToken cancellation)
    {
        var others = await lease.ReadAsync(GraphStatements.OtherRuns, cancellation);
        return
        [
            .. others.Rows.Where(row => row is [CypherText, ..])
                .Select(row => (((CypherText)row[0]).Value, row is [_, CypherText status] ? status.Value : string.Empty)),
        ];
    }
}
