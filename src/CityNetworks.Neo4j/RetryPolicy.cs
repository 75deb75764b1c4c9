using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using CityNetworks.Numerics;

namespace CityNetworks.Neo4j;

/// <summary>How long to retry transient errors: waiting times that double, with jitter, within a budget for each statement.</summary>
/// <remarks>Trying again is harmless even when only the answer was lost: every statement of an export gives the same graph when it runs twice.</remarks>
public sealed record RetryPolicy
{
    /// <summary>How long after the first failure it may still try.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>About the first wait.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Runs a statement, again where that may help.</summary>
    /// <exception cref="Neo4jException">It failed for good, or still failed when the budget was spent.</exception>
    public async Task<CypherResult> ExecuteAsync(ICypherTransport transport, CypherStatement statement, CancellationToken cancellation)
    {
        long? firstFailure = null;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await transport.ExecuteAsync(statement, cancellation);
            }
            catch (Neo4jException error) when (error.Kind is FailureKind.Transient)
            {
                firstFailure ??= Clock.GetTimestamp();
                var wait = Wait(attempt);
                if (Clock.GetElapsedTime(firstFailure.Value) + wait > Budget)
                    throw;
                await Task.Delay(wait, Clock, cancellation);
            }
        }
    }

    // Between half and all of the doubled wait, so that writers who failed together do not meet again. No result depends on it.
    private TimeSpan Wait(int attempt)
    {
        var doubled = Math.Min(FirstWait.TotalSeconds * Math.Pow(2, attempt), LongestWait.TotalSeconds);
        var jitter = new CounterRandom((ulong)Clock.GetTimestamp()).Uniform(RandomPurpose.Generation, attempt);
        return TimeSpan.FromSeconds(doubled * (0.5 + (jitter / 2)));
    }
}
