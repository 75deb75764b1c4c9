namespace CityNetworks.Inference.Additive;

/// <summary>ℓ(θ) = ln Σ_c π_c exp ℓ_c(θ): the likelihood integrated over cases of what is not known, each with its probability π_c.</summary>
/// <remarks>
/// With p_c the posterior of a case, g_c its gradient and J_c minus its second derivatives: ∇ℓ = Σ p_c g_c, −∇²ℓ = Σ p_c (J_c − g_c g_c') + ∇ℓ∇ℓ'.
/// Source: Louis (1982), Journal of the Royal Statistical Society B 44, 226–233.
/// </remarks>
internal sealed class IntegratedLikelihood(IReadOnlyList<HazardComponent> components, IReadOnlyList<AdditiveLikelihood> cases, IReadOnlyList<double> chances)
    : HazardLikelihood(components)
{
    private readonly double[] _logs = [.. chances.Select(chance => Math.Log(chance))];

    /// <inheritdoc/>
    public override double[] Start()
    {
        var start = new double[Count];
        for (var c = 0; c < cases.Count; c++)
        {
            var own = cases[c].Start();
            for (var k = 0; k < start.Length; k++)
                start[k] += chances[c] * own[k];
        }

        return start;
    }

    /// <inheritdoc/>
    public override double At(double[] point) => Posterior(point).Value;

    /// <summary>ℓ, and the posterior of each case.</summary>
    public (double Value, double[] Posterior) Posterior(double[] point)
    {
        var logs = new double[cases.Count];
        for (var c = 0; c < logs.Length; c++)
            logs[c] = _logs[c] + cases[c].At(point);
        return Weighed(logs);
    }

    /// <inheritdoc/>
    public override (double Value, double[] Gradient, double[,] Information) Derivatives(double[] point)
    {
        var n = Count;
        var parts = new (double Value, double[] Gradient, double[,] Information)[cases.Count];
        var logs = new double[cases.Count];
        for (var c = 0; c < logs.Length; c++)
        {
            parts[c] = cases[c].Derivatives(point);
            logs[c] = _logs[c] + parts[c].Value;
        }

        var (value, posterior) = Weighed(logs);
        var (gradient, information) = (new double[n], new double[n, n]);
        for (var c = 0; c < parts.Length; c++)
        {
            if (posterior[c] == 0)
                continue; // an infeasible case has no finite derivatives
            for (var i = 0; i < n; i++)
            {
                gradient[i] += posterior[c] * parts[c].Gradient[i];
                for (var j = 0; j < n; j++)
                    information[i, j] += posterior[c] * (parts[c].Information[i, j] - (parts[c].Gradient[i] * parts[c].Gradient[j]));
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                information[i, j] += gradient[i] * gradient[j];
        }

        return (value, gradient, information);
    }

    private static (double Value, double[] Posterior) Weighed(double[] logs)
    {
        var largest = logs.Max();
        if (double.IsNegativeInfinity(largest))
            return (largest, new double[logs.Length]);
        var sum = logs.Sum(log => Math.Exp(log - largest));
        return (largest + Math.Log(sum), Array.ConvertAll(logs, log => Math.Exp(log - largest) / sum));
    }
}
