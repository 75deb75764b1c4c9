using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>Who has the news, as the events of one time after another pass it on; scratch of one thread.</summary>
/// <remarks>Cost: O(Σ d_e) for all times under the strict rule; under the loose rule, times the longest chain inside one time.</remarks>
internal sealed class NewsSpread(Window window, SameTime rule)
{
    private readonly bool[] _informed = new bool[window.Network.CityCount];
    private readonly List<int> _cities = [];

    /// <summary>Clears everything and informs one city.</summary>
    public void Start(int city)
    {
        foreach (var known in _cities)
            _informed[known] = false;
        _cities.Clear();
        Inform(city);
        Confirm(0);
    }

    /// <summary>Lets the events [first, end), all of one time, take place; returns the cities that hear the news then.</summary>
    public ReadOnlySpan<int> Meet(int first, int end)
    {
        var before = _cities.Count;
        int round;
        do
        {
            round = _cities.Count;
            for (var @event = first; @event < end; @event++)
                Meet(window.CitiesOf(@event));
            Confirm(round);
        }
        while (rule is SameTime.Loose && _cities.Count > round);

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_cities)[before..];
    }

    private void Meet(ReadOnlySpan<int> cities)
    {
        var known = false;
        foreach (var city in cities)
            known |= _informed[city];
        if (!known)
            return;

        foreach (var city in cities)
        {
            if (!_informed[city])
                Inform(city);
        }
    }

    // A city may hear the news at several events of one round; it counts as informed only when the round is over.
    private void Inform(int city) => _cities.Add(city);

    private void Confirm(int from)
    {
        var kept = from;
        for (var k = from; k < _cities.Count; k++)
        {
            if (_informed[_cities[k]])
                continue;
            _informed[_cities[k]] = true;
            _cities[kept++] = _cities[k];
        }

        _cities.RemoveRange(kept, _cities.Count - kept);
    }
}
