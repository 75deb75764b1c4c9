using CityNetworks.Inference.Panels;

namespace CityNetworks.Inference.Descriptives;

/// <summary>Which city is exposed to which in one period, as rows that sum to 1: the weights of autocorrelations.</summary>
/// <remarks>A city with no tie in either direction, or whose value is not known, is left out.</remarks>
internal sealed class TieMatrix
{
    private readonly (int From, int To, double Weight)[] _ties;

    public TieMatrix(Neighbours neighbours, int period, IReadOnlyList<double> values)
    {
        var list = new NeighbourList(values.Count);
        var ties = new List<(int, int, double)>();
        var isIn = new bool[values.Count];
        for (var city = 0; city < values.Count; city++)
        {
            neighbours.Collect(city, period, list);
            int[] targets = [.. list.Targets.Where(target => !double.IsNaN(values[target])).Order()];
            if (double.IsNaN(values[city]))
                continue;
            foreach (var target in targets)
            {
                ties.Add((city, target, 1.0 / targets.Length));
                isIn[city] = isIn[target] = true;
            }
        }

        var numbers = new int[values.Count];
        var cities = Enumerable.Range(0, values.Count).Where(city => isIn[city]).ToArray();
        for (var k = 0; k < cities.Length; k++)
            numbers[cities[k]] = k;
        _ties = [.. ties.Select(tie => (numbers[tie.Item1], numbers[tie.Item2], tie.Item3))];
        Values = [.. cities.Select(city => values[city])];
    }

    /// <summary>The values of the cities compared.</summary>
    public double[] Values { get; }

    /// <summary>Moran's I with its moments under the permutations of the values.</summary>
    public (double Value, double Expected, double Variance) Moran(double[] values)
    {
        var n = (double)values.Length;
        var mean = values.Average();
        double[] d = [.. values.Select(value => value - mean)];
        var squares = d.Sum(x => x * x);
        if (!(squares > 1e-15 * n * Math.Max(1, mean * mean)) || _ties.Length == 0)
            return (double.NaN, double.NaN, double.NaN);
        var w = _ties.Sum(tie => tie.Weight);
        var value = n / w * Over(d) / squares;
        var expected = -1 / (n - 1);
        var (s1, s2) = Sums(values.Length);
        var k = d.Sum(x => x * x * x * x) / n / (squares / n * (squares / n));
        var s4 = (((n * n) - (3 * n) + 3) * s1) - (n * s2) + (3 * w * w);
        var s5 = (((n * n) - n) * s1) - (2 * n * s2) + (6 * w * w);
        var variance = n < 4 ? double.NaN : (((n * s4) - (k * s5)) / ((n - 1) * (n - 2) * (n - 3) * w * w)) - (expected * expected);
        return (value, expected, Math.Abs(variance) < 1e-14 ? 0 : variance); // where all are tied to all every deal has the same value
    }

    /// <summary>Σ_ij w_ij x_i x_j.</summary>
    public double Over(double[] values) => _ties.Sum(tie => tie.Weight * values[tie.From] * values[tie.To]);

    private (double S1, double S2) Sums(int count)
    {
        var both = new Dictionary<(int, int), double>();
        var sides = new double[count];
        foreach (var (from, to, weight) in _ties)
        {
            both[(Math.Min(from, to), Math.Max(from, to))] = both.GetValueOrDefault((Math.Min(from, to), Math.Max(from, to))) + weight;
            sides[from] += weight;
            sides[to] += weight;
        }

        return (both.Values.Sum(sum => sum * sum), sides.Sum(sum => sum * sum));
    }
}
