using System.Globalization;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j;

/// <summary>The right to write into one Dataset: held by one writer at a time, prolonged by every statement, given back at the end.</summary>
internal sealed class DatasetLease(ExportOptions options, ICypherTransport transport, string dataset, string run)
{
    private readonly string _holder = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Takes the lease.</summary>
    /// <returns>What the statement changed: 1 node where the Dataset is new.</returns>
    /// <exception cref="Neo4jException">Another export has it.</exception>
    public async Task<CypherCounters> TakeAsync(CancellationToken cancellation)
    {
        var taken = await ExecuteAsync(LeaseStatements.Take, cancellation);
        if (taken.Count == 1)
            return taken.Counters;
        var (other, left) = await HolderAsync(cancellation);
        throw new Neo4jException(
            FailureCodes.Held,
            $"Another export (run {other}) is writing into Dataset '{dataset}' of {transport.Target}; expected one at a time. "
            + $"If it was killed, the Dataset is free again in {left.TotalSeconds:0} s.",
            FailureKind.Permanent);
    }

    /// <summary>Runs a statement of the holder. Its parameters are given those of the lease.</summary>
    /// <exception cref="Neo4jException">It failed, or wrote nothing since another export holds the Dataset now.</exception>
    public async Task<CypherResult> WriteAsync(string text, CancellationToken cancellation, params (string Key, CypherValue Value)[] parameters)
    {
        var result = await ExecuteAsync(LeaseStatements.Fence + text, cancellation, parameters);
        if (result.Count is not 0)
            return result;
        var (other, _) = await HolderAsync(cancellation); // nothing to do is no failure, nothing allowed is one
        return other == run
            ? result
            : throw new Neo4jException(
                FailureCodes.Held,
                $"Another export ({(other.Length > 0 ? $"run {other}" : "the same one, started later")}) took Dataset '{dataset}' of {transport.Target} over; "
                + "this one ended, and wrote nothing more.",
                FailureKind.Permanent);
    }

    /// <summary>Reads, with the parameters of the lease.</summary>
    public Task<CypherResult> ReadAsync(string text, CancellationToken cancellation, params (string Key, CypherValue Value)[] parameters) =>
        options.Retry.ExecuteAsync(transport, new CypherStatement(text, Parameters(parameters)) { Access = CypherAccess.Read }, cancellation);

    /// <summary>Gives the lease back, also when the work was stopped; a server that is gone lets it run out.</summary>
    public async Task ReleaseAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await transport.ExecuteAsync(new CypherStatement(LeaseStatements.Release, Parameters([])), patience.Token);
        }
        catch (Exception error) when (error is Neo4jException or OperationCanceledException)
        {
            // The lease runs out by itself.
        }
    }

    private Task<CypherResult> ExecuteAsync(string text, CancellationToken cancellation, params (string Key, CypherValue Value)[] parameters) =>
        options.Retry.ExecuteAsync(transport, new CypherStatement(text, Parameters(parameters)), cancellation);

    private CypherMap Parameters((string Key, CypherValue Value)[] parameters) => CypherMap.Of(
    [
        .. parameters,
        ("dataset", CypherValue.Of(dataset)),
        ("run", CypherValue.Of(run)),
        ("holder", CypherValue.Of(_holder)),
        ("lease", CypherValue.Of((long)options.Lease.TotalMilliseconds)),
    ]);

    // Our own run when we hold it; empty when nobody does, or an equal export does.
    private async Task<(string Run, TimeSpan Left)> HolderAsync(CancellationToken cancellation)
    {
        var result = await ReadAsync(LeaseStatements.Holder, cancellation);
        if (result.Rows.Count != 1 || result.Rows[0].Count != 3)
            return (string.Empty, TimeSpan.Zero);
        var other = (result.Rows[0][0] as CypherText)?.Value ?? string.Empty;
        var isOurs = result.Rows[0][1] is CypherText holder && holder.Value == _holder;
        var left = result.Rows[0][2] is CypherInteger { Value: > 0 and < int.MaxValue } milliseconds
            ? TimeSpan.FromMilliseconds(milliseconds.Value)
            : TimeSpan.Zero;
        return (isOurs || other != run ? other : string.Empty, left);
    }
}
