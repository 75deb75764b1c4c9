using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Fits;

/// <summary>Placebos of additive hazards: exposure permuted among the cities at risk, and adopters whom a city meets only afterwards.</summary>
/// <remarks>
/// The permuted one compares the likelihood ratio of all causes against the baseline alone with that of R deals (see <see cref="Placebo"/>). Future contact
/// is a further cause: its rate is at least 0, so its p-value is by the mixture ½χ²₀ + ½χ²₁.
/// Where attendance is known only by probability, all likelihoods are integrated over its cases; a deal is the same in each, so what a city has from others
/// stays together over the cases.
/// Cost: R + 2 fits, of all cases.
/// </remarks>
internal static class AdditivePlacebo
{
    /// <summary>The placebos that the records allow.</summary>
    /// <param name="designs">The panel under each case of attendance; the rows are the same in each.</param>
    /// <param name="chances">The probability of each case.</param>
    /// <param name="logLikelihood">Of the fit, integrated over the cases.</param>
    /// <param name="settings">The number of deals and their seed.</param>
    /// <param name="workers">How the work is done.</param>
    /// <returns>At most two rows, p-values in (0, 1]; none where no placebo is asked for, or the fit has the baseline alone.</returns>
    public static IEnumerable<Diagnostic> Of(
        IReadOnlyList<PanelDesign> designs, IReadOnlyList<double> chances, double logLikelihood, AdditiveSettings settings, Workers workers)
    {
        if (settings.Placebos == 0 || AdditiveStudy.Causes(designs[0]).Count < 2)
            yield break;
        if (Future(designs, chances, workers) is { } future)
            yield return Placebo.OfFuture(future);
        yield return Placebo.OfPermuted(Permuted(designs, chances, logLikelihood, settings, workers));
    }

    private static double Permuted(
        IReadOnlyList<PanelDesign> designs, IReadOnlyList<double> chances, double logLikelihood, AdditiveSettings settings, Workers workers)
    {
        var happens = designs[0].Happens;
        var without = AdditiveHazardFit.Of([AdditiveStudy.Causes(designs[0])[0]], happens, null, workers).LogLikelihood;
        var observed = logLikelihood - without;
        var deal = Placebo.Deals(designs[0], settings.Seed);
        var reached = new int[settings.Placebos];
        workers.For(settings.Placebos, permutation =>
        {
            var source = deal(permutation);
            try
            {
                var dealt = LogLikelihood([.. designs.Select(design => AdditiveStudy.Causes(design.Dealt(source)))], chances, happens, Workers.One);
                reached[permutation] = dealt - without >= observed - 1e-9 ? 1 : 0;
            }
            catch (CannotEstimateException)
            {
                reached[permutation] = 1; // counted against the finding
            }
        });
        return (1.0 + reached.Sum()) / (settings.Placebos + 1);
    }

    private static double? Future(IReadOnlyList<PanelDesign> designs, IReadOnlyList<double> chances, Workers workers)
    {
        if (FutureContact.Of(designs[0].Panel) is not { } first)
            return null;
        // In the last period nothing is known of the next, in any case.
        int[] places = [.. Enumerable.Range(0, designs[0].Rows.Count).Where(place => double.IsFinite(first[designs[0].Rows[place]]))];
        PanelDesign[] known = [.. designs.Select(design => design.Keeping(places))];
        double[][] columns = [.. known.Select(design => FutureContact.Of(design.Panel)!).Zip(known, (future, design) =>
            design.Rows.Select(row => future[row]).ToArray())];
        if (columns.All(column => column.Distinct().Count() < 2))
            return null;
        try
        {
            IReadOnlyList<HazardComponent>[] causes = [.. known.Select(AdditiveStudy.Causes)];
            var happens = known[0].Happens;
            var without = LogLikelihood(causes, chances, happens, workers);
            var with = LogLikelihood(
                [.. causes.Zip(columns, (own, column) => (IReadOnlyList<HazardComponent>)[.. own, new HazardComponent("future contact", column)])],
                chances, happens, workers);
            return RateProfile.POf(Math.Max(0, 2 * (with - without)), isFree: false);
        }
        catch (CannotEstimateException)
        {
            return null;
        }
    }

    private static double LogLikelihood(
        IReadOnlyList<HazardComponent>[] cases, IReadOnlyList<double> chances, IReadOnlyList<bool> happens, Workers workers) =>
        cases.Length == 1
            ? AdditiveHazardFit.Of(cases[0], happens, null, workers).LogLikelihood
            : IntegratedHazardFit.Of(cases, chances, happens, workers).Fit.LogLikelihood;
}
