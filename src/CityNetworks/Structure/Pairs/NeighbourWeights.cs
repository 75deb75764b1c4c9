using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Structure.Pairs;

/// <summary>The co-participation ties among the cities of which a value is known, as weights w_ij: the base of Moran's I and Geary's C.</summary>
internal sealed class NeighbourWeights
{
    private readonly int[] _offsets;
    private readonly int[] _partners;
    private readonly double[] _weights;

    /// <summary>The weights among cities present whose value is known and who met another such city.</summary>
    public NeighbourWeights(Window window, IReadOnlyList<double> values, bool rowsNormalised, Workers workers)
    {
        var rows = new CoPresenceRows(window, workers);
        var partners = new List<int>();
        var weights = new List<double>();
        var cities = new List<int>();
        var strengths = new double[rows.CityCount];
        for (var city = 0; city < rows.CityCount; city++)
        {
            if (window.DegreeOf(city) == 0)
                continue;
            if (double.IsNaN(values[city]))
            {
                Missing++;
                continue;
            }

            for (var k = 0; k < rows.PartnersOf(city).Length; k++)
                strengths[city] += double.IsNaN(values[rows.PartnersOf(city)[k]]) ? 0 : rows.CountsOf(city)[k];
            if (strengths[city] > 0)
                cities.Add(city);
            else
                Isolates++;
        }

        var numbers = new int[rows.CityCount];
        for (var k = 0; k < cities.Count; k++)
            numbers[cities[k]] = k;
        _offsets = new int[cities.Count + 1];
        foreach (var city in cities)
        {
            var row = rows.PartnersOf(city);
            var counts = rows.CountsOf(city);
            var sum = 0.0;
            for (var k = 0; k < row.Length; k++)
            {
                if (double.IsNaN(values[row[k]]))
                    continue;
                var (forth, back) = rowsNormalised ? (counts[k] / strengths[city], counts[k] / strengths[row[k]]) : (counts[k], counts[k]);
                partners.Add(numbers[row[k]]);
                weights.Add(forth);
                Sum += forth;
                S1 += (forth + back) * (forth + back) / 2;
                sum += forth + back;
            }

            S2 += sum * sum;
            _offsets[numbers[city] + 1] = partners.Count;
        }

        (_partners, _weights) = ([.. partners], [.. weights]);
        Values = [.. cities.Select(city => values[city])];
    }

    /// <summary>The values of the N cities, in the order of their numbers.</summary>
    public double[] Values { get; }

    /// <summary>N.</summary>
    public int Count => Values.Length;

    /// <summary>Cities present whose value is known but who met no other such city.</summary>
    public int Isolates { get; }

    /// <summary>Cities present whose value is not known.</summary>
    public int Missing { get; }

    /// <summary>W = Σ w_ij.</summary>
    public double Sum { get; }

    /// <summary>½ Σ (w_ij + w_ji)².</summary>
    public double S1 { get; }

    /// <summary>Σ_i (w_i· + w_·i)².</summary>
    public double S2 { get; }

    /// <summary>Σ_ij w_ij · f(x_i, x_j), in the order of the ties.</summary>
    public double Over(double[] values, Func<double, double, double> f)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            for (var k = _offsets[i]; k < _offsets[i + 1]; k++)
                sum += _weights[k] * f(values[i], values[_partners[k]]);
        }

        return sum;
    }
}
