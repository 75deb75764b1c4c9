using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j;

/// <summary>What exports left in a server: a list of it, and its removal.</summary>
public static class GraphContents
{
    private const string Runs =
        """
        MATCH (u:Run)
        OPTIONAL MATCH (d:Dataset {id: u.dataset})
        RETURN u.dataset AS dataset, u.id AS run, u.kind AS kind, u.status AS status, toString(u.createdAt) AS created,
          EXISTS { MATCH (d)-[:CURRENT_RUN]->(u) } AS current, coalesce(d.heldBy = u.id AND d.heldUntil > datetime.realtime().epochMillis, false) AS live
        ORDER BY dataset, created, run
        """;

    private const string DatasetOf =
        "MATCH (u:Run {id: $run}) OPTIONAL MATCH (d:Dataset)-[:CURRENT_RUN]->(u) RETURN u.dataset AS dataset, d IS NOT NULL AS current";
    private const string DatasetThere = "MATCH (d:Dataset {id: $dataset}) RETURN count(*) AS n";

    private static readonly NodeLabel[] s_labels = [.. Enum.GetValues<NodeLabel>().Where(label => label is not (NodeLabel.Dataset or NodeLabel.Run))];

    /// <summary>The runs in the server: <c>dataset, run, kind, status, created, current, live</c>.</summary>
    /// <returns><c>status</c> is <c>complete</c> or <c>writing</c>; one that is writing and not live was left by an export that was killed.</returns>
    /// <exception cref="Neo4jException">The server failed or refused.</exception>
    public static async Task<Table> ListAsync(ExportOptions options, ICypherTransport transport, CancellationToken cancellation = default)
    {
        var statement = new CypherStatement(Runs, CypherMap.Of()) { Access = CypherAccess.Read };
        var rows = (await options.Retry.ExecuteAsync(transport, statement, cancellation)).Rows.Where(row => row.Count == 7).ToArray();
        return Table.Of("runs", rows)
            .Text("dataset", row => Text(row[0]))
            .Text("run", row => Text(row[1]))
            .Text("kind", row => Text(row[2]))
            .Text("status", row => Text(row[3]))
            .Text("created", row => Text(row[4]))
            .Flag("current", row => (row[5] as CypherFlag)?.Value)
            .Flag("live", row => (row[6] as CypherFlag)?.Value)
            .Build();
    }

    /// <summary>Removes one run and its results; the facts of its Dataset stay.</summary>
    /// <exception cref="Neo4jException">There is no such run, it is the published one, or an export is writing into its Dataset.</exception>
    public static async Task<ExportReport> DeleteRunAsync(
        ExportOptions options, string run, ICypherTransport transport, CancellationToken cancellation = default)
    {
        var statement = new CypherStatement(DatasetOf, CypherMap.Of(("run", CypherValue.Of(run)))) { Access = CypherAccess.Read };
        if ((await options.Retry.ExecuteAsync(transport, statement, cancellation)).Rows is not [[CypherText dataset, CypherFlag current], ..])
            throw NotThere($"run '{run}'", transport);
        if (current.Value)
        {
            throw new Neo4jException(
                FailureCodes.Held,
                $"Run '{run}' is the published one of Dataset '{dataset.Value}'; expected another: export anew first, or delete the Dataset.",
                FailureKind.Permanent);
        }

        return await HeldAsync(options, transport, dataset.Value, removal => removal.RunAsync(run, cancellation), cancellation);
    }

    /// <summary>Removes a Dataset: its facts, all its runs, and itself. Constraints and indexes stay, and whatever other nodes are there.</summary>
    /// <remarks>Deletes in portions of <see cref="ExportOptions.DeleteRows"/>; if it is interrupted and called again, it continues.</remarks>
    /// <exception cref="Neo4jException">There is no such Dataset, or an export is writing into it.</exception>
    public static async Task<ExportReport> DeleteDatasetAsync(
        ExportOptions options, string dataset, ICypherTransport transport, CancellationToken cancellation = default)
    {
        var statement = new CypherStatement(DatasetThere, CypherMap.Of(("dataset", CypherValue.Of(dataset)))) { Access = CypherAccess.Read };
        if ((await options.Retry.ExecuteAsync(transport, statement, cancellation)).Count != 1)
            throw NotThere($"Dataset '{dataset}'", transport);
        return await HeldAsync(options, transport, dataset, removal => removal.DatasetAsync(s_labels, cancellation), cancellation);
    }

    private static async Task<ExportReport> HeldAsync(
        ExportOptions options, ICypherTransport transport, string dataset, Func<Removal, Task> remove, CancellationToken cancellation)
    {
        var lease = new DatasetLease(options, transport, dataset, "a deletion");
        var tally = new ExportTally();
        await lease.TakeAsync(cancellation);
        try
        {
            await remove(new Removal(options, lease, tally));
        }
        finally
        {
            await lease.ReleaseAsync();
        }

        return new ExportReport(string.Empty, tally.Lines, 0);
    }

    private static Neo4jException NotThere(string what, ICypherTransport transport) =>
        new(FailureCodes.NotFound, $"There is no {what} in {transport.Target}; expected one of those that a list of its runs names.", FailureKind.Permanent);

    private static string? Text(CypherValue value) => value is CypherText text ? ServerText.Short(text.Value) : null;
}
