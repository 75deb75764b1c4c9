namespace CityNetworks.Networks;

/// <summary>A thread's scratch space for one row of the product: a dense sum for each city, and which of them were touched.</summary>
internal sealed class CoTieRow(int cityCount)
{
    private readonly AscendingSet _seen = new(cityCount);
    private readonly ushort[] _counts = new ushort[cityCount];
    private readonly double[] _sums = new double[cityCount];
    private int[]? _others;
    private double[]? _values;
    private double[]? _joined;
    private int[]? _near;

    /// <summary>Room for the cities of a row.</summary>
    public Span<int> Others => _others ??= new int[cityCount];

    /// <summary>Room for the sums of a row.</summary>
    public Span<double> Values => _values ??= new double[cityCount];

    /// <summary>Room for a value for each city of an event.</summary>
    public Span<double> Joined => _joined ??= new double[cityCount];

    /// <summary>Room for those cities of an event that are meant.</summary>
    public Span<int> Near => _near ??= new int[cityCount];

    /// <summary>Touches the cities.</summary>
    public void See(ReadOnlySpan<int> cities) => _seen.Add(cities);

    /// <summary>Counts the cities touched since the row was last empty, and empties it.</summary>
    public int Drain() => _seen.Drain();

    /// <summary>Adds 1 to the cities, in two bytes each, which stay near the processor.</summary>
    public void AddOne(ReadOnlySpan<int> cities)
    {
        var counts = _counts;
        foreach (var city in cities)
            counts[city]++;
        _seen.Add(cities);
    }

    /// <summary>Adds the value to the cities.</summary>
    public void Add(ReadOnlySpan<int> cities, double value)
    {
        var sums = _sums;
        foreach (var city in cities)
            sums[city] += value;
        _seen.Add(cities);
    }

    /// <summary>Adds a value of its own to each city.</summary>
    public void Add(ReadOnlySpan<int> cities, ReadOnlySpan<double> values)
    {
        for (var k = 0; k < cities.Length; k++)
            _sums[cities[k]] += values[k];
        _seen.Add(cities);
    }

    /// <summary>Writes the cities that were added to, ascending, and their sums, empties the row, and returns how many there were.</summary>
    /// <remarks>After a row of ones, <see cref="DrainCounts"/> does this.</remarks>
    public int Drain(Span<int> others, Span<double> sums)
    {
        var count = _seen.Drain(others);
        for (var k = 0; k < count; k++)
        {
            ref var sum = ref _sums[others[k]];
            sums[k] = sum;
            sum = 0;
        }

        return count;
    }

    /// <summary>The same of a row of ones.</summary>
    public int DrainCounts(Span<int> others, Span<double> sums)
    {
        var count = _seen.Drain(others);
        var counts = _counts;
        for (var k = 0; k < count; k++)
        {
            ref var sum = ref counts[others[k]];
            sums[k] = sum;
            sum = 0;
        }

        return count;
    }
}
