using CityNetworks.Neo4j.Cypher;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Planning;

/// <summary>The one-mode ties of each window: <c>CO_COORDINATED</c>, stored once, from the smaller id; twice where a weight differs by direction.</summary>
internal static class TieGroup
{
    public static RelationshipGroup Of(Table ties, KnownRows known, PlanKeys keys)
    {
        var weight = ties["weight"];
        var events = ties["events"];
        var others = ties.Others("window", "source", "target", "name", "source_name", "target_name", "weight", "events");
        var directed = BothWays(ties);
        GraphProperty[] properties =
        [
            new("period", PropertyType.Text), new("weight", PropertyType.Float), new("events", PropertyType.Integer), new("eventIds", PropertyType.TextList),
            .. others.Select(other => other.Property),
        ];

        return new RelationshipGroup(RelationshipType.CoCoordinated, NodeLabel.City, NodeLabel.City, true, Lifetime.Result, properties, Rows());

        IEnumerable<RelationshipRow> Rows()
        {
            for (var row = 0; row < ties.RowCount; row++)
            {
                var window = ties.Key("window", row);
                known.LastPeriodOf(ties.Name, window);
                var source = known.City(ties.Name, ties.Key("source", row));
                var target = known.City(ties.Name, ties.Key("target", row));
                if (!directed && string.CompareOrdinal(source, target) > 0)
                    (source, target) = (target, source);
                var (count, ids) = Events(events, row);
                yield return new RelationshipRow(
                    keys.Result(window, source, target),
                    keys.Fact(source),
                    keys.Fact(target),
                    [CypherValue.Of(window), TableCells.FloatOf(weight, row), count, ids, .. others.Select(other => TableCells.ValueOf(other.Column, row))]);
            }
        }
    }

    private static bool BothWays(Table ties)
    {
        var (windows, sources, targets) = (ties.Text("window"), ties.Text("source"), ties.Text("target"));
        var seen = new HashSet<(string? Window, string? Source, string? Target)>();
        return Enumerable.Range(0, ties.RowCount).Any(row =>
        {
            seen.Add((windows[row], sources[row], targets[row]));
            return seen.Contains((windows[row], targets[row], sources[row]));
        });
    }

    // The events of a tie are their number, or their ids separated by ';'.
    private static (CypherValue Count, CypherValue Ids) Events(Column events, int row)
    {
        if (events is not TextColumn text)
        {
            var value = TableCells.ValueOf(events, row);
            return (value is CypherFloat number ? CypherValue.Of((long)number.Value) : value, CypherValue.Null);
        }

        var ids = (text.Values[row] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (CypherValue.Of(ids.Length), CypherValue.Of(ids));
    }
}
