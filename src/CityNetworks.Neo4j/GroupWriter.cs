using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j;

/// <summary>Sends the groups of one export, a batch a transaction, and compares what the server counts with what was sent.</summary>
internal sealed class GroupWriter(ExportOptions options, ExportPlan plan, ICypherTransport transport, IProgress<ExportProgress>? progress)
{
    private readonly CypherValue _dataset = CypherValue.Of(plan.Dataset);
    private readonly CypherValue _run = CypherValue.Of(plan.Run.Id);

    public ExportTally Tally { get; } = new();

    public long LeftOut { get; private set; }

    public async Task BeginAsync(CancellationToken cancellation)
    {
        var dataset = await ExecuteOneAsync(GraphStatements.BeginDataset, CypherMap.Of(("dataset", _dataset), ("title", CypherValue.Of(plan.Title))), cancellation);
        Tally.Add("node", NodeLabel.Dataset.Name(), 1, dataset.Counters.NodesCreated);
        var settings = plan.Run.Settings;
        var run = await ExecuteOneAsync(
            GraphStatements.BeginRun,
            CypherMap.Of(
                ("dataset", _dataset),
                ("run", _run),
                ("createdAt", CypherValue.Of($"{options.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}")),
                ("kind", CypherValue.Of(settings.Kind)),
                ("toolVersion", CypherValue.Of(settings.ToolVersion)),
                ("inputHash", CypherValue.Of(plan.Run.InputHash)),
                ("paramsJson", CypherValue.Of(settings.ParametersJson))),
            cancellation);
        Tally.Add("node", NodeLabel.Run.Name(), 1, run.Counters.NodesCreated);
    }

    public async Task PublishAsync(CancellationToken cancellation)
    {
        var counts = CypherMap.Of(("dataset", _dataset), ("run", _run), ("nodes", CypherValue.Of(Tally.RowsOf("node"))), ("rels", CypherValue.Of(Tally.RowsOf("relationship") + 1)));
        var result = await ExecuteOneAsync(GraphStatements.Publish, counts, cancellation);
        Tally.Add("relationship", RelationshipType.CurrentRun.Name(), 1, result.Counters.RelationshipsCreated);
    }

    public async Task WriteAsync(GraphGroup group, CancellationToken cancellation)
    {
        var text = GraphStatements.Merge(group);
        var kind = group is NodeGroup ? "node" : "relationship";
        var started = options.Clock.GetTimestamp();
        var rows = 0L;
        var source = new GroupRows(group);
        foreach (var batch in source.Batches(options.BatchRows, options.BatchBytes))
        {
            var created = await WriteBatchAsync(group, text, batch, cancellation);
            rows += batch.Count;
            Tally.Add(kind, group.Name, group.Lifetime is Lifetime.Mirror ? 0 : batch.Count, created);
            progress?.Report(new ExportProgress(group.Name, rows, Tally.TotalRows));
        }

        LeftOut += source.LeftOut;
        Tally.Add(kind, group.Name, seconds: options.Clock.GetElapsedTime(started).TotalSeconds);
    }

    // A batch that is too big for the server is written as two halves.
    private async Task<long> WriteBatchAsync(GraphGroup group, string text, IReadOnlyList<CypherValue> rows, CancellationToken cancellation)
    {
        var statement = new CypherStatement(text, CypherMap.Of(("rows", new CypherList(rows)), ("dataset", _dataset), ("run", _run)));
        try
        {
            var result = await options.Retry.ExecuteAsync(transport, statement, cancellation);
            if (result.Count != rows.Count)
            {
                throw new Neo4jException(
                    FailureCodes.Count,
                    $"{group.Name}: {result.Count?.ToString() ?? "no number"} of {rows.Count} rows found their place; expected all. Something else is writing to {transport.Target}, or removed nodes while this export ran.",
                    FailureKind.Permanent);
            }

            return result.Counters.NodesCreated + result.Counters.RelationshipsCreated;
        }
        catch (Neo4jException error) when (error.Kind is FailureKind.TooBig && rows.Count > 1)
        {
            var half = rows.Count / 2;
            var first = await WriteBatchAsync(group, text, [.. rows.Take(half)], cancellation);
            return first + await WriteBatchAsync(group, text, [.. rows.Skip(half)], cancellation);
        }
    }

    private async Task<CypherResult> ExecuteOneAsync(string text, CypherMap parameters, CancellationToken cancellation)
    {
        var result = await options.Retry.ExecuteAsync(transport, new CypherStatement(text, parameters), cancellation);
        return result.Count == 1
            ? result
            : throw new Neo4jException(FailureCodes.Count, $"The run or its Dataset is there {result.Count?.ToString() ?? "an unknown number of"} times in {transport.Target}; expected once.", FailureKind.Permanent);
    }
}
