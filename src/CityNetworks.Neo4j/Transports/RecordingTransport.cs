using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;

namespace CityNetworks.Neo4j.Transports;

/// <summary>Connects to nothing: records which statements would be sent, and with how many rows.</summary>
/// <remarks>Statements that follow one another with the same text are one record, so that a million rows take no room.</remarks>
public sealed class RecordingTransport(Action<CypherStatement>? onStatement = null) : ICypherTransport
{
    private readonly List<RecordedStatement> _statements = [];

    /// <inheritdoc/>
    public string Target => "nowhere (dry run)";

    /// <summary>What would be sent, in order.</summary>
    public IReadOnlyList<RecordedStatement> Statements => _statements;

    /// <inheritdoc/>
    public Task<ServerInfo> ProbeAsync(CancellationToken cancellation) => Task.FromResult(new ServerInfo(string.Empty, string.Empty, Dialect.Recording));

    /// <summary>Records, and answers as a server would that finds every row its place.</summary>
    public Task<CypherResult> ExecuteAsync(CypherStatement statement, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        onStatement?.Invoke(statement);
        var rows = (statement.Parameters["rows"] as CypherList)?.Values.Count;
        if (_statements.Count > 0 && _statements[^1].Text == statement.Text)
            _statements[^1] = _statements[^1] with { Requests = _statements[^1].Requests + 1, Rows = _statements[^1].Rows + (rows ?? 0) };
        else
            _statements.Add(new RecordedStatement(statement.Text, 1, rows ?? 0));

        var deletes = statement.Parameters["limit"] is not null || statement.Parameters["old"] is not null;
        IReadOnlyList<IReadOnlyList<CypherValue>> answer = statement.Access is CypherAccess.Write
            ? [[new CypherInteger(rows ?? (deletes ? 0 : 1))]]
            : statement.Text == LeaseStatements.Holder ? [[statement.Parameters["run"]!, statement.Parameters["holder"]!, statement.Parameters["lease"]!]]
            : statement.Parameters["expected"] is { } expected ? [[expected]] : [];
        return Task.FromResult(new CypherResult(["n"], answer, CypherCounters.None));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>A statement that would be sent.</summary>
/// <param name="Text">Its Cypher.</param>
/// <param name="Requests">How many times in a row.</param>
/// <param name="Rows">With how many rows in all.</param>
public sealed record RecordedStatement(string Text, int Requests, long Rows);
