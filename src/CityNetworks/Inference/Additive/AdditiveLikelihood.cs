using CityNetworks.Numerics;

namespace CityNetworks.Inference.Additive;

/// <summary>The log-likelihood of additive competing hazards, with gradient and second derivatives.</summary>
/// <remarks>
/// λ = Σ_c r_c · exp(Σ_j γ_cj v_cj) · M_c; ℓ = Σ_rows w · [y ln(1 − e^−λ) − (1 − y) λ], ∂ℓ/∂λ = y/(e^λ − 1) − (1 − y).
/// Outside λ ≥ 0 (λ &gt; 0 where it happens) the log-likelihood is −∞. Parameters stand component by component, the rate first.
/// </remarks>
internal sealed class AdditiveLikelihood : HazardLikelihood
{
    private readonly HazardComponent[] _components;
    private readonly bool[] _happens;
    private readonly double[]? _weights;
    private readonly Workers _workers;
    private readonly PlainSums? _plain; // where no rate is modified

    public AdditiveLikelihood(IReadOnlyList<HazardComponent> components, IReadOnlyList<bool> happens, double[]? weights, Workers workers)
        : base(components)
    {
        (_components, _happens, _weights, _workers) = ([.. components], happens as bool[] ?? [.. happens], weights, workers);
        if (_components.All(component => component.Modifiers.Count == 0))
            _plain = new PlainSums([.. _components.Select(component => component.Values)], _happens, _weights, _workers);
    }

    /// <summary>A point that gives each cause an equal part of the events.</summary>
    public override double[] Start()
    {
        var start = new double[Count];
        var events = 0.0;
        for (var row = 0; row < _happens.Length; row++)
            events += _happens[row] ? _weights?[row] ?? 1 : 0;
        for (var c = 0; c < _components.Length; c++)
        {
            var exposure = 0.0;
            for (var row = 0; row < _happens.Length; row++)
                exposure += (_components[c].Values?[row] ?? 1) * (_weights?[row] ?? 1);
            start[StartOf(c)] = exposure > 0 && !_components[c].IsSignFree ? events / exposure / _components.Length : 0;
        }

        return start;
    }

    /// <summary>The log-likelihood alone.</summary>
    public override double At(double[] point) => _plain?.At(point) ?? RowBlocks.Sum(_happens.Length, 1, _workers, (first, end, sums) =>
    {
        var terms = new double[_components.Length];
        for (var row = first; row < end; row++)
            sums[0] += Row(Hazard(point, row, terms), row);
    })[0];

    /// <summary>Log-likelihood, gradient, and minus the second derivatives.</summary>
    public override (double Value, double[] Gradient, double[,] Information) Derivatives(double[] point)
    {
        if (_plain is not null)
            return _plain.Derivatives(point);
        var n = Count;
        var sums = RowBlocks.Sum(_happens.Length, 1 + n + (n * n), _workers, (first, end, part) =>
        {
            var (terms, slopes) = (new double[_components.Length], new double[n]);
            for (var row = first; row < end; row++)
                Add(point, row, terms, slopes, part);
        });
        var information = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                information[i, j] = -sums[1 + n + (i * n) + j];
        }

        return (sums[0], sums[1..(1 + n)], information);
    }

    /// <summary>What each component adds to λ in a row, and λ.</summary>
    public double Parts(double[] point, int row, double[] parts)
    {
        var hazard = Hazard(point, row, parts);
        for (var c = 0; c < parts.Length; c++)
            parts[c] *= point[StartOf(c)];
        return hazard;
    }

    /// <summary>The gradient of the rows of each group, for groups that have rows.</summary>
    public IReadOnlyList<double[]> ScoresBy(double[] point, int[] groups)
    {
        var scores = new Dictionary<int, double[]>();
        var (terms, slopes) = (new double[_components.Length], new double[Count]);
        for (var row = 0; row < groups.Length; row++)
        {
            if (!scores.TryGetValue(groups[row], out var part))
                scores[groups[row]] = part = new double[1 + Count + (Count * Count)];
            Add(point, row, terms, slopes, part);
        }

        return [.. scores.OrderBy(pair => pair.Key).Select(pair => pair.Value[1..(1 + Count)])];
    }

    // Terms without their rates, and λ.
    private double Hazard(double[] point, int row, double[] terms)
    {
        var hazard = 0.0;
        for (var c = 0; c < _components.Length; c++)
        {
            var power = 0.0;
            for (var k = 0; k < _components[c].Modifiers.Count; k++)
                power += point[StartOf(c) + 1 + k] * _components[c].Modifiers[k].Values[row];
            terms[c] = (_components[c].Values?[row] ?? 1) * (power == 0 ? 1 : Math.Exp(power));
            hazard += point[StartOf(c)] * terms[c];
        }

        return hazard;
    }

    private double Row(double hazard, int row)
    {
        var value = _happens[row]
            ? hazard > 0 ? Math.Log(-NearZero.ExpM1(-hazard)) : double.NegativeInfinity
            : hazard >= -1e-15 ? -hazard : double.NegativeInfinity;
        return _weights is null ? value : _weights[row] == 0 ? 0 : _weights[row] * value;
    }

    private void Add(double[] point, int row, double[] terms, double[] slopes, double[] part)
    {
        var n = Count;
        var weight = _weights?[row] ?? 1;
        var hazard = Hazard(point, row, terms);
        part[0] += Row(hazard, row);
        var first = _happens[row] ? 1 / NearZero.ExpM1(hazard) : -1;
        var second = _happens[row] ? -first / -NearZero.ExpM1(-hazard) : 0;
        for (var c = 0; c < _components.Length; c++)
        {
            var start = StartOf(c);
            slopes[start] = terms[c];
            for (var k = start + 1; k < StartOf(c + 1); k++)
                slopes[k] = point[start] * terms[c] * _components[c].Modifiers[k - start - 1].Values[row];
            for (var i = start; i < StartOf(c + 1); i++)
            {
                for (var j = start; j < StartOf(c + 1); j++)
                {
                    if (i == start && j == start)
                        continue;
                    var left = i == start ? 1 : _components[c].Modifiers[i - start - 1].Values[row];
                    var right = j == start ? 1 : _components[c].Modifiers[j - start - 1].Values[row];
                    var rate = i == start || j == start ? 1 : point[start];
                    part[1 + n + (i * n) + j] += weight * first * rate * terms[c] * left * right;
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            part[1 + i] += weight * first * slopes[i];
            if (second == 0)
                continue;
            for (var j = 0; j < n; j++)
                part[1 + n + (i * n) + j] += weight * second * slopes[i] * slopes[j];
        }
    }
}
