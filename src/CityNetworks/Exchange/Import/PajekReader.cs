using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>
/// Reads Pajek networks and projects: <c>*Network</c>, <c>*Vertices N</c> or <c>N n</c>, <c>*Arcs</c>, <c>*Edges</c>, <c>*Arcslist</c>, <c>*Edgeslist</c>,
/// <c>*Matrix</c>, <c>*Partition</c>, <c>*Vector</c>.
/// </summary>
/// <remarks>
/// Numbers identify vertices; labels only name them. Arcs are directed, edges are not. <c>*Arcs :2 "name"</c> is a relation of its own.
/// Intervals of time such as <c>[2,4-5]</c> are read. A partition or vector of as many vertices as the network becomes an attribute of them.
/// Coordinates, shapes and colours are passed over; permutations, clusters and hierarchies are reported and not read.
/// Source: Batagelj and Mrvar, Pajek reference manual.
/// </remarks>
internal sealed class PajekReader
{
    private readonly string _file;
    private readonly ProblemLog _log;
    private readonly GraphChoice _choice;
    private readonly List<string> _waiting = []; // values of a partition or vector
    private PajekNetwork? _chosen;
    private PajekNetwork? _current; // null while a network is passed over
    private string? _name;
    private string _section = string.Empty;
    private string _values = string.Empty; // the name of the partition or vector being read
    private int _valuesLine;
    private string? _relation;
    private int _row;
    private int _column;
    private bool _hasNetworkLine;
    private (int Line, string Text)? _before; // text before the first section

    private PajekReader(string file, GraphImportOptions options, ProblemLog log)
    {
        _file = file;
        _log = log;
        _choice = new GraphChoice(options.Graph, file, "network");
    }

    public static ImportedGraph? Read(string file, string text, GraphImportOptions options, ProblemLog log)
    {
        var reader = new PajekReader(file, options, log);
        var (number, last) = (0, 1);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var trimmed = line.Trim();
            if (trimmed.IsEmpty || trimmed.StartsWith("%") || trimmed.StartsWith("/*"))
                continue;
            last = number;
            reader.Line(trimmed, number);
        }

