using CityNetworks.Records;

namespace CityNetworks.Inference.Gatherings;

/// <summary>The events that were over when another began, with their weights.</summary>
internal sealed class Past
{
    private readonly int _cities;
    private readonly IReadOnlyList<(Gathering Gathering, double Weight)> _all;

    public Past(IEnumerable<Gathering> before, Gathering now, double? halfLife, int cities)
        : this([.. before.Select(past => (past, halfLife is { } h ? Math.Pow(2, -(now.Period - past.Period) / h) : 1))], [], cities)
    {
        Rows = [.. _all.Select(past => new PastRow(past.Gathering.Cities, past.Weight))];
    }

    private Past(IReadOnlyList<(Gathering, double)> all, IReadOnlyList<PastRow> rows, int cities) => (_all, Rows, _cities) = (all, rows, cities);

    /// <summary>Who came together, and how much it counts.</summary>
    public IReadOnlyList<PastRow> Rows { get; }

    /// <summary>Only events of some kinds (none: all), and of them only the cities in some roles (none: all).</summary>
    public Past Kept(IReadOnlyList<string> kinds, Roles roles) => kinds.Count == 0 && roles is Roles.None ? this : new Past(
        _all,
        [
            .. _all.Where(past => kinds.Count == 0 || kinds.Contains(past.Gathering.Kind, StringComparer.Ordinal)).Select(past => new PastRow(
                roles is Roles.None ? past.Gathering.Cities : [.. past.Gathering.Cities.Where((_, k) => (past.Gathering.Roles[k] & roles) != 0)], past.Weight)),
        ],
        _cities);

    /// <summary>By city: the weight of past events with another; 0 with itself.</summary>
    public double[] WeightsWith(int city)
    {
        var weights = new double[_cities];
        foreach (var row in Rows)
        {
            if (!row.Cities.Contains(city))
                continue;
            foreach (var other in row.Cities)
                weights[other] += other == city ? 0 : row.Weight;
        }

        return weights;
    }
}

/// <summary>A past event.</summary>
internal sealed record PastRow(int[] Cities, double Weight);

/// <summary>Mean subset repetition.</summary>
internal sealed class Repetition
{
    private readonly Past _past;
    private readonly int _order;
    private readonly int[][] _eventsOf;
    private readonly int[] _counts;

    public Repetition(Past past, int order, int cities)
    {
        (_past, _order) = (past, order);
        var rows = Enumerable.Range(0, cities).Select(_ => new List<int>()).ToArray();
        for (var row = 0; row < past.Rows.Count; row++)
        {
            foreach (var city in past.Rows[row].Cities)
                rows[city].Add(row);
        }

        _eventsOf = Array.ConvertAll(rows, row => row.ToArray());
        _counts = new int[past.Rows.Count];
    }

    public double Of(int[] set)
    {
        var subsets = Binomial(set.Length, _order);
        if (subsets == 0)
            return 0;
        foreach (var city in set)
        {
            foreach (var row in _eventsOf[city])
                _counts[row]++;
        }

        // In the order of the past events, so that the order of the set cannot matter.
        var sum = 0.0;
        for (var row = 0; row < _counts.Length; row++)
        {
            if (_counts[row] >= _order)
                sum += _past.Rows[row].Weight * Binomial(_counts[row], _order);
            _counts[row] = 0;
        }

        return sum / subsets;
    }

    private static double Binomial(int n, int k) => k switch
    {
        1 => n,
        2 => n * (n - 1.0) / 2,
        _ => n * (n - 1.0) * (n - 2.0) / 6,
    };
}

/// <summary>Whether the cities of a set met the same others before.</summary>
internal sealed class Closure(Past past)
{
    private readonly Dictionary<int, double[]> _weights = [];
    private readonly Dictionary<(int, int), double> _pairs = [];

    public double Of(int[] set)
    {
        var sum = 0.0;
        for (var a = 0; a < set.Length; a++)
        {
            for (var b = a + 1; b < set.Length; b++)
                sum += OfPair(Math.Min(set[a], set[b]), Math.Max(set[a], set[b]));
        }

        return set.Length < 2 ? 0 : sum / (set.Length * (set.Length - 1) / 2.0);
    }

    private double OfPair(int a, int b)
    {
        if (_pairs.TryGetValue((a, b), out var known))
            return known;
        var (left, right) = (Weights(a), Weights(b));
        var sum = 0.0;
        for (var c = 0; c < left.Length; c++)
            sum += Math.Min(left[c], right[c]); // a and b themselves have 0 with one of the two
        return _pairs[(a, b)] = sum;
    }

    private double[] Weights(int city) => _weights.TryGetValue(city, out var known) ? known : _weights[city] = past.WeightsWith(city);
}
