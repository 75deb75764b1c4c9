using CityNetworks.Numerics;

namespace CityNetworks.Inference.Additive;

/// <summary>The likelihood of additive hazards whose rates nothing modifies: λ is linear in the rates, so rows in which it does not happen need no second look.</summary>
/// <remarks>
/// ℓ = Σ_{it happens} w ln(1 − e^−λ) − Σ_c r_c S_c, with S_c = Σ_{it does not} w M_c, summed once.
/// Where a rate is negative, all rows are looked at once more for a λ below 0.
/// Cost: O(rows) once, O(events × causes²) an evaluation.
/// </remarks>
internal sealed class PlainSums
{
    private readonly double[]?[] _columns;
    private readonly bool[] _happens;
    private readonly double[]? _weights;
    private readonly double[] _sums;
    private readonly double[] _rows; // of the events: their weight, then the value of each cause
    private readonly int _width;

    public PlainSums(double[]?[] columns, bool[] happens, double[]? weights, Workers workers)
    {
        (_columns, _happens, _weights) = (columns, happens, weights);
        _width = columns.Length + 1;
        _sums = RowBlocks.Sum(happens.Length, columns.Length, workers, (first, end, sums) =>
        {
            for (var c = 0; c < columns.Length; c++)
            {
                var values = columns[c];
                for (var row = first; row < end; row++)
                    sums[c] += happens[row] ? 0 : (values is null ? 1 : values[row]) * (weights is null ? 1 : weights[row]);
            }
        });
        var events = new List<double>();
        for (var row = 0; row < happens.Length; row++)
        {
            if (!happens[row] || weights?[row] == 0)
                continue;
            events.Add(weights?[row] ?? 1);
            foreach (var values in columns)
                events.Add(values is null ? 1 : values[row]);
        }

        _rows = [.. events];
    }

    public double At(double[] point)
    {
        if (!IsFeasible(point))
            return double.NegativeInfinity;
        var value = 0.0;
        for (var c = 0; c < point.Length; c++)
            value -= point[c] * _sums[c];
        for (var at = 0; at < _rows.Length; at += _width)
        {
            var hazard = Hazard(point, at);
            if (!(hazard > 0))
                return double.NegativeInfinity;
            value += _rows[at] * Math.Log(-NearZero.ExpM1(-hazard));
        }

        return value;
    }

    public (double Value, double[] Gradient, double[,] Information) Derivatives(double[] point)
    {
        var n = point.Length;
        var (value, gradient, information) = (0.0, new double[n], new double[n, n]);
        for (var c = 0; c < n; c++)
        {
            value -= point[c] * _sums[c];
            gradient[c] = -_sums[c];
        }

        for (var at = 0; at < _rows.Length; at += _width)
        {
            var hazard = Hazard(point, at);
            var first = 1 / NearZero.ExpM1(hazard);
            var share = -NearZero.ExpM1(-hazard);
            value += _rows[at] * (hazard > 0 ? Math.Log(share) : double.NegativeInfinity);
            for (var i = 0; i < n; i++)
            {
                gradient[i] += _rows[at] * first * _rows[at + 1 + i];
                for (var j = 0; j <= i; j++)
                    information[i, j] += _rows[at] * first / share * _rows[at + 1 + i] * _rows[at + 1 + j];
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
                information[j, i] = information[i, j];
        }

        return (IsFeasible(point) ? value : double.NegativeInfinity, gradient, information);
    }

    private double Hazard(double[] point, int at)
    {
        var hazard = 0.0;
        for (var c = 0; c < point.Length; c++)
            hazard += point[c] * _rows[at + 1 + c];
        return hazard;
    }

    private bool IsFeasible(double[] point)
    {
        if (Array.TrueForAll(point, rate => rate >= 0))
            return true;
        for (var row = 0; row < _happens.Length; row++)
        {
            var hazard = 0.0;
            for (var c = 0; c < point.Length; c++)
                hazard += point[c] * (_columns[c]?[row] ?? 1);
            if (hazard < -1e-15 && _weights?[row] != 0)
                return false;
        }

        return true;
    }
}
