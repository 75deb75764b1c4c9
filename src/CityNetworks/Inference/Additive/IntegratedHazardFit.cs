using CityNetworks.Numerics;

namespace CityNetworks.Inference.Additive;

/// <summary>Additive hazards when the covariates are known only by probability: the likelihood is integrated over them.</summary>
/// <param name="Fit">The fit; its log-likelihood is the integrated one.</param>
/// <param name="Posterior">The probability of each case given the adoptions, at the estimates.</param>
/// <remarks>
/// ℓ(θ) = ln Σ_c π_c exp ℓ_c(θ), over the cases c of what is not known (attendance), each with its probability π_c: all cities and policies share the case.
/// Maximised by expectation–maximisation: cases are weighed by their posterior, and the stacked rows fitted with these weights, until ℓ gains less than 1e-10.
/// Covariance: the inverse of the second derivatives of ℓ, by differences of its gradient Σ_c (posterior of c)·∇ℓ_c.
/// Source: Dempster, Laird and Rubin (1977), Journal of the Royal Statistical Society B 39, 1–38.
/// </remarks>
public sealed record IntegratedHazardFit(AdditiveHazardFit Fit, IReadOnlyList<double> Posterior)
{
    private const int MostRounds = 2000;
    private const double Enough = 1e-10;

    /// <summary>Fits the hazard.</summary>
    /// <param name="cases">The causes under each case; the same terms in each.</param>
    /// <param name="chances">π; adds to 1.</param>
    /// <param name="happens">The outcome of each row, the same in every case.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">As of <see cref="AdditiveHazardFit"/>, or it did not converge.</exception>
    public static IntegratedHazardFit Of(IReadOnlyList<IReadOnlyList<HazardComponent>> cases, IReadOnlyList<double> chances,
        IReadOnlyList<bool> happens, Workers workers = default)
    {
        if (cases.Count != chances.Count || cases.Count == 0)
            throw new ArgumentException($"Found {cases.Count} cases and {chances.Count} chances; expected as many, and at least one.", nameof(chances));
        AdditiveLikelihood[] likelihoods = [.. cases.Select(components => new AdditiveLikelihood(components, happens, null, workers))];
        HazardComponent[] stacked = [.. Enumerable.Range(0, cases[0].Count).Select(c => Stacked([.. cases.Select(components => components[c])]))];
        bool[] outcomes = [.. cases.SelectMany(_ => happens)];
        var posterior = chances.ToArray();
        AdditiveHazardFit? fit = null;
        var before = double.NegativeInfinity;
        for (var round = 0; round < MostRounds; round++)
        {
            double[] weights = [.. posterior.SelectMany(weight => Enumerable.Repeat(weight, happens.Count))];
            fit = fit is null
                ? AdditiveHazardFit.Of(stacked, outcomes, weights, workers)
                : AdditiveHazardFit.Fit(stacked, new AdditiveLikelihood(stacked, outcomes, weights, workers), fit.Estimates, null);
            (var value, posterior) = Integrated(likelihoods, chances, fit.Estimates);
            if (value - before < Enough)
                return new IntegratedHazardFit(Finished(likelihoods, chances, fit, value), posterior);
            before = value;
        }

        throw new CannotEstimateException($"The likelihood integrated over attendance did not converge in {MostRounds} rounds; use fewer terms.");
    }

    /// <summary>ln Σ π exp ℓ, and the posterior of each case.</summary>
    internal static (double Value, double[] Posterior) Integrated(IReadOnlyList<AdditiveLikelihood> likelihoods, IReadOnlyList<double> chances, double[] point)
    {
        double[] logs = [.. likelihoods.Select((likelihood, c) => Math.Log(chances[c]) + likelihood.At(point))];
        var largest = logs.Max();
        var sum = logs.Sum(log => Math.Exp(log - largest));
        return (largest + Math.Log(sum), Array.ConvertAll(logs, log => Math.Exp(log - largest) / sum));
    }

    private static HazardComponent Stacked(HazardComponent[] cases) => cases[0] with
    {
        Values = cases[0].Values is null ? null : [.. cases.SelectMany(component => component.Values!)],
        Modifiers = [.. cases[0].Modifiers.Select((modifier, k) => (modifier.Term, cases.SelectMany(component => component.Modifiers[k].Values).ToArray()))],
    };

    private static AdditiveHazardFit Finished(AdditiveLikelihood[] likelihoods, IReadOnlyList<double> chances, AdditiveHazardFit fit, double value)
    {
        var n = fit.Terms.Count;
        int[] inside = [.. Enumerable.Range(0, n).Where(k => !double.IsNaN(fit.Covariance[k, k]))];
        var information = new double[inside.Length, inside.Length];
        for (var i = 0; i < inside.Length; i++)
        {
            var step = 1e-4 * Math.Sqrt(fit.Covariance[inside[i], inside[i]]);
            var up = Gradient(likelihoods, chances, Shifted(fit.Estimates, inside[i], step));
            var down = Gradient(likelihoods, chances, Shifted(fit.Estimates, inside[i], -step));
            for (var j = 0; j < inside.Length; j++)
                information[i, j] = -(up[inside[j]] - down[inside[j]]) / (2 * step);
        }

        var covariance = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                covariance[i, j] = double.NaN;
        }

        if (SymmetricMatrix.Cholesky(information) is { } lower)
        {
            var inverse = SymmetricMatrix.Inverse(lower);
            for (var i = 0; i < inside.Length; i++)
            {
                for (var j = 0; j < inside.Length; j++)
                    covariance[inside[i], inside[j]] = inverse[i, j];
            }
        }

        return fit with { Covariance = covariance, LogLikelihood = value, Gradient = Gradient(likelihoods, chances, fit.Estimates) };
    }

    private static double[] Gradient(AdditiveLikelihood[] likelihoods, IReadOnlyList<double> chances, double[] point)
    {
        var (_, posterior) = Integrated(likelihoods, chances, point);
        var gradient = new double[point.Length];
        for (var c = 0; c < likelihoods.Length; c++)
        {
            var (_, own, _) = likelihoods[c].Derivatives(point);
            for (var k = 0; k < gradient.Length; k++)
                gradient[k] += posterior[c] * own[k];
        }

        return gradient;
    }

    private static double[] Shifted(double[] point, int index, double step)
    {
        var shifted = (double[])point.Clone();
        shifted[index] += step;
        return shifted;
    }
}
