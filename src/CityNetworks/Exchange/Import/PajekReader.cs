using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Exchange.Import;

/// <summary>Reads a Pajek network: <c>*Vertices N</c> or <c>N n</c>, <c>*Arcs</c>, <c>*Edges</c>, <c>*Arcslist</c>, <c>*Edgeslist</c>, <c>*Matrix</c>.</summary>
/// <remarks>A vertex is named by its label, or by its number when it has none. Coordinates, shapes and colours are passed over. With any <c>*Edges</c> the graph is undirected.</remarks>
internal sealed class PajekReader
{
    private readonly string _file;
    private readonly ProblemLog _log;
    private readonly List<ImportedTie> _ties = [];
    private string?[] _labels = [];
    private int[] _lines = [];
    private int _cities;
    private int _row;
    private bool _edges;
    private string _section = string.Empty;

    private PajekReader(string file, ProblemLog log)
    {
        _file = file;
        _log = log;
    }

    public static ImportedGraph? Read(string file, string text, ProblemLog log)
    {
        var reader = new PajekReader(file, log);
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty && !trimmed.StartsWith("%") && !trimmed.StartsWith("/*"))
                reader.Line(trimmed.ToString(), number);
        }

        return reader.Graph();
    }

    private ImportedGraph? Graph()
    {
        if (_labels.Length == 0)
        {
            if (!_log.HasErrors)
                _log.Add(GraphFileCodes.NotTheFormat, _file, 1, string.Empty, "no *Vertices", "*Vertices and the number of vertices");
            return null;
        }

        var nodes = _labels.Select((label, k) => new ImportedNode(label ?? Name(k), _lines[k])
        {
            IsCity = _cities > 0 ? k < _cities : null,
            Attributes = label is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["label"] = label },
        });
        return new ImportedGraph(_file, !_edges, [.. nodes], _ties);
    }

    private static string Name(int vertex) => (vertex + 1).ToString(CultureInfo.InvariantCulture);

    private void Line(string text, int line)
    {
        var parts = Tokens.Of(text, ' ', '\t');
        if (text[0] == '*')
        {
            Section(parts, line);
            return;
        }

        switch (_section)
        {
            case "vertices":
                Vertex(parts, line);
                break;
            case "arcs" or "edges":
                Tie(parts, line);
                break;
            case "arcslist" or "edgeslist":
                foreach (var target in parts.Skip(1))
                    Tie([parts[0], target], line);
                break;
            case "matrix":
                Row(parts, line);
                break;
            case "":
                _log.Add(GraphFileCodes.NotTheFormat, _file, line, string.Empty, Shown.Text(text), "*Vertices first");
                break;
        }
    }

    private void Section(IReadOnlyList<string> parts, int line)
    {
        _section = parts[0][1..].TrimEnd(':').ToLowerInvariant();
        switch (_section)
        {
            case "network":
                break;
            case "vertices":
                Vertices(parts, line);
                break;
            case "edges" or "edgeslist":
                _edges = true;
                break;
            case "arcs" or "arcslist":
                break;
            case "matrix":
                _edges |= _cities > 0;
                break;
            default:
                _log.Add(GraphFileCodes.NotRead, _file, line, string.Empty, Shown.Text(parts[0]), "*Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist or *Matrix");
                break;
        }
    }

    private void Vertices(IReadOnlyList<string> parts, int line)
    {
        if (_labels.Length > 0)
        {
            _log.Add(GraphFileCodes.NotRead, _file, line, string.Empty, "a second *Vertices", "one network a file");
            _section = "other";
            return;
        }

        // Each vertex takes room before it is seen, so a number is not believed beyond what a file can hold.
        const int Most = 50_000_000;
        if (parts.Count < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > Most)
        {
            _log.Add(RecordCodes.BadNumber, _file, line, "vertices", parts.Count < 2 ? "nothing" : Shown.Text(parts[1]), $"a number of vertices from 1 to {Most}");
            return;
        }

        if (parts.Count > 2 && (!int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _cities) || _cities < 1 || _cities >= count))
            _log.Add(RecordCodes.BadNumber, _file, line, "vertices", Shown.Text(parts[2]), $"the number of vertices of the first mode, from 1 to {count - 1}");
        _labels = new string?[count];
        _lines = new int[count];
        Array.Fill(_lines, line);
    }

    private void Vertex(IReadOnlyList<string> parts, int line)
    {
        var number = Numbers.Node(parts[0], _labels.Length, _file, line, "vertex", _log);
        if (number == 0)
            return;
        _labels[number - 1] = parts.Count > 1 ? parts[1] : null;
        _lines[number - 1] = line;
    }

    private void Tie(IReadOnlyList<string> parts, int line)
    {
        if (parts.Count < 2)
        {
            _log.Add(RecordCodes.BlankCell, _file, line, "target", "nothing", "two numbers of vertices");
            return;
        }

        var source = Numbers.Node(parts[0], _labels.Length, _file, line, "source", _log);
        var target = Numbers.Node(parts[1], _labels.Length, _file, line, "target", _log);
        var weight = parts.Count > 2 ? Numbers.Weight(parts[2], _file, line, _log) : null;
        if (source > 0 && target > 0)
            _ties.Add(new ImportedTie(_labels[source - 1] ?? Name(source - 1), _labels[target - 1] ?? Name(target - 1), weight, line));
    }

    // A two-mode matrix has a row a city and a column an event.
    private void Row(IReadOnlyList<string> parts, int line)
    {
        var columns = _cities > 0 ? _labels.Length - _cities : _labels.Length;
        var rows = _cities > 0 ? _cities : _labels.Length;
        if (parts.Count != columns || _row >= rows)
        {
            _log.Add(RecordCodes.FieldCount, _file, line, string.Empty, $"{parts.Count} numbers in row {_row + 1}", $"{rows} rows of {columns}");
            return;
        }

        for (var column = 0; column < columns; column++)
        {
            if (Numbers.Weight(parts[column], _file, line, _log) is { } weight and not 0)
                Tie([Name(_row), Name(_cities + column), weight.ToString("R", CultureInfo.InvariantCulture)], line);
        }

        _row++;
    }
}
