using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using Neo4j.Driver;

namespace CityNetworks.Neo4j.Bolt;

/// <summary>The port to a server over Bolt. Retries are left to the export, which knows which statements may run twice: all of them.</summary>
/// <remarks>Routed addresses (<c>neo4j://</c>) go to the leader; bookmarks are chained by the session, which is one for all statements.</remarks>
public sealed class BoltTransport : ICypherTransport
{
    private readonly IDriver _driver;
    private readonly IAsyncSession _session;

    /// <summary>Opens a connection when it is first needed.</summary>
    /// <param name="connection">Its address is <c>bolt://</c>, <c>neo4j://</c>, or either with <c>+s</c>.</param>
    /// <exception cref="CityNetworks.Neo4j.Transports.Neo4jException">A password would travel in the clear.</exception>
    public BoltTransport(Neo4jConnection connection)
    {
        connection.RefusePlainPassword();
        Target = $"{connection.Address} database {connection.Database}";
        _driver = GraphDatabase.Driver(
            connection.Address,
            connection.User is { } user ? AuthTokens.Basic(user, connection.Password ?? string.Empty) : AuthTokens.None,
            config => config.WithTelemetryDisabled());
        _session = _driver.AsyncSession(config => config.WithDatabase(connection.Database));
    }

    /// <summary>Whether an address asks for Bolt.</summary>
    public static bool Handles(Uri address) => address.Scheme is "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc";

    /// <inheritdoc/>
    public string Target { get; }

    /// <inheritdoc/>
    public async Task<ServerInfo> ProbeAsync(CancellationToken cancellation)
    {
        var server = await Guarded(() => _driver.GetServerInfoAsync().WaitAsync(cancellation));
        return new ServerInfo(server.Agent.Split('/')[^1], string.Empty, Dialect.Bolt);
    }

    /// <inheritdoc/>
    public Task<CypherResult> ExecuteAsync(CypherStatement statement, CancellationToken cancellation) => Guarded(async () =>
    {
        var cursor = await _session.RunAsync(statement.Text, (Dictionary<string, object?>)Plain(statement.Parameters)!).WaitAsync(cancellation);
        var fields = await cursor.KeysAsync();
        var rows = new List<IReadOnlyList<CypherValue>>();
        while (await cursor.FetchAsync().WaitAsync(cancellation))
            rows.Add([.. fields.Select(field => Value(cursor.Current[field]))]);
        var counters = (await cursor.ConsumeAsync()).Counters;
        return new CypherResult(
            fields, rows, new CypherCounters(counters.NodesCreated, counters.NodesDeleted, counters.RelationshipsCreated, counters.RelationshipsDeleted));
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _driver.DisposeAsync();
    }

    private async Task<T> Guarded<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (global::Neo4j.Driver.Neo4jException error) when (error.Code is { Length: > 0 } code)
        {
            throw CityNetworks.Neo4j.Transports.Neo4jException.Reported(code, $"{error.Message} ({Target})");
        }
        catch (Exception error) when (error is global::Neo4j.Driver.Neo4jException or IOException)
        {
            throw new CityNetworks.Neo4j.Transports.Neo4jException(
                FailureCodes.Connection, $"{Target} cannot be reached: {error.Message}", FailureKind.Transient, error);
        }
    }

    // Days travel as text, as over HTTP, since the statements turn them into dates.
    private static object? Plain(CypherValue value) => value switch
    {
        CypherFlag flag => flag.Value,
        CypherInteger integer => integer.Value,
        CypherFloat number when double.IsFinite(number.Value) => number.Value,
        CypherText text => text.Value,
        CypherDate date => $"{date.Value:yyyy-MM-dd}",
        CypherList list => list.Values.Select(Plain).ToList(),
        CypherMap map => Enumerable.Range(0, map.Keys.Count).ToDictionary(k => map.Keys[k], k => Plain(map.Values[k])),
        _ => null,
    };

    private static CypherValue Value(object? value) => value switch
    {
        bool flag => new CypherFlag(flag),
        long integer => new CypherInteger(integer),
        double number => new CypherFloat(number),
        string text => new CypherText(text),
        IDictionary<string, object> map => new CypherMap([.. map.Keys], [.. map.Values.Select(Value)]),
        IEnumerable<object> list => new CypherList([.. list.Select(Value)]),
        null => CypherValue.Null,
        _ => new CypherText(value.ToString() ?? string.Empty),
    };
}
