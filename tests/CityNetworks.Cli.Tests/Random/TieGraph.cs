namespace CityNetworks.Cli.Tests.Random;

/// <summary>The graph of the table <c>without_ties</c>, before or after, with the obvious ways to count in it.</summary>
internal sealed class TieGraph
{
    private readonly Dictionary<string, HashSet<string>> _neighbours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, (int Distance, double Ways)>> _paths = new(StringComparer.Ordinal);
    private readonly string[] _cities;

    public TieGraph(ResultFolder tables, bool isAfter)
    {
        _cities = [.. tables["without_cities"].Select(row => row["city"])];
        foreach (var row in tables["without_ties"].Where(row => !isAfter || row["lost"] != "true"))
        {
            Of(row["source"]).Add(row["target"]);
            Of(row["target"]).Add(row["source"]);
            Ties++;
        }

        var tied = tables["without_ties"].SelectMany(row => new[] { row["source"], row["target"] }).ToHashSet(StringComparer.Ordinal);
        Staying = [.. tables["without_cities"].Where(row => row["leaves"] != "true" && tied.Contains(row["city"])).Select(row => row["city"])];
        foreach (var city in _cities)
            _paths[city] = PathsFrom(city);

        HashSet<string> Of(string city) => _neighbours.TryGetValue(city, out var own) ? own : _neighbours[city] = new(StringComparer.Ordinal);
    }

    /// <summary>The number of ties.</summary>
    public int Ties { get; }

    /// <summary>The cities that stay and had a tie before.</summary>
    public string[] Staying { get; }

    /// <summary>The sizes of the parts that hang together, of cities with a tie.</summary>
    public IReadOnlyList<int> Parts =>
    [
        .. _neighbours.Keys.Select(city => string.Join('\n', _paths[city].Keys.Order(StringComparer.Ordinal))).Distinct()
            .Select(part => part.Split('\n').Length),
    ];

    /// <summary>Those that lie most often between others; none where nobody does.</summary>
    public string[] Hubs
    {
        get
        {
            var between = _neighbours.Keys.ToDictionary(city => city, Betweenness, StringComparer.Ordinal);
            var most = between.Values.DefaultIfEmpty(0).Max();
            return most <= 1e-9 ? [] : [.. _cities.Where(city => between.GetValueOrDefault(city) >= most - 1e-9)];
        }
    }

    public IReadOnlySet<string> NeighboursOf(string city) => _neighbours.GetValueOrDefault(city, []);

    /// <summary>How many of those that stay a city reaches.</summary>
    public int Reach(string city) => Staying.Count(other => other != city && _paths[city].ContainsKey(other));

    /// <summary>The sum of 1/distance to those that stay.</summary>
    public double Nearness(string city) =>
        Staying.Where(other => other != city && _paths[city].ContainsKey(other)).Sum(other => 1.0 / _paths[city][other].Distance);

    private double Betweenness(string city) => _cities.Sum(source => _cities.Sum(target =>
        source == city || target == city || string.CompareOrdinal(source, target) >= 0 || !_paths[source].TryGetValue(target, out var all)
            || !_paths[source].TryGetValue(city, out var to) || !_paths[city].TryGetValue(target, out var on) || to.Distance + on.Distance != all.Distance
            ? 0
            : to.Ways * on.Ways / all.Ways));

    private Dictionary<string, (int Distance, double Ways)> PathsFrom(string start)
    {
        var found = new Dictionary<string, (int Distance, double Ways)>(StringComparer.Ordinal) { [start] = (0, 1) };
        string[] last = [start];
        for (var distance = 1; last.Length > 0; distance++)
        {
            var next = last.SelectMany(city => NeighboursOf(city).Where(other => !found.ContainsKey(other)).Select(other => (other, found[city].Ways)))
                .GroupBy(step => step.other, StringComparer.Ordinal).ToArray();
            foreach (var steps in next)
                found[steps.Key] = (distance, steps.Sum(step => step.Ways));
            last = [.. next.Select(steps => steps.Key)];
        }

        return found;
    }
}
