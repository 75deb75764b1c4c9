using CityNetworks.Neo4j.Cypher;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Planning;

/// <summary>Scores of nodes by window: one <c>CityPeriod</c> (or <c>EventPeriod</c>) a node and window, with a property for each measure.</summary>
/// <remarks>
/// A long table of one measure a row becomes wide rows: <c>betweenness</c> is the value, <c>betweennessRaw</c> the raw score, <c>betweennessRank</c> the rank.
/// A measure that the table has in several dialects has the dialect in its name.
/// </remarks>
internal sealed class ScoreGroups
{
    private readonly Table _table;
    private readonly KnownRows _known;
    private readonly PlanKeys _keys;
    private readonly IReadOnlyList<(string Suffix, Column Column, PropertyType Type)> _columns;
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal); // measure (and dialect) → its place among the properties
    private readonly List<GraphProperty> _properties = [new("period", PropertyType.Text)];
    private readonly bool _dialects;

    public ScoreGroups(Table table, KnownRows known, PlanKeys keys)
    {
        _table = table;
        _known = known;
        _keys = keys;
        (string Suffix, string Column, PropertyType Type)[] wanted =
            [(string.Empty, "value", PropertyType.Float), ("Raw", "raw", PropertyType.Float), ("Rank", "rank", PropertyType.Integer)];
        _columns =
        [
            .. wanted.Where(column => column.Column == "value" || table.Find(column.Column) is not null)
                .Select(column => (column.Suffix, table[column.Column], column.Type)),
        ];
        var rows = Enumerable.Range(0, table.RowCount).ToArray();
        _dialects = table.Find("dialect") is TextColumn dialect
            && rows.Select(row => (table.Key("measure", row), dialect.Values[row])).Distinct().GroupBy(pair => pair.Item1).Any(group => group.Count() > 1);

        var taken = new HashSet<string>(["key", "id", "name", "dataset", "run", "period", "cityId", "eventId"], StringComparer.Ordinal);
        foreach (var measure in rows.Select(MeasureOf).Distinct())
        {
            _placeOf.Add(measure, _properties.Count);
            var name = CypherName.From(TableCells.Camel(measure), taken);
            foreach (var (suffix, _, type) in _columns)
            {
                taken.Add(name + suffix);
                _properties.Add(new GraphProperty(name + suffix, type));
            }
        }
    }

    private enum Mode
    {
        City,
        Event,
    }

    public IEnumerable<GraphGroup> Nodes() =>
        Modes().Select(mode => new NodeGroup(
            mode is Mode.City ? NodeLabel.CityPeriod : NodeLabel.EventPeriod,
            Lifetime.Result,
            [new GraphProperty(mode is Mode.City ? "cityId" : "eventId", PropertyType.Text), .. _properties],
            Rows(mode).Select(row => new NodeRow(_keys.Result(row.Window, row.Node), [CypherValue.Of(row.Node), .. row.Values]))));

    public IEnumerable<GraphGroup> Relationships() => Modes().SelectMany(RelationshipsOf);

    /// <summary>The scores over the whole span, copied onto the cities; null when no such window was measured.</summary>
    public GraphGroup? Mirror(IReadOnlySet<string> taken)
    {
        if (!_table.Text("window").Contains("all") || !Modes().Contains(Mode.City))
            return null;
        var places = Enumerable.Range(1, _properties.Count - 1).Where(place => !taken.Contains(_properties[place].Name)).ToArray();
        return new NodeGroup(
            NodeLabel.City,
            Lifetime.Mirror,
            [.. places.Select(place => _properties[place])],
            Rows(Mode.City).Where(row => row.Window == "all").Select(row => new NodeRow(_keys.Fact(row.Node), [.. places.Select(place => row.Values[place])])));
    }

    private RelationshipGroup[] RelationshipsOf(Mode mode)
    {
        var (node, score) = mode is Mode.City ? (NodeLabel.City, NodeLabel.CityPeriod) : (NodeLabel.Event, NodeLabel.EventPeriod);
        return
        [
            new RelationshipGroup(
                RelationshipType.HasScore,
                node,
                score,
                false,
                Lifetime.Result,
                [],
                Rows(mode).Select(row => new RelationshipRow(string.Empty, _keys.Fact(row.Node), _keys.Result(row.Window, row.Node), []))),
            new RelationshipGroup(
                RelationshipType.InPeriod,
                score,
                NodeLabel.Period,
                false,
                Lifetime.Result,
                [],
                Rows(mode).Select(row => new RelationshipRow(
                    string.Empty, _keys.Result(row.Window, row.Node), _keys.Fact(_known.LastPeriodOf(_table.Name, row.Window)), []))),
        ];
    }

    private IEnumerable<Mode> Modes() => new[] { Mode.City, Mode.Event }.Where(mode => _table.Text("mode").Contains(Word(mode)));

    private static string Word(Mode mode) => mode is Mode.City ? "city" : "event";

    private string MeasureOf(int row) => _dialects ? $"{_table.Key("measure", row)}_{_table.Text("dialect")[row]}" : _table.Key("measure", row);

    // The order of the table's rows is not trusted: only their numbers are sorted, never the values.
    private IEnumerable<(string Window, string Node, CypherValue[] Values)> Rows(Mode mode)
    {
        var word = Word(mode);
        var rows = Enumerable.Range(0, _table.RowCount)
            .Where(row => _table.Text("mode")[row] == word)
            .OrderBy(row => _table.Key("window", row), StringComparer.Ordinal)
            .ThenBy(row => _table.Key("node", row), StringComparer.Ordinal);
        (string Window, string Node, CypherValue[] Values)? current = null;
        foreach (var row in rows)
        {
            var window = _table.Key("window", row);
            var id = _table.Key("node", row);
            if (current is not { } open || open.Window != window || open.Node != id)
            {
                if (current is { } done)
                    yield return done;
                current = (window, mode is Mode.City ? _known.City(_table.Name, id) : _known.Event(_table.Name, id), Blank(window));
            }

            var place = _placeOf[MeasureOf(row)];
            for (var k = 0; k < _columns.Count; k++)
            {
                var (_, column, type) = _columns[k];
                current.Value.Values[place + k] = type is PropertyType.Integer ? TableCells.ValueOf(column, row) : TableCells.FloatOf(column, row);
            }
        }

        if (current is { } last)
            yield return last;
    }

    private CypherValue[] Blank(string window)
    {
        var values = new CypherValue[_properties.Count];
        Array.Fill(values, CypherValue.Null);
        values[0] = CypherValue.Of(window);
        return values;
    }
}
