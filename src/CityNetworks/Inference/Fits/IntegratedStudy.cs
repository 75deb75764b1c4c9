using CityNetworks.Inference.Additive;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>Additive hazards of records in which some attendance is known only by probability: it is integrated out.</summary>
/// <remarks>
/// Intervals and p-values of rates are by the profile of the integrated likelihood, as where attendance is certain, and so are the models of some of the
/// causes, their weights, and the rates averaged over them.
/// Shares and calibration are means over the attendances, weighed by their posterior; intervals of shares are from resampled cities, refitted with all
/// attendances. Clustered errors are left blank.
/// </remarks>
internal static class IntegratedStudy
{
    private const int MostSubsets = 4; // each of 2^K fits goes through every attendance, and there may be 256

    public static AdditiveStudy Of(IReadOnlyList<PanelDesign> designs, IReadOnlyList<double> chances, AdditiveSettings settings, Workers workers)
    {
        IReadOnlyList<HazardComponent>[] causes = [.. designs.Select(AdditiveStudy.Causes)];
        var happens = designs[0].Happens;
        var whole = IntegratedHazardFit.Of(causes, chances, happens, workers);
        var integrated = IntegratedHazardFit.Likelihood(causes, chances, happens, workers);
        var fit = whole.Fit;
        var subsets = CauseSubsets.Of(causes[0], happens, MostSubsets, kept => kept.Count == causes[0].Count ? fit : kept.Count == 1
            ? AdditiveHazardFit.Of([causes[0][0]], happens, null, workers) // the baseline is the same whoever attended
            : IntegratedHazardFit.Of([.. causes.Select(one => kept.Select(component => one[component]).ToArray())], chances, happens, workers).Fit);
        var likely = designs[whole.Posterior.Index().MaxBy(item => item.Item).Index];
        AdditiveLikelihood[] likelihoods = [.. causes.Select(components => new AdditiveLikelihood(components, happens, null, workers))];
        Table[] tables =
        [
            FitTables.Coefficients([.. fit.Terms.Select((term, k) =>
                Coefficient(integrated, fit, term, k, causes[0]))]),
            FitTables.Models([.. subsets.Select(subset => subset.Row)]),
            CauseSubsets.Averages(causes[0], subsets),
            Shares(causes, chances, likelihoods, whole, likely, settings, workers),
            Calibration.Of(likely, Hazards(likelihoods, whole, causes[0].Count, happens.Count)),
            FitTables.Diagnostics([
                new Diagnostic("attendance_cases", designs.Count, "note: attendance known only by probability is integrated out over these cases."),
                new Diagnostic("converged", fit.Iterations, "ok: the steps of the last round."),
                .. fit.Undetermined.Count > 0 ? new[] { AdditiveStudy.UndeterminedRates(fit) } : [],
                .. fit.OnBound.Select(term =>
                    new Diagnostic($"on_bound:{term}", 0, "note: the likelihood is largest at the rate 0; the interval is one-sided.")),
                .. Identifiability.Of(likely),
                .. CauseSubsets.Checks(causes[0], subsets, MostSubsets),
                .. AdditivePlacebo.Of(designs, chances, fit.LogLikelihood, settings, workers),
            ]),
        ];
        return new AdditiveStudy(likely, causes[0], fit, tables);
    }

    private static CoefficientRow Coefficient(
        IntegratedLikelihood likelihood, AdditiveHazardFit fit, string term, int index, IReadOnlyList<HazardComponent> causes)
    {
        var error = Math.Sqrt(fit.Covariance[index, index]);
        if (likelihood.RateOf[index] != index)
            return CoefficientRow.Normal(AdditiveStudy.Model, term, fit.Estimates[index], error, double.NaN, false, true);
        var profile = RateProfile.Of(likelihood, fit, causes.Index().First(cause => likelihood.StartOf(cause.Index) == index).Index);
        return new CoefficientRow(
            AdditiveStudy.Model, term, fit.Estimates[index], error, double.NaN, profile.Low, profile.High,
            term == HazardComponent.Baseline ? double.NaN : profile.P, false);
    }

    private static Table Shares(IReadOnlyList<HazardComponent>[] causes, IReadOnlyList<double> chances, AdditiveLikelihood[] likelihoods,
        IntegratedHazardFit whole, PanelDesign design, AdditiveSettings settings, Workers workers)
    {
        var happens = design.Happens;
        var samples = CauseShares.Bootstrap(AdditiveStudy.CitiesOf(design), settings.Bootstraps, settings.Seed, workers, weights =>
        {
            AdditiveLikelihood[] own = [.. causes.Select(components => new AdditiveLikelihood(components, happens, weights, Workers.One))];
            var integrated = new IntegratedLikelihood(causes[0], own, chances);
            var point = AdditiveHazardFit.Fit(integrated, whole.Fit.Estimates, null).Estimates;
            return Mean(own, point, integrated.Posterior(point).Posterior, causes[0].Count, happens, weights);
        });
        return ShareTable.Of(
            causes[0], Mean(likelihoods, whole.Fit.Estimates, whole.Posterior, causes[0].Count, happens, null), samples);
    }

    // The shares under each attendance, weighed by its posterior.
    private static double[] Mean(
        AdditiveLikelihood[] likelihoods, double[] point, IReadOnlyList<double> posterior, int count, IReadOnlyList<bool> happens, double[]? weights)
    {
        var shares = new double[count];
        for (var c = 0; c < likelihoods.Length; c++)
        {
            var own = CauseShares.Of(likelihoods[c], point, count, happens, weights);
            for (var k = 0; k < count; k++)
                shares[k] += posterior[c] * own[k];
        }

        return shares;
    }

    private static double[] Hazards(AdditiveLikelihood[] likelihoods, IntegratedHazardFit whole, int components, int rows)
    {
        var (hazards, parts) = (new double[rows], new double[components]);
        for (var c = 0; c < likelihoods.Length; c++)
        {
            for (var row = 0; row < rows; row++)
                hazards[row] -= whole.Posterior[c] * NearZero.ExpM1(-likelihoods[c].Parts(whole.Fit.Estimates, row, parts));
        }

        return hazards;
    }
}
