using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests;

public sealed class RetryPolicyTests
{
    [Fact]
    public async Task A_failure_that_passes_is_tried_again_and_one_that_stays_is_not()
    {
        await using var passing = new Failing(2, FailureKind.Transient);
        await s_quick.ExecuteAsync(passing, s_statement, TestContext.Current.CancellationToken);
        Assert.Equal(3, passing.Attempts);
        await using var lasting = new Failing(2, FailureKind.Permanent);
        await Assert.ThrowsAsync<Neo4jException>(() => s_quick.ExecuteAsync(lasting, s_statement, TestContext.Current.CancellationToken));
        Assert.Equal(1, lasting.Attempts);
    }

    [Fact]
    public async Task Without_a_budget_nothing_is_tried_again()
    {
        await using var transport = new Failing(2, FailureKind.Transient);
        await Assert.ThrowsAsync<Neo4jException>(
            () => (s_quick with { Budget = TimeSpan.Zero }).ExecuteAsync(transport, s_statement, TestContext.Current.CancellationToken));
        Assert.Equal(1, transport.Attempts);
    }

    private static readonly RetryPolicy s_quick = new() { FirstWait = TimeSpan.FromMilliseconds(1), LongestWait = TimeSpan.FromMilliseconds(2) };

    private static readonly CypherStatement s_statement = new("RETURN 1", CypherMap.Of()) { Access = CypherAccess.Read };

    private sealed class Failing(int failures, FailureKind kind) : ICypherTransport
    {
        public int Attempts { get; private set; }

        public string Target => "test";

        public Task<ServerInfo> ProbeAsync(CancellationToken cancellation) => throw new NotSupportedException();

        public Task<CypherResult> ExecuteAsync(CypherStatement statement, CancellationToken cancellation) => ++Attempts <= failures
            ? throw new Neo4jException("Neo.X", "no", kind)
            : Task.FromResult(new CypherResult([], [], CypherCounters.None));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
