using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j;

/// <summary>Sends the groups of one export, a batch a transaction, and compares what the server counts with what was sent.</summary>
internal sealed class GroupWriter(
    ExportOptions options, ExportPlan plan, ICypherTransport transport, DatasetLease lease, IProgress<ExportProgress>? progress)
{
    private readonly List<(GraphGroup Group, long Rows)> _written = [];

    public ExportTally Tally { get; } = new();

    public long LeftOut { get; private set; }

    public async Task BeginAsync(CypherCounters taken, CancellationToken cancellation)
    {
        await WriteOneAsync(GraphStatements.SetDataset, cancellation, ("title", CypherValue.Of(plan.Title)), ("columns", CypherValue.Of(plan.CityColumns)));
        Tally.Add("node", NodeLabel.Dataset.Name(), 1, taken.NodesCreated);
        var settings = plan.Run.Settings;
        var run = await WriteOneAsync(
            GraphStatements.BeginRun,
            cancellation,
            ("createdAt", CypherValue.Of($"{options.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}")),
            ("kind", CypherValue.Of(settings.Kind)),
            ("toolVersion", CypherValue.Of(settings.ToolVersion)),
            ("inputHash", CypherValue.Of(plan.Run.InputHash)),
            ("paramsJson", CypherValue.Of(settings.ParametersJson)),
            ("scoreNames", CypherValue.Of(plan.ScoreNames)));
        Tally.Add("node", NodeLabel.Run.Name(), 1, run.Counters.NodesCreated);
    }

    /// <summary>Makes the run the one that readers read, after a look whether all of it is still there.</summary>
    public async Task PublishAsync(CancellationToken cancellation)
    {
        foreach (var (group, rows) in _written)
        {
            var found = (await lease.ReadAsync(GraphStatements.Count(group), cancellation, ("expected", CypherValue.Of(rows)))).Count;
            if (found != rows)
            {
                throw new Neo4jException(
                    FailureCodes.Count,
                    $"{group.Name}: {found?.ToString() ?? "an unknown number"} of {rows} rows are in {transport.Target}; expected all. "
                    + "Something else removed the others while this export ran; the run was not published.",
                    FailureKind.Permanent);
            }
        }

        var result = await WriteOneAsync(
            GraphStatements.Publish, cancellation, ("nodes", CypherValue.Of(Tally.RowsOf("node"))), ("rels", CypherValue.Of(Tally.RowsOf("relationship") + 1)));
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

        if (group is RelationshipGroup { IsAttribute: true } attribute)
            await RepeatAsync(GraphStatements.DeleteReplaced(attribute), group, cancellation);
        if (group.Lifetime is not Lifetime.Mirror)
            _written.Add((group, rows));
        LeftOut += source.LeftOut;
        Tally.Add(kind, group.Name, seconds: options.Clock.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>Removes properties of cities that this export has no more: columns that left the records, scores of other runs.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        var scores = await NamesAsync(GraphStatements.ScoreNames, cancellation);
        string[] all = [.. scores.Union(EarlierScores.Names).Union(plan.ScoreNames).Except(plan.CityColumns).Order(StringComparer.Ordinal)];
        await RepeatAsync(GraphStatements.ClearScores(all, [.. all.Except(plan.ScoreNames)]), null, cancellation);
        string[] columns = [.. (await NamesAsync(GraphStatements.CityColumns, cancellation)).Except(plan.CityColumns).Except(all)];
        if (columns.Length > 0)
            await RepeatAsync(GraphStatements.ClearColumns(columns), null, cancellation);
        await WriteOneAsync(GraphStatements.SetCityColumns, cancellation, ("columns", CypherValue.Of(plan.CityColumns)));
    }

    private Task RepeatAsync(string text, GraphGroup? group, CancellationToken cancellation) =>
        new Removal(options, lease, Tally).RepeatAsync(text, group, cancellation);

    // A batch that is too big for the server is written as two halves.
    private async Task<long> WriteBatchAsync(GraphGroup group, string text, IReadOnlyList<CypherValue> rows, CancellationToken cancellation)
    {
        try
        {
            var result = await lease.WriteAsync(text, cancellation, ("rows", new CypherList(rows)));
            if (result.Count != rows.Count)
            {
                throw new Neo4jException(
                    FailureCodes.Count,
                    $"{group.Name}: {result.Count?.ToString() ?? "no number"} of {rows.Count} rows found their place; expected all. "
                    + $"Something else is writing to {transport.Target}, or removed nodes while this export ran.",
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

    // Only names that could be ours enter a statement, whatever the server says.
    private async Task<IEnumerable<string>> NamesAsync(string text, CancellationToken cancellation) =>
        (await lease.ReadAsync(text, cancellation)).Rows.Where(row => row.Count == 1).Select(row => row[0]).OfType<CypherText>()
            .Select(name => name.Value).Where(name => CypherName.IsPlain(name) && !GraphNames.CityStamps.Contains(name));

    private async Task<CypherResult> WriteOneAsync(string text, CancellationToken cancellation, params (string Key, CypherValue Value)[] parameters)
    {
        var result = await lease.WriteAsync(text, cancellation, parameters);
        return result.Count == 1
            ? result
            : throw new Neo4jException(
                FailureCodes.Count,
                $"The run or its Dataset is there {result.Count?.ToString() ?? "an unknown number of"} times in {transport.Target}; expected once.",
                FailureKind.Permanent);
    }
}
