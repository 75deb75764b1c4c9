using CityNetworks.Neo4j.Cypher;

namespace CityNetworks.Neo4j.Planning;

/// <summary>Rows of a group as the maps that its statement reads, and batches of them.</summary>
internal sealed class GroupRows
{
    private readonly GraphGroup _group;
    private readonly string[] _rowKeys;
    private readonly string[] _propertyKeys;
    private readonly int[] _properties; // places of those in props
    private readonly int[] _dates;      // places of those beside props

    public GroupRows(GraphGroup group)
    {
        _group = group;
        var places = Enumerable.Range(0, group.Properties.Count).ToLookup(place => group.Properties[place].Type is PropertyType.Date);
        _properties = [.. places[false]];
        _dates = [.. places[true]];
        _propertyKeys = Array.ConvertAll(_properties, place => group.Properties[place].Name);
        string[] ends = group is RelationshipGroup relationships ? relationships.Keyed ? ["key", "a", "b"] : ["a", "b"] : ["key"];
        string[] props = _properties.Length > 0 || group is NodeGroup ? ["props"] : [];
        _rowKeys = [.. ends, .. props, .. _dates.Select(place => group.Properties[place].Name)];
    }

    /// <summary>Numbers without end met so far: JSON has none, so they are unknown in the graph, whichever way they go there.</summary>
    public long LeftOut { get; private set; }

    /// <summary>The rows in batches of at most so many rows and about so many bytes.</summary>
    public IEnumerable<IReadOnlyList<CypherValue>> Batches(int maxRows, int maxBytes)
    {
        var batch = new List<CypherValue>();
        var bytes = 0L;
        foreach (var row in All())
        {
            var size = SizeOf(row);
            if (batch.Count > 0 && (batch.Count == maxRows || bytes + size > maxBytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(row);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private IEnumerable<CypherMap> All() => _group switch
    {
        NodeGroup nodes => nodes.Rows.Select(row => Row(row.Values, row.Key)),
        RelationshipGroup { Keyed: true } keyed => keyed.Rows.Select(row => Row(row.Values, row.Key, row.Source, row.Target)),
        RelationshipGroup plain => plain.Rows.Select(row => Row(row.Values, row.Source, row.Target)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private CypherMap Row(IReadOnlyList<CypherValue> values, params ReadOnlySpan<string> ends)
    {
        var row = new CypherValue[_rowKeys.Length];
        var place = 0;
        foreach (var end in ends)
            row[place++] = new CypherText(end);
        if (place < _rowKeys.Length && _rowKeys[place] == "props")
            row[place++] = new CypherMap(_propertyKeys, Array.ConvertAll(_properties, p => Finite(values[p])));
        foreach (var date in _dates)
            row[place++] = values[date];
        return new CypherMap(_rowKeys, row);
    }

    private CypherValue Finite(CypherValue value)
    {
        if (value is not CypherFloat { Value: double.PositiveInfinity or double.NegativeInfinity })
            return value;
        LeftOut++;
        return CypherValue.Null;
    }

    // About the bytes of the row as JSON: exact enough to bound a request.
    private static long SizeOf(CypherValue value) => value switch
    {
        CypherText text => text.Value.Length + 3,
        CypherMap map => 2 + map.Keys.Sum(key => key.Length + 4) + map.Values.Sum(SizeOf),
        CypherList list => 2 + list.Values.Sum(SizeOf),
        _ => 20,
    };
}
