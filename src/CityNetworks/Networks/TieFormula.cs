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
        var memory = new double[window.EndEvent - window.FirstEvent];
        EventValues = new double[memory.Length];
        for (var k = 0; k < memory.Length; k++)
        {
            var @event = window.FirstEvent + k;
            var cities = window.CitiesOf(@event).Length;
            memory[k] = halfLife is { } periods ? Math.Pow(2, -(window.EndPeriod - 1 - window.Network.PeriodOf(@event)) / periods) : 1;
            _eventMass += cities > 0 ? memory[k] : 0;
            EventValues[k] = weight switch
            {
                TieWeight.Newman => cities > 1 ? memory[k] / (cities - 1) : 0,
                TieWeight.Resource => cities > 0 ? memory[k] / cities : 0,
                _ => memory[k],
            };
        }

        JoinsWeights = weight is TieWeight.Weighted && window.Network.IsWeighted;
        BytesEach = BytesOf(window, weight, halfLife);
        var needsMass = weight is TieWeight.Jaccard or TieWeight.Overlap or TieWeight.Cosine or TieWeight.Resource or TieWeight.Bonacich;
        _cityMass = needsMass ? new double[window.Network.CityCount] : [];
        for (var city = 0; city < _cityMass.Length; city++)
        {
            foreach (var @event in window.EventsOf(city))
                _cityMass[city] += memory[@event - window.FirstEvent];
        }
    }

    /// <summary>By event of the window: what it adds to each of its pairs, before the weights of participations.</summary>
    public double[] EventValues { get; }

    /// <summary>Whether each pair adds its own value, from the weights of its two participations.</summary>
    public bool JoinsWeights { get; }

    /// <summary>How many bytes a sum takes: 2 where every event adds 1, so that it is a number of events, else 8.</summary>
    public int BytesEach { get; }

    /// <summary>How many bytes a sum takes. Cost: O(n).</summary>
    public static int BytesOf(Window window, TieWeight weight, double? halfLife)
    {
        var counts = halfLife is null && weight is not (TieWeight.Newman or TieWeight.Resource) && !(weight is TieWeight.Weighted && window.Network.IsWeighted);
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

    // Events without either city. With memory the masses are rounded, and what is left of a difference that should be 0 would decide between 1/2 and 1.
    private double Neither(int i, int j, double sum)
    {
        var mass = _eventMass - (_cityMass[i] + _cityMass[j]) + sum;
        return mass < 1e-12 * _eventMass ? 0 : mass;
    }

    // (x − √(xy))/(x − y) without the cancellation near x = y.
    private static double Bonacich(double x, double y) => x == y ? 0.5 : Math.Sqrt(x) / (Math.Sqrt(x) + Math.Sqrt(y));
}
