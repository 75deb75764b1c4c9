using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Fits;

/// <summary>Placebos of additive hazards: exposure permuted among the cities at risk, and adopters whom a city meets only afterwards.</summary>
/// <remarks>
/// The permuted one compares the likelihood ratio of all causes against the baseline alone with that of R deals (see <see cref="Placebo"/>). Future contact
/// is a further cause: its rate is at least 0, so its p-value is by the mixture ½χ²₀ + ½χ²₁.
/// Cost: R + 2 fits.
/// </remarks>
internal static class AdditivePlacebo
{
    /// <summary>The placebos that the records allow.</summary>
    public static IEnumerable<Diagnostic> Of(
        PanelDesign design, IReadOnlyList<HazardComponent> components, AdditiveHazardFit fit, AdditiveSettings settings, Workers workers)
    {
        if (components.Count < 2 || settings.Placebos == 0)
            yield break;
        if (Future(design, workers) is { } future)
            yield return Placebo.OfFuture(future);
        yield return Placebo.OfPermuted(Permuted(design, components, fit, settings, workers));
    }

    private static double Permuted(
        PanelDesign design, IReadOnlyList<HazardComponent> components, AdditiveHazardFit fit, AdditiveSettings settings, Workers workers)
    {
        var happens = design.Happens;
        var without = AdditiveHazardFit.Of([components[0]], happens, null, workers).LogLikelihood;
        var observed = fit.LogLikelihood - without;
        var deal = Placebo.Deals(design, settings.Seed);
        var reached = new int[settings.Placebos];
        workers.For(settings.Placebos, permutation =>
        {
            try
            {
                var dealt = AdditiveHazardFit.Of(AdditiveStudy.Causes(design.Dealt(deal(permutation))), happens, null, Workers.One);
                reached[permutation] = dealt.LogLikelihood - without >= observed - 1e-9 ? 1 : 0;
            }
            catch (CannotEstimateException)
            {
                reached[permutation] = 1; // counted against the finding
            }
        });
        return (1.0 + reached.Sum()) / (settings.Placebos + 1);
    }

    private static double? Future(PanelDesign design, Workers workers)
    {
        if (FutureContact.Of(design.Panel) is not { } future)
            return null;
        var known = design.Keeping([.. Enumerable.Range(0, design.Rows.Count).Where(place => double.IsFinite(future[design.Rows[place]]))]);
        double[] column = [.. known.Rows.Select(row => future[row])];
        if (column.Distinct().Count() < 2)
            return null;
        try
        {
            var causes = AdditiveStudy.Causes(known);
            var without = AdditiveHazardFit.Of(causes, known.Happens, null, workers);
            var with = AdditiveHazardFit.Of([.. causes, new HazardComponent("future contact", column)], known.Happens, null, workers);
            return RateProfile.POf(Math.Max(0, 2 * (with.LogLikelihood - without.LogLikelihood)), isFree: false);
        }
        catch (CannotEstimateException)
        {
            return null;
        }
    }
}
