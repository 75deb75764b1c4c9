using System.Text.RegularExpressions;
using CityNetworks.Neo4j.Cypher;
using CityNetworks.Neo4j.Planning;
using CityNetworks.Neo4j.Transports;

namespace CityNetworks.Neo4j.Tests;

/// <summary>A graph in memory that understands the statements of an export and no others: enough to see whether two exports give the same graph.</summary>
internal sealed partial class InMemoryGraph : ICypherTransport, IDisposable
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _relationships = new(StringComparer.Ordinal);

    public string Target => "memory";

    /// <summary>Requests that are still answered; then the connection is gone, as when the process is killed.</summary>
    public int Patience { get; set; } = int.MaxValue;

    /// <summary>Every node and relationship with its properties, one a line.</summary>
    public string Text =>
        string.Join('\n', _nodes.Concat(_relationships).Select(pair => $"{pair.Key} {string.Join(' ', pair.Value.Select(p => $"{p.Key}={p.Value}"))}"));

    /// <summary>The run that readers read.</summary>
    public string? CurrentRun { get; private set; }

    public Task<ServerInfo> ProbeAsync(CancellationToken cancellation) => Task.FromResult(new ServerInfo("5.26.12", "community", Dialect.Recording));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Dispose()
    {
    }

    public Task<CypherResult> ExecuteAsync(CypherStatement statement, CancellationToken cancellation)
    {
        if (Patience-- <= 0)
            throw new OperationCanceledException("killed");
        return Task.FromResult(Execute(statement));
    }

    private CypherResult Execute(CypherStatement statement)
    {
        if (statement.Access is CypherAccess.Schema || statement.Text.StartsWith("CALL", StringComparison.Ordinal))
            return Answer([], 0, 0);
        var run = (statement.Parameters["run"] as CypherText)?.Value ?? string.Empty;
        if (statement.Text == LeaseStatements.Holder)
            return new CypherResult([], [[statement.Parameters["run"]!, statement.Parameters["holder"]!, statement.Parameters["lease"]!]], CypherCounters.None);
        if (statement.Access is CypherAccess.Read)
            return statement.Parameters["expected"] is null ? Answer([0], 0, 0) : Count(statement.Text, run);
        if (statement.Text == LeaseStatements.Release)
            return Answer([1], 0, 0);
        if (statement.Parameters["limit"] is not null)
            return ReplacedPattern().Match(statement.Text) is { Success: true } replaced ? DeleteReplaced(replaced.Groups, run) : Answer([0], 0, 0);
        if (statement.Text.Contains("CURRENT_RUN", StringComparison.Ordinal))
        {
            CurrentRun = run;
            _nodes[$"Run {run}"]["status"] = "complete";
            return Answer([1], 0, 0);
        }

        if (statement.Text == LeaseStatements.Take
            || statement.Text.Contains("SET d.cityColumns", StringComparison.Ordinal)
            || statement.Text.Contains("SET d.title", StringComparison.Ordinal))
            return Answer([1], Merge(_nodes, "Dataset", []) ? 1 : 0, 0);
        if (statement.Text.Contains("MERGE (u:Run", StringComparison.Ordinal))
        {
            var made = Merge(_nodes, $"Run {run}", []);
            _nodes[$"Run {run}"].TryAdd("status", "writing");
            return Answer([1], made ? 1 : 0, 0);
        }

        var rows = ((CypherList)statement.Parameters["rows"]!).Values.Cast<CypherMap>().ToArray();
        var stamp = StampPattern().Match(statement.Text).Groups[1].Value;
        if (NodePattern().Match(statement.Text) is { Success: true } node)
            return Nodes(rows, node.Groups[1].Value, node.Groups[2].Value, stamp, run);
        var match = RelationshipPattern().Match(statement.Text);
        return match.Success ? Relationships(rows, match.Groups, stamp, run) : throw new NotSupportedException(statement.Text);
    }

    private CypherResult Count(string text, string run)
    {
        var label = CountPattern().Match(text);
        var all = label.Groups[1].Success ? _nodes : _relationships;
        var name = label.Groups[1].Success ? label.Groups[1].Value + " " : label.Groups[3].Value + " " + label.Groups[2].Value + " ";
        var (stamp, target) = (label.Groups[5].Value, " → " + label.Groups[4].Value + " ");
        var found = all.Count(pair => pair.Key.StartsWith(name, StringComparison.Ordinal)
            && (label.Groups[1].Success || pair.Key.Contains(target, StringComparison.Ordinal))
            && pair.Value.GetValueOrDefault(stamp) == CypherLiteral.Of(new CypherText(run)));
        return Answer([found], 0, 0);
    }

    private CypherResult DeleteReplaced(GroupCollection names, string run)
    {
        var stamp = CypherLiteral.Of(new CypherText(run));
        string[] old =
        [
            .. _relationships
                .Where(pair => pair.Key.StartsWith($"{names[2].Value} {names[1].Value} ", StringComparison.Ordinal) && pair.Value["lastRun"] != stamp)
                    .Select(pair => pair.Key)
                    .Where(key => _nodes[key[(names[2].Value.Length + 1)..key.IndexOf(" → ", StringComparison.Ordinal)]]["lastRun"] == stamp),
        ];
        foreach (var key in old)
            _relationships.Remove(key);
        return Answer([old.Length], 0, 0);
    }

    private CypherResult Nodes(CypherMap[] rows, string verb, string label, string stamp, string run)
    {
        var created = 0;
        var found = 0;
        foreach (var row in rows)
        {
            var name = $"{label} {Cell(row, "key")}";
            if (verb == "MATCH" && !_nodes.ContainsKey(name))
                continue;
            found++;
            created += Merge(_nodes, name, PropertiesOf(row, stamp, run)) ? 1 : 0;
        }

        return Answer([found], created, 0);
    }

    private CypherResult Relationships(CypherMap[] rows, GroupCollection names, string stamp, string run)
    {
        var created = 0;
        var found = 0;
        foreach (var row in rows)
        {
            var (a, b) = ($"{names[1].Value} {Cell(row, "a")}", $"{names[2].Value} {Cell(row, "b")}");
            if (!_nodes.ContainsKey(a) || !_nodes.ContainsKey(b))
                continue;
            found++;
            created += Merge(_relationships, $"{names[3].Value} {a} → {b} {(row["key"] as CypherText)?.Value}", PropertiesOf(row, stamp, run)) ? 1 : 0;
        }

        return Answer([found], 0, created);
    }

    private static IEnumerable<(string Name, CypherValue Value)> PropertiesOf(CypherMap row, string stamp, string run)
    {
        foreach (var part in new[] { row, row["props"] as CypherMap }.OfType<CypherMap>())
        {
            for (var k = 0; k < part.Keys.Count; k++)
            {
                if (part.Keys[k] is not ("props" or "a" or "b"))
                    yield return (part.Keys[k], part.Values[k]);
            }
        }

        yield return (stamp, new CypherText(run));
    }

    private static bool Merge(
        SortedDictionary<string, SortedDictionary<string, string>> all, string name, IEnumerable<(string Name, CypherValue Value)> properties)
    {
        var made = !all.ContainsKey(name);
        if (made)
            all[name] = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (property, value) in properties)
        {
            if (value is CypherNull)
                all[name].Remove(property);
            else
                all[name][property] = CypherLiteral.Of(value);
        }

        return made;
    }

    private static string Cell(CypherMap row, string key) => ((CypherText)row[key]!).Value;

    private static CypherResult Answer(long[] numbers, long nodes, long relationships) =>
        new(["n"], [.. numbers.Select(n => new CypherValue[] { new CypherInteger(n) })], new CypherCounters(nodes, 0, relationships, 0));

    [GeneratedRegex(@"^(MERGE|MATCH) \(x:(\w+) \{key: row\.key\}\)$", RegexOptions.Multiline)]
    private static partial Regex NodePattern();

    [GeneratedRegex(@"MATCH \((?:x:(\w+) \{dataset: \$dataset\}|:(\w+) \{dataset: \$dataset\}\)-\[x:(\w+)\]->\(:(\w+))\) WHERE x\.(\w+) = \$run")]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"MATCH \(:(\w+) \{dataset: \$dataset, lastRun: \$run\}\)-\[x:(\w+)\]->")]
    private static partial Regex ReplacedPattern();

    [GeneratedRegex(@"MATCH \(a:(\w+) \{key: row\.a\}\)\nMATCH \(b:(\w+) \{key: row\.b\}\)\nMERGE \(a\)-\[x:(\w+)")]
    private static partial Regex RelationshipPattern();

    [GeneratedRegex(@"x\.(lastRun|run|scoresRun) = \$run")]
    private static partial Regex StampPattern();
}
