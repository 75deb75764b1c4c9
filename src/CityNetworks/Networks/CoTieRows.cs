namespace CityNetworks.Networks;

/// <summary>The product of the incidence with its transpose, one city's row at a time, in a dense row that is emptied again by what it touched.</summary>
/// <remarks>A row is summed over the events in ascending order, so w_ij and w_ji come out with the same bits whichever row they are met in.</remarks>
internal sealed class CoTieRows
{
    private readonly Window _window;
    private readonly TieWeight _weight;
    private readonly CoTiesOptions _options;
    private readonly double[] _eventValues;
    private readonly double[] _cityMass;
    private readonly double _eventMass;
    private readonly bool _joinsWeights;

    public CoTieRows(Window window, TieWeight weight, CoTiesOptions options)
    {
        (_window, _weight, _options) = (window, weight, options);
        _joinsWeights = weight is TieWeight.Weighted && window.Network.IsWeighted;
        var memory = new double[window.EndEvent - window.FirstEvent];
        _eventValues = new double[memory.Length];
        for (var k = 0; k < memory.Length; k++)
        {
            var @event = window.FirstEvent + k;
            var cities = window.CitiesOf(@event).Length;
            memory[k] = options.HalfLife is { } periods ? Math.Pow(2, -(window.EndPeriod - 1 - window.Network.PeriodOf(@event)) / periods) : 1;
            _eventMass += cities > 0 ? memory[k] : 0;
            _eventValues[k] = weight switch
            {
                TieWeight.Newman => cities > 1 ? memory[k] / (cities - 1) : 0,
                TieWeight.Resource => cities > 0 ? memory[k] / cities : 0,
                _ => memory[k],
            };
        }

        var needsMass = weight is TieWeight.Jaccard or TieWeight.Overlap or TieWeight.Cosine or TieWeight.Resource or TieWeight.Bonacich;
        _cityMass = needsMass ? new double[window.Network.CityCount] : [];
        for (var city = 0; city < _cityMass.Length; city++)
        {
            foreach (var @event in window.EventsOf(city))
                _cityMass[city] += memory[@event - window.FirstEvent];
        }
    }

    /// <summary>Whether w_ij is the sum over shared events itself.</summary>
    public bool IsPlainSum => _cityMass.Length == 0;

    /// <summary>How many cities the city is tied to, strongly enough; only those after it, or all.</summary>
    public int Count(int city, bool onlyAfter, CoTieRow row)
    {
        if (_options.MinimumWeight > 0)
            return Fill(city, onlyAfter, row, row.Others, row.Values);

        foreach (var @event in _window.EventsOf(city))
            row.See(Met(@event, city, onlyAfter));
        var count = row.Drain();
        return onlyAfter || count == 0 ? count : count - 1; // the city itself was seen too
    }

    /// <summary>Writes the cities that the city is tied to, strongly enough, ascending, and the sums over shared events.</summary>
    public int Fill(int city, bool onlyAfter, CoTieRow row, Span<int> others, Span<double> sums)
    {
        var events = _window.EventsOf(city);
        var firstTie = _joinsWeights ? _window.FirstTieOf(city) : 0;
        for (var k = 0; k < events.Length; k++)
        {
            var met = Met(events[k], city, onlyAfter);
            var value = _eventValues[events[k] - _window.FirstEvent];
            if (_joinsWeights)
                row.Add(met, Joined(firstTie + k, events[k], met.Length, value, row));
            else
                row.Add(met, value);
        }

        if (onlyAfter && _options.MinimumWeight == 0)
            return row.Drain(others, sums);

        var all = row.Others;
        var values = row.Values;
        var kept = 0;
        var count = row.Drain(all, values);
        for (var k = 0; k < count; k++)
        {
            if (all[k] == city || !IsStrong(city, all[k], values[k]))
                continue;

            others[kept] = all[k];
            sums[kept++] = values[k];
        }

        return kept;
    }

    /// <summary>w_ij from the sum over shared events.</summary>
    public double Weight(int i, int j, double sum) => _weight switch
    {
        TieWeight.Jaccard => sum / (_cityMass[i] + _cityMass[j] - sum),
        TieWeight.Overlap => sum / Math.Min(_cityMass[i], _cityMass[j]),
        TieWeight.Cosine => sum / Math.Sqrt(_cityMass[i] * _cityMass[j]),
        TieWeight.Resource => sum / _cityMass[j],
        TieWeight.Bonacich => Bonacich(sum * Neither(i, j, sum), (_cityMass[i] - sum) * (_cityMass[j] - sum)),
        _ => sum,
    };

    private bool IsStrong(int i, int j, double sum) =>
        _options.MinimumWeight == 0 || Weight(i, j, sum) >= _options.MinimumWeight || (_weight is TieWeight.Resource && Weight(j, i, sum) >= _options.MinimumWeight);

    // Events without either city. With memory the masses are rounded, and what is left of a difference that should be 0 would decide between 1/2 and 1.
    private double Neither(int i, int j, double sum)
    {
        var mass = _eventMass - (_cityMass[i] + _cityMass[j]) + sum;
        return mass < 1e-12 * _eventMass ? 0 : mass;
    }

    // (x − √(xy))/(x − y) without the cancellation near x = y.
    private static double Bonacich(double x, double y) => x == y ? 0.5 : Math.Sqrt(x) / (Math.Sqrt(x) + Math.Sqrt(y));

    // The cities after this one stand at the end of the row.
    private ReadOnlySpan<int> Met(int @event, int city, bool onlyAfter)
    {
        var cities = _window.CitiesOf(@event);
        var first = onlyAfter ? cities.Length : 0;
        while (first > 0 && cities[first - 1] > city)
            first--;
        return cities[first..];
    }

    private ReadOnlySpan<double> Joined(int tie, int @event, int count, double value, CoTieRow row)
    {
        var network = _window.Network;
        var own = network.WeightOf(tie);
        var ties = network.TiesOf(@event)[^count..];
        var joined = row.Joined[..count];
        for (var k = 0; k < count; k++)
        {
            var other = network.WeightOf(ties[k]);
            joined[k] = value * (_options.Join is WeightJoin.Minimum ? Math.Min(own, other) : own * other);
        }

        return joined;
    }
}
