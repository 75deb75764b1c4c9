namespace CityNetworks.Networks;

/// <summary>What an event adds to the tie of two cities that share it, and the weight of a tie from the sum of what its events add.</summary>
internal sealed class TieFormula
{
    private readonly TieWeight _weight;
    private readonly double[] _cityMass;
    private readonly double _eventMass;

    public TieFormula(Window window, TieWeight weight, double? halfLife)
    {
        _weight = weight;
        var ofPeriod = new double[window.Network.PeriodCount];
        for (var period = window.FirstPeriod; period < window.EndPeriod; period++)
            ofPeriod[period] = halfLife is { } periods ? Math.Pow(2, -(window.EndPeriod - 1 - period) / periods) : 1;
        var memory = new EventMemory(window, ofPeriod);
        EventValues = new double[window.EndEvent - window.FirstEvent];
        for (var k = 0; k < EventValues.Length; k++)
        {
            var cities = window.CitiesOf(window.FirstEvent + k).Length;
            _eventMass += cities > 0 ? memory.OfEvent(window.FirstEvent + k) : 0;
            var remembered = window.Spells is null ? memory.OfEvent(window.FirstEvent + k) : 1; // else it differs from pair to pair
            EventValues[k] = weight switch
            {
                TieWeight.Newman => cities > 1 ? remembered / (cities - 1) : 0,
                TieWeight.Resource => cities > 0 ? remembered / cities : 0,
                TieWeight.Years when window.Spells is null => remembered * window.Network.Names.PeriodYears[memory.PeriodOf(window.FirstEvent + k)],
                _ => remembered,
            };
        }

        JoinsWeights = weight is TieWeight.Weighted && window.Network.IsWeighted;
        BytesEach = BytesOf(window, weight, halfLife);
        PairValue = window.Spells is { } spells ? ValueOfPair(spells, weight, ofPeriod, window.Network.Names.PeriodYears) : null;
        var needsMass = weight is TieWeight.Jaccard or TieWeight.Overlap or TieWeight.Cosine or TieWeight.Resource or TieWeight.Bonacich;
        _cityMass = needsMass ? new double[window.Network.CityCount] : [];
        for (var city = 0; city < _cityMass.Length; city++)
        {
            var tie = window.FirstTieOf(city);
            foreach (var @event in window.EventsOf(city))
                _cityMass[city] += memory.OfTie(tie++, @event);
        }
    }

    /// <summary>By event of the window: what it adds to each of its pairs, before the weights of participations.</summary>
    public double[] EventValues { get; }

    /// <summary>Where ties hold in spells: the factor that two ties of one event put on <see cref="EventValues"/>; 0 when they do not meet. Else null.</summary>
    public Func<int, int, double>? PairValue { get; }

    /// <summary>Whether each pair adds its own value, from the weights of its two participations.</summary>
    public bool JoinsWeights { get; }

    /// <summary>How many bytes per sum takes: 2 where every event adds 1, so that it is a number of events, else 8.</summary>
    public int BytesEach { get; }

    /// <summary>How many bytes per sum takes. Cost: O(n).</summary>
    public static int BytesOf(Window window, TieWeight weight, double? halfLife)
    {
        var counts = halfLife is null && weight is not (TieWeight.Newman or TieWeight.Resource or TieWeight.Years)
            && !(weight is TieWeight.Weighted && window.Network.IsWeighted);
        for (var city = 0; counts && city < window.Network.CityCount; city++)
            counts = window.DegreeOf(city) <= ushort.MaxValue;
        return counts ? sizeof(ushort) : sizeof(double);
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

    private static Func<int, int, double> ValueOfPair(TieSpells spells, TieWeight weight, double[] memory, IReadOnlyList<double> years)
    {
        if (weight is not TieWeight.Years)
            return (tie, other) => spells.LastTogether(tie, other) is >= 0 and var last ? memory[last] : 0;
        var sums = new double[memory.Length + 1];
        for (var period = 0; period < memory.Length; period++)
            sums[period + 1] = sums[period] + (memory[period] * years[period]);
        return (tie, other) => spells.SumTogether(tie, other, sums);
    }

    // Events without either city. With memory the masses are rounded, and what is left of a difference that should be 0 would decide between 1/2 and 1.
    private double Neither(int i, int j, double sum)
    {
        var mass = _eventMass - (_cityMass[i] + _cityMass[j]) + sum;
        return mass < 1e-12 * _eventMass ? 0 : mass;
    }

    // (x − √(xy))/(x − y) without the cancellation near x = y.
    private static double Bonacich(double x, double y) => x == y ? 0.5 : Math.Sqrt(x) / (Math.Sqrt(x) + Math.Sqrt(y));
}
