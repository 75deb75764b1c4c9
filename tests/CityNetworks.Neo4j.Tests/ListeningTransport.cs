using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j.Tests;

/// <summary>Keeps every statement that is sent, and answers so that whoever sends goes on to the end.</summary>
internal sealed class ListeningTransport : ICypherTransport
{
    private static readonly CypherValue[] s_zeros = [.. Enumerable.Repeat(new CypherInteger(0), 100)];

    public List<CypherStatement> Statements { get; } = [];

    public string Target => "the test";

    public Task<ServerInfo> ProbeAsync(CancellationToken cancellation) => Task.FromResult(new ServerInfo("5.26.0", "community", Dialect.Recording));

    public Task<CypherResult> ExecuteAsync(CypherStatement statement, CancellationToken cancellation)
    {
        Statements.Add(statement);
        var deletes = statement.Parameters["limit"] is not null || statement.Parameters["old"] is not null;
        CypherValue written = statement.Parameters["rows"] is CypherList rows ? new CypherInteger(rows.Values.Count) : new CypherInteger(deletes ? 0 : 1);
        IReadOnlyList<CypherValue> answer = statement switch
        {
            { Access: not CypherAccess.Read } => [written],
            { Text: LeaseStatements.Holder } => [statement.Parameters["run"]!, statement.Parameters["holder"]!, statement.Parameters["lease"]!],
            _ when statement.Parameters["expected"] is { } expected => [expected],
            _ => s_zeros,
        };
        return Task.FromResult(new CypherResult([], [answer], CypherCounters.None));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