        return reader.Graph(last);
    }

    private ImportedGraph? Graph(int lastLine)
    {
        EndMatrix(lastLine);
        EndValues();
        _choice.Report(_log);
        if (_before is { } before && _chosen is null)
            _log.Add(GraphFileCodes.NotTheFormat, _file, before.Line, string.Empty, Shown.Text(before.Text), "*Vertices first");
        else if (_before is { } remark)
        {
            _log.Add(
                GraphFileCodes.NotRead, _file, remark.Line, string.Empty, $"text before the first section: {Shown.Text(remark.Text)}",
                "a line that begins with *");
        }

        if (_chosen is null && !_log.HasErrors)
            _log.Add(GraphFileCodes.NotTheFormat, _file, 1, string.Empty, "no *Vertices", "*Vertices and the number of vertices");
        return _log.HasErrors ? null : _chosen?.Graph();
    }

    private void Line(ReadOnlySpan<char> text, int line)
    {
        var parts = Tokens.OfPajek(text);
        if (text[0] == '*')
        {
            EndMatrix(line);
            Section(parts, line);
            return;
        }

        switch (_section)
        {
            case "vertices":
                _current?.Vertex(parts, line);
                break;
            case "arcs" or "edges":
                _current?.Tie(parts, line, _section == "arcs", _relation);
                break;
            case "arcslist" or "edgeslist":
                foreach (var target in parts.Skip(1))
                    _current?.Tie([parts[0], target], line, _section == "arcslist", _relation);
                break;
            case "matrix":
                Matrix(parts, line);
                break;
            case "values":
                _waiting.Add(parts[0]);
                break;
            case "":
                _before ??= (line, text.ToString());
                break;
        }
    }

    private void Section(IReadOnlyList<string> parts, int line)
    {
        var word = parts[0][1..];
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var section = (colon < 0 ? word : word[..colon]).ToLowerInvariant();
        if (section != "vertices")
            EndValues();
        _relation = Relation(parts, colon < 0 ? null : word[(colon + 1)..]);
        switch (section)
        {
            case "network":
                (_section, _name, _hasNetworkLine) = ("network", Rest(parts), true);
                break;
            case "vertices" when _section == "values":
                break;
            case "vertices":
                Vertices(parts, line);
                break;
            case "edges" or "edgeslist" or "arcs" or "arcslist" or "matrix":
                _section = section;
                (_row, _column) = (0, 0);
                break;
            case "partition" or "vector":
                (_section, _values, _valuesLine) = ("values", Path.GetFileNameWithoutExtension(Rest(parts)), line);
                break;
            default:
                _log.Add(
                    GraphFileCodes.NotRead, _file, line, string.Empty, Shown.Text(parts[0]),
                    "*Network, *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix, *Partition or *Vector");
                _section = "other";
                break;
        }
    }

    private static string Rest(IReadOnlyList<string> parts) => string.Join(' ', parts.Skip(1));

    // "*Arcs :2 "name"": the name, else the number.
    private static string? Relation(IReadOnlyList<string> parts, string? number)
    {
        var rest = parts.Skip(1).ToList();
        if (string.IsNullOrEmpty(number) && rest is [{ Length: > 1 } first, ..] && first[0] == ':')
            (number, rest) = (first[1..], rest[1..]);
        return string.IsNullOrEmpty(number) ? null : rest.Count > 0 ? string.Join(' ', rest) : number;
    }

    private void Vertices(IReadOnlyList<string> parts, int line)
    {
        _section = "vertices";
        _current = null;
        var name = _hasNetworkLine ? _name : null;
        _hasNetworkLine = false;
        if (!_choice.Begins(name, line))
            return;
        if (parts.Count < 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1)
        {
            _log.Add(RecordCodes.BadNumber, _file, line, "vertices", parts.Count < 2 ? "nothing" : Shown.Text(parts[1]), "a number of vertices of at least 1");
            return;
        }

        var cities = 0;
        if (parts.Count > 2 && (!int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out cities) || cities < 0 || cities > count))
            _log.Add(RecordCodes.BadNumber, _file, line, "vertices", Shown.Text(parts[2]), $"the number of vertices of the first mode, from 0 to {count}");
        _chosen = _current = new PajekNetwork(_file, count, cities == count ? 0 : cities, line, _log);
    }

    // A two-mode matrix has one row per city and one column per event. Rows may continue over several lines.
    private void Matrix(IReadOnlyList<string> parts, int line)
    {
        if (_current is not { } network)
            return;
        var columns = network.Count - network.Cities;
        var rows = network.Cities > 0 ? network.Cities : network.Count;
        foreach (var part in parts)
        {
            if (_row >= rows)
            {
                _log.Add(RecordCodes.FieldCount, _file, line, string.Empty, $"more numbers after row {rows}", $"{rows} rows of {columns}");
                _section = "other";
                return;
            }

            if (Numbers.Weight(part, _file, line, _log) is { } weight and not 0)
                network.Add(_row + 1, network.Cities + _column + 1, weight, line, network.Cities == 0, _relation, []);
            if (++_column == columns)
                (_row, _column) = (_row + 1, 0);
        }
    }

    private void EndMatrix(int line)
    {
        if (_section != "matrix" || _current is not { } network)
            return;
        var columns = network.Count - network.Cities;
        var rows = network.Cities > 0 ? network.Cities : network.Count;
        if (_row != rows || _column != 0)
        {
            _log.Add(
                RecordCodes.FieldCount, _file, line, string.Empty, $"{_row} rows{(_column > 0 ? $" and {_column} numbers" : string.Empty)}",
                $"{rows} rows of {columns}, as *Vertices states");
        }

        _section = "other";
    }

    private void EndValues()
    {
        if (_section != "values")
            return;
        _section = "other";
        var name = _values.Length > 0 ? _values : "partition";
        if (_chosen is { } network && network.Count == _waiting.Count)
        {
            for (var vertex = 1; vertex <= _waiting.Count; vertex++)
                network.Attribute(vertex, name, _waiting[vertex - 1]);
        }
        else
        {
            _log.Add(
                GraphFileCodes.NotRead, _file, _valuesLine, name, $"{_waiting.Count} values",
                $"as many as the network that is read has vertices: {_chosen?.Count ?? 0}");
        }

        _waiting.Clear();
    }
}
