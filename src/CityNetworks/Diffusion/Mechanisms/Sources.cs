namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>The cities that moved another, each with what it contributed; one is chosen in proportion. A city may be named several times.</summary>
internal sealed class Sources
{
    private readonly List<(int City, double Weight)> _named = [];
    private readonly HashSet<int> _cities = [];
    private double _total;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _named.Clear();
        _total = 0;
    }

    /// <summary>Adds a contribution; one of 0 is none.</summary>
    public void Add(int city, double weight)
    {
        if (weight <= 0)
            return;
        _named.Add((city, weight));
        _total += weight;
    }

    /// <summary>Whether at least two different cities are named: cheaper than to count them.</summary>
    public bool AreSeveral => _named.Exists(named => named.City != _named[0].City);

    /// <summary>How many different cities are named.</summary>
    public int Count()
    {
        _cities.Clear();
        foreach (var (city, _) in _named)
            _cities.Add(city);
        return _cities.Count;
    }

    /// <summary>The city at which the running sum passes u times the total; −1 when nobody contributed.</summary>
    public int Choose(double u)
    {
        var left = u * _total;
        foreach (var (city, weight) in _named)
        {
            left -= weight;
            if (left < 0)
                return city;
        }

        return _named.Count == 0 ? -1 : _named[^1].City; // rounding left something over
    }
}
