using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using Xunit;

namespace CityNetworks.Neo4j.Tests.Transports;

public sealed class RecordingTransportTests
{
    [Fact]
    public async Task Equal_statements_in_a_row_are_counted_together()
    {
        await using var transport = new RecordingTransport();
        foreach (var (text, rows) in new[] { ("A", 2), ("A", 3), ("B", 1), ("A", 1) })
        {
            var parameters = CypherMap.Of(("rows", new CypherList([.. Enumerable.Repeat(CypherValue.Null, rows)])));
            await transport.ExecuteAsync(new CypherStatement(text, parameters), TestContext.Current.CancellationToken);
        }

        Assert.Equal([new RecordedStatement("A", 2, 5), new RecordedStatement("B", 1, 1), new RecordedStatement("A", 1, 1)], transport.Statements);
    }

    [Fact]
    public async Task A_cancelled_statement_is_not_recorded()
    {
        await using var transport = new RecordingTransport();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => transport.ExecuteAsync(new CypherStatement("A", CypherMap.Of()), cancelled.Token));
        Assert.Empty(transport.Statements);
    }
}
