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

    /// <summary>Touches the cities whose number is above <paramref name="after"/>: they stand at the end, so no search is needed.</summary>
    public void See(ReadOnlySpan<int> cities, int after)
    {
        for (var k = cities.Length - 1; k >= 0 && cities[k] > after; k--)
            _seen.Add(cities[k]);
    }

    public int Drain() => _seen.Drain();

    /// <summary>Adds the value to the cities whose number is above <paramref name="after"/>.</summary>
    public void Add(ReadOnlySpan<int> cities, double value, int after)
    {
        var sums = Sums;
        for (var k = cities.Length - 1; k >= 0 && cities[k] > after; k--)
        {
            sums[cities[k]] += value;
            _seen.Add(cities[k]);
        }
    }

    /// <summary>Adds a value of its own to each city whose number is above <paramref name="after"/>.</summary>
    public void Add(ReadOnlySpan<int> cities, ReadOnlySpan<double> values, int after)
    {
        for (var k = cities.Length - 1; k >= 0 && cities[k] > after; k--)
        {
            Sums[cities[k]] += values[k];
            _seen.Add(cities[k]);
        }
    }

    /// <summary>Lists the cities that were added, ascending, but for the row's own.</summary>
    public void Gather(int own)
    {
        Count = _seen.Drain(_others);
        var place = Others.BinarySearch(own);
        if (place < 0)
            return;

        _others.AsSpan((place + 1)..Count).CopyTo(_others.AsSpan(place));
        Count--;
        Sums[own] = 0;
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
