namespace CityNetworks.Neo4j;

/// <summary>Adds up what an export does, by kind and name.</summary>
internal sealed class ExportTally
{
    private readonly List<(string Kind, string Name)> _order = [];
    private readonly Dictionary<(string Kind, string Name), ExportLine> _lines = [];

    public long TotalRows { get; private set; }

    public IReadOnlyList<ExportLine> Lines => [.. _order.Select(key => _lines[key])];

    public long RowsOf(string kind) => _lines.Values.Where(line => line.Kind == kind).Sum(line => line.Rows);

    public void Add(string kind, string name, long rows = 0, long created = 0, long deleted = 0, double seconds = 0)
    {
        if (!_lines.TryGetValue((kind, name), out var line))
        {
            _order.Add((kind, name));
            line = new ExportLine(kind, name, 0, 0, 0, 0);
        }

        _lines[(kind, name)] = line with
        {
            Rows = line.Rows + rows,
            Created = line.Created + created,
            Deleted = line.Deleted + deleted,
            Seconds = line.Seconds + seconds,
        };
        TotalRows += rows;
    }
}
