using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Transports;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j;

/// <summary>What was found out about a server, without writing to it.</summary>
/// <param name="Check">What was asked.</param>
/// <param name="Value">The answer.</param>
/// <param name="Good">Whether an export can do with it; null when the server does not say.</param>
public sealed record ServerCheckLine(string Check, string Value, bool? Good);

/// <summary>Asks a server everything an export needs to know, and writes nothing.</summary>
public static class ServerCheck
{
    private static readonly string[] s_writers = ["admin", "architect", "publisher"];

    /// <summary>Connection, version, edition, user, rights, access of the database, and our constraints that are there already.</summary>
    /// <exception cref="Neo4jException">The server cannot be reached, or refuses the user or the database.</exception>
    public static async Task<IReadOnlyList<ServerCheckLine>> RunAsync(ICypherTransport transport, CancellationToken cancellation = default)
    {
        var server = await transport.ProbeAsync(cancellation);
        await ReadAsync(transport, "RETURN 1 AS n", cancellation);
        var lines = new List<ServerCheckLine>
        {
            new("connection", transport.Target, true),
            new("version", server.Version.Length > 0 ? server.Version : "not stated", true),
            new("edition", server.Edition.Length > 0 ? server.Edition : "not stated", true),
            new("interface", server.Dialect.ToString(), true),
            new("unique relationships", server.HasRelationshipConstraints ? "held by constraints" : "held by this program alone", true),
        };

        // Older servers and restricted users may not ask these; then the server does not say.
        await AddAsync(
            "user",
            "SHOW CURRENT USER YIELD user, roles RETURN user, roles",
            rows => rows is [[_, _], ..] ? Rights(rows[0]) : ("no authentication", true));
        await AddAsync(
            "database access",
            "SHOW DATABASES YIELD name, access, currentStatus RETURN name, access, currentStatus ORDER BY name",
            Access);
        await AddAsync("constraints there", "SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'citynet_' RETURN count(*) AS n", rows => (Count(rows), true));
        await AddAsync("unfinished runs", "MATCH (u:Run {status: 'writing'}) RETURN count(*) AS n", rows => (Count(rows), null));
        return lines;

        async Task AddAsync(string check, string statement, Func<IReadOnlyList<IReadOnlyList<CypherValue>>, (string Value, bool? Good)> read)
        {
            try
            {
                var (value, good) = read((await ReadAsync(transport, statement, cancellation)).Rows);
                lines.Add(new ServerCheckLine(check, value, good));
            }
            catch (Neo4jException error) when (error.Code.StartsWith("Neo.", StringComparison.Ordinal))
            {
                lines.Add(new ServerCheckLine(check, $"not stated ({error.Code})", null));
            }
        }

        (string Value, bool? Good) Access(IReadOnlyList<IReadOnlyList<CypherValue>> rows) =>
            (string.Join("; ", rows.Select(row => string.Join(' ', row.Select(Text)))), null);
    }

    /// <summary>As a table: <c>check, value, good</c>.</summary>
    public static Table ToTable(IReadOnlyList<ServerCheckLine> lines) => Table.Of("check", lines)
        .Text("check", line => line.Check)
        .Text("value", line => line.Value)
        .Flag("good", line => line.Good)
        .Build();

    private static (string Value, bool? Good) Rights(IReadOnlyList<CypherValue> row)
    {
        var user = Text(row[0]);
        if (row[1] is not CypherList roles)
            return ($"{user}, every right (no roles in this edition)", true);
        string[] names = [.. roles.Values.Select(Text)];
        return ($"{user}, roles {string.Join(", ", names)}", names.Intersect(s_writers).Any() ? true : null);
    }

    private static Task<CypherResult> ReadAsync(ICypherTransport transport, string text, CancellationToken cancellation) =>
        transport.ExecuteAsync(new CypherStatement(text, CypherMap.Of()) { Access = CypherAccess.Read }, cancellation);

    private static string Count(IReadOnlyList<IReadOnlyList<CypherValue>> rows) => rows is [[CypherInteger number]] ? Text(number) : "not stated";

    private static string Text(CypherValue value) => value switch
    {
        CypherText text => ServerText.Short(text.Value),
        CypherInteger integer => integer.Value.ToString(),
        CypherFlag flag => flag.Value ? "true" : "false",
        _ => string.Empty,
    };
}
