using CityNetworks.Numerics;

namespace CityNetworks.Inference.Additive;

/// <summary>Additive hazards when the covariates are known only by probability: the likelihood is integrated over them.</summary>
/// <param name="Fit">The fit; its log-likelihood is the integrated one.</param>
/// <param name="Posterior">The probability of each case given the adoptions, at the estimates.</param>
/// <remarks>
/// ℓ(θ) = ln Σ_c π_c exp ℓ_c(θ), over the cases c of what is not known (attendance), each with its probability π_c: all cities and policies share the case.
/// Maximised as <see cref="AdditiveHazardFit"/> is, with the exact second derivatives (Louis 1982), so errors, profiles and ratios are of the integrated
/// likelihood. It need not have a single maximum: the search begins at equal parts of the events for each cause, and again at the maximum of the likeliest case.
/// Cost: that of a fit for each case.
/// </remarks>
public sealed record IntegratedHazardFit(AdditiveHazardFit Fit, IReadOnlyList<double> Posterior)
{
    /// <summary>Fits the hazard.</summary>
    /// <param name="cases">The causes under each case; the same terms in each.</param>
    /// <param name="chances">π; adds to 1.</param>
    /// <param name="happens">The outcome of each row, the same in every case.</param>
    /// <param name="workers">How the work is done.</param>
    /// <returns>The fit at the larger of the maxima found.</returns>
    /// <exception cref="CannotEstimateException">As of <see cref="AdditiveHazardFit"/>, or it did not converge.</exception>
    /// <exception cref="ArgumentException">There are not as many chances as cases, or none.</exception>
    public static IntegratedHazardFit Of(IReadOnlyList<IReadOnlyList<HazardComponent>> cases, IReadOnlyList<double> chances,
        IReadOnlyList<bool> happens, Workers workers = default)
    {
        var likelihood = Likelihood(cases, chances, happens, workers);
        AdditiveHazardFit.Check(Stacked(cases), [.. cases.SelectMany(_ => happens)]);
        return Fitted(likelihood);
    }

    /// <summary>The integrated likelihood.</summary>
    internal static IntegratedLikelihood Likelihood(IReadOnlyList<IReadOnlyList<HazardComponent>> cases, IReadOnlyList<double> chances,
        IReadOnlyList<bool> happens, Workers workers)
    {
        if (cases.Count != chances.Count || cases.Count == 0)
            throw new ArgumentException($"Found {cases.Count} cases and {chances.Count} chances; expected as many, and at least one.", nameof(chances));
        return new IntegratedLikelihood(cases[0], [.. cases.Select(components => new AdditiveLikelihood(components, happens, null, workers))], chances);
    }

    /// <summary>The fit of an integrated likelihood.</summary>
    internal static IntegratedHazardFit Fitted(IntegratedLikelihood likelihood)
    {
        var fit = AdditiveHazardFit.Fit(likelihood, null, null);
        // Begin again near what the likeliest case says; rates that vanished get a part back.
        double[] again = [.. fit.Estimates.Select((value, k) => likelihood.Bounded[k] && value == 0 ? likelihood.Start()[k] / 4 : value * 1.5)];
        try
        {
            var other = AdditiveHazardFit.Fit(likelihood, again, null);
            fit = other.LogLikelihood > fit.LogLikelihood + 1e-9 ? other : fit;
        }
        catch (CannotEstimateException)
        {
            // The second beginning leads nowhere; the first fit stands.
        }

        return new IntegratedHazardFit(fit, likelihood.Posterior(fit.Estimates).Posterior);
    }

    // The causes with the rows of all cases one after the other, for the checks.
    private static HazardComponent[] Stacked(IReadOnlyList<IReadOnlyList<HazardComponent>> cases) =>
    [
        .. Enumerable.Range(0, cases[0].Count).Select(c => cases[0][c] with
        {
            Values = cases[0][c].Values is null ? null : [.. cases.SelectMany(components => components[c].Values!)],
        }),
    ];
}
