using System.Globalization;
using CityNetworks.Records;
using CityNetworks.Records.Files;
using CityNetworks.Records.Reading;
using CityNetworks.Records.Spelling;

namespace CityNetworks.Exchange.Import;

/// <summary>One network of a Pajek file while it is read.</summary>
/// <remarks>The number of vertices is a promise of the file, never a size to allocate: only vertices that the file names take room.</remarks>
internal sealed class PajekNetwork(string file, int count, int cities, int line, ProblemLog log)
{
    /// <summary>Vertices that neither have a line nor a tie are believed up to so many.</summary>
    public const int MostUnnamed = 100_000;

    private readonly Dictionary<int, (string? Label, int Line, IReadOnlyList<(int, int?)> Times)> _vertices = [];
    private readonly Dictionary<int, Dictionary<string, string>> _attributes = [];
    private readonly HashSet<int> _tied = [];
    private readonly List<ImportedTie> _ties = [];

    /// <summary>The number of vertices that the file states.</summary>
    public int Count => count;

    /// <summary>Those of the first mode come first; 0: one mode.</summary>
    public int Cities => cities;

    /// <summary>A line of a vertex.</summary>
    public void Vertex(IReadOnlyList<string> parts, int at)
    {
        var number = Numbers.Node(parts[0], count, file, at, "vertex", log);
        if (number == 0)
            return;
        var times = parts.FirstOrDefault(part => part.StartsWith('[')) is { } interval ? Intervals.Of(interval, file, at, log) : [];
        var label = parts.Count > 1 && !parts[1].StartsWith('[') ? parts[1] : null;
        if (!_vertices.TryAdd(number, (label, at, times)))
        {
            log.Add(
                RecordCodes.DuplicateId, file, at, "vertex", $"vertex {number} again ({Shown.Text(label ?? string.Empty)})",
                $"each number once; it stands on line {_vertices[number].Line} already, as {Shown.Text(_vertices[number].Label ?? string.Empty)}");
        }
    }

    /// <summary>A tie of two vertices by number.</summary>
    public void Tie(IReadOnlyList<string> parts, int at, bool isDirected, string? kind)
    {
        if (parts.Count > 0 && parts[0].EndsWith(':') && parts.Count > 2)
            (kind, parts) = (kind ?? parts[0].TrimEnd(':'), [.. parts.Skip(1)]); // Pajek's other way to tell a relation: "2: 1 3 1"
        if (parts.Count < 2)
        {
            log.Add(RecordCodes.BlankCell, file, at, "target", "nothing", "two numbers of vertices");
            return;
        }

        var source = Numbers.Node(parts[0], count, file, at, "source", log);
        var target = Numbers.Node(parts[1], count, file, at, "target", log);
        var interval = parts.Skip(2).FirstOrDefault(part => part.StartsWith('['));
        var weight = parts.Count > 2 && !parts[2].StartsWith('[') && !IsWord(parts[2]) ? Numbers.Weight(parts[2], file, at, log) : null;
        if (source == 0 || target == 0)
            return;
        Add(source, target, weight, at, isDirected, kind, interval is null ? [] : Intervals.Of(interval, file, at, log));
    }

    /// <summary>A tie of a matrix.</summary>
    public void Add(int source, int target, double? weight, int at, bool isDirected, string? kind, IReadOnlyList<(int, int?)> times)
    {
        _tied.Add(source);
        _tied.Add(target);
        _ties.Add(new ImportedTie(Key(source), Key(target), weight, at) { IsDirected = isDirected, Kind = kind, Times = times });
    }

    /// <summary>The value of an attribute of a vertex.</summary>
    public void Attribute(int vertex, string name, string value)
    {
        if (!_attributes.TryGetValue(vertex, out var values))
            _attributes[vertex] = values = new(StringComparer.Ordinal);
        values[name] = value;
    }

    /// <summary>The graph; null when the file holds fewer vertices than it promises.</summary>
    public ImportedGraph? Graph()
    {
        var named = _tied.Concat(_vertices.Keys).Distinct().Count();
        if (count - named > MostUnnamed)
        {
            log.Add(
                GraphFileCodes.BrokenPromise, file, line, "vertices", $"{count} vertices, of which {named} have a line or a tie",
                $"a line for each vertex, but for {MostUnnamed} at most");
            return null;
        }

        var nodes = Enumerable.Range(1, count).Select(number =>
        {
            var (label, at, times) = _vertices.GetValueOrDefault(number, (null, line, []));
            var attributes = _attributes.GetValueOrDefault(number) ?? new Dictionary<string, string>();
            if (label is not null)
                attributes["label"] = label;
            return new ImportedNode(Key(number), at) { Id = label, IsCity = cities > 0 ? number <= cities : null, Attributes = attributes, Times = times };
        });
        return new ImportedGraph(file, IsDirected: true, [.. nodes], _ties);
    }

    private static string Key(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Parameters of drawing ("c Blue", "p Dots", "l word") may follow the numbers.
    private static bool IsWord(string part) =>
        part is "w" or "c" or "p" or "s" or "a" or "l" or "ap" or "lp" or "lr" or "lphi" or "lc" or "la" or "fos" or "font" or "h1" or "h2" or "k1" or "k2" or "a1" or "a2";
}
