using CityNetworks.Inference.Additive;

namespace CityNetworks.Inference.Acquisition;

/// <summary>The likelihood of the order of adoption: which of the cities at risk it was, given that somebody adopted.</summary>
/// <remarks>
/// λ_i = 1 + Σ_k s_k M_k,i relative to the baseline, which cancels as does all that is common to a period;
/// ℓ = Σ over policies and periods [Σ_{adopters} ln λ_i − d ln Σ_{at risk} λ_j], ties within a period as Breslow (1974) has them.
/// </remarks>
internal sealed class OrderLikelihood : HazardLikelihood
{
    private readonly double[][] _columns;
    private readonly IReadOnlyList<RiskSet> _sets;

    public OrderLikelihood(IReadOnlyList<HazardComponent> causes, IReadOnlyList<RiskSet> sets)
        : base(causes) => (_columns, _sets) = ([.. causes.Select(cause => cause.Values!)], sets);

    /// <inheritdoc/>
    public override double[] Start() => [.. Enumerable.Repeat(1.0, Count)];

    /// <inheritdoc/>
    public override double At(double[] point)
    {
        var value = 0.0;
        foreach (var set in _sets)
        {
            var all = 0.0;
            foreach (var row in set.AtRisk)
                all += Rate(point, row);
            foreach (var row in set.Adopters)
                value += Math.Log(Rate(point, row));
            value -= set.Adopters.Length * Math.Log(all);
        }

        return double.IsNaN(value) ? double.NegativeInfinity : value;
    }

    /// <inheritdoc/>
    public override (double Value, double[] Gradient, double[,] Information) Derivatives(double[] point)
    {
        var n = Count;
        var (gradient, information) = (new double[n], new double[n, n]);
        foreach (var set in _sets)
        {
            var (all, sums) = (0.0, new double[n]);
            foreach (var row in set.AtRisk)
            {
                all += Rate(point, row);
                for (var k = 0; k < n; k++)
                    sums[k] += _columns[k][row];
            }

            foreach (var row in set.Adopters)
            {
                var rate = Rate(point, row);
                for (var i = 0; i < n; i++)
                {
                    gradient[i] += _columns[i][row] / rate;
                    for (var j = 0; j < n; j++)
                        information[i, j] += _columns[i][row] * _columns[j][row] / (rate * rate);
                }
            }

            for (var i = 0; i < n; i++)
            {
                gradient[i] -= set.Adopters.Length * sums[i] / all;
                for (var j = 0; j < n; j++)
                    information[i, j] -= set.Adopters.Length * sums[i] * sums[j] / (all * all);
            }
        }

        return (At(point), gradient, information);
    }

    /// <summary>λ of a row, relative to the baseline.</summary>
    public double Rate(double[] point, int row)
    {
        var rate = 1.0;
        for (var k = 0; k < point.Length; k++)
            rate += point[k] * _columns[k][row];
        return rate;
    }
}

/// <summary>The cities at risk of one policy in one period, by row, and those of them that adopt; somebody does.</summary>
/// <param name="AtRisk">Rows at risk.</param>
/// <param name="Adopters">Rows in which it happens.</param>
internal sealed record RiskSet(int[] AtRisk, int[] Adopters)
{
    /// <summary>The risk sets of rows.</summary>
    /// <param name="groups">By row, the policy and period.</param>
    /// <param name="happens">By row.</param>
    public static IReadOnlyList<RiskSet> Of(IReadOnlyList<(int Policy, int Period)> groups, IReadOnlyList<bool> happens) =>
    [
        .. groups.Index().GroupBy(item => item.Item, item => item.Index)
            .OrderBy(group => group.Key.Policy).ThenBy(group => group.Key.Period)
            .Select(group => new RiskSet([.. group], [.. group.Where(row => happens[row])]))
            .Where(set => set.Adopters.Length > 0),
    ];
}
