namespace CityNetworks.Networks;

/// <summary>A thread's scratch space for one row: sums by city, and which of them were touched.</summary>
internal sealed class CoTieRow(int cityCount)
{
    private readonly AscendingSet _seen = new(cityCount);
    private readonly int[] _others = new int[cityCount];
    private double[]? _joined;

    /// <summary>Sums over shared events, by city; 0 where nothing was added.</summary>
    public double[] Sums { get; } = new double[cityCount];

    /// <summary>Room for a value for each city of an event.</summary>
    public double[] Joined => _joined ??= new double[Sums.Length];

    /// <summary>The number of cities in the row.</summary>
    public int Count { get; private set; }

    /// <summary>The cities in the row, ascending.</summary>
    public ReadOnlySpan<int> Others => _others.AsSpan(0, Count);

    public void See(ReadOnlySpan<int> cities)
    {
        foreach (var city in cities)
            _seen.Add(city);
    }

    public int Drain() => _seen.Drain();

    public void Add(ReadOnlySpan<int> cities, double value)
    {
        var sums = Sums;
        foreach (var city in cities)
        {
            sums[city] += value;
            _seen.Add(city);
        }
    }

    public void Add(ReadOnlySpan<int> cities, ReadOnlySpan<double> values)
    {
        for (var k = 0; k < cities.Length; k++)
        {
            Sums[cities[k]] += values[k];
            _seen.Add(cities[k]);
        }
    }

    /// <summary>Lists the cities that were added, ascending, but for the row's own.</summary>
    public void Gather(int without)
    {
        Count = _seen.Drain(_others);
        Keep(city => city != without);
    }

    /// <summary>Keeps only some of the cities.</summary>
    public void Keep(Func<int, bool> isKept)
    {
        var kept = 0;
        foreach (var city in Others)
        {
            if (isKept(city))
                _others[kept++] = city;
            else
                Sums[city] = 0;
        }

        Count = kept;
    }

    /// <summary>Empties the sums; <see cref="Count"/> and <see cref="Others"/> stay until the next row.</summary>
    public void Clear()
    {
        foreach (var city in Others)
            Sums[city] = 0;
    }
}
