using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Fits;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Recovery;

/// <summary>What one refit of a drawn history says, as numbers in a row: see <see cref="Width"/>.</summary>
/// <remarks>
/// For each parameter (the baseline first): estimate, standard error, whether the 95 % interval holds the true rate (1 or 0), p-value of the rate 0; then
/// the number of the set of mechanisms that AICc chose (bit k: mechanism k), the events, and whether it could be fitted (1 or 0). NaN where there is none.
/// The interval is that of the profile likelihood: it holds a rate when the likelihood ratio against it is at most 3.841459, so no end need be searched for.
/// </remarks>
internal static class Refit
{
    /// <summary>Mechanisms beyond which the subsets are not compared.</summary>
    public const int MostCompared = 5;

    private const int Each = 4;

    /// <summary>The length of a row.</summary>
    public static int Width(int mechanisms) => (Each * (mechanisms + 1)) + 3;

    /// <summary>The estimate of a parameter.</summary>
    public static double Estimate(ReadOnlySpan<double> row, int parameter) => row[Each * parameter];

    /// <summary>Its standard error.</summary>
    public static double Error(ReadOnlySpan<double> row, int parameter) => row[(Each * parameter) + 1];

    /// <summary>1 where the interval holds the true rate, 0 where it does not.</summary>
    public static double Holds(ReadOnlySpan<double> row, int parameter) => row[(Each * parameter) + 2];

    /// <summary>The p-value of the rate 0.</summary>
    public static double P(ReadOnlySpan<double> row, int parameter) => row[(Each * parameter) + 3];

    /// <summary>The set that AICc chose; NaN: not compared, or not fitted.</summary>
    public static double Chosen(ReadOnlySpan<double> row) => row[^3];

    /// <summary>Adoptions at risk.</summary>
    public static double Events(ReadOnlySpan<double> row) => row[^2];

    /// <summary>Whether the history could be fitted.</summary>
    public static bool IsFitted(ReadOnlySpan<double> row) => row[^1] == 1;

    /// <summary>Fits one history and fills a row.</summary>
    /// <param name="terms">The mechanisms, without the baseline.</param>
    /// <param name="cases">The columns under each attendance that is possible, by case, mechanism and row; all as likely.</param>
    /// <param name="happens">The outcome of each row.</param>
    /// <param name="truth">The true rates, the baseline first.</param>
    /// <param name="row">Where the numbers go.</param>
    public static void Fill(IReadOnlyList<string> terms, IReadOnlyList<double[][]> cases, bool[] happens, IReadOnlyList<double> truth, Span<double> row)
    {
        row.Fill(double.NaN);
        var events = happens.Count(y => y);
        (row[^2], row[^1]) = (events, 0);
        for (var k = 1; k <= terms.Count; k++)
            row[(Each * k) + 3] = 1;
        if (events == 0 || events == happens.Length)
            return;
        try
        {
            FillFitted(terms, cases, happens, truth, row);
            row[^1] = 1;
        }
        catch (CannotEstimateException)
        {
            // No estimate: nothing is found.
            for (var k = 1; k <= terms.Count; k++)
                row[(Each * k) + 3] = 1;
            row[^3] = double.NaN;
        }
    }

    private static void FillFitted(IReadOnlyList<string> terms, IReadOnlyList<double[][]> cases, bool[] happens, IReadOnlyList<double> truth, Span<double> row)
    {
        int[] acting = [.. Enumerable.Range(0, terms.Count).Where(k => cases.Any(columns => Array.Exists(columns[k], value => value != 0)))];
        var likelihood = Likelihood(terms, cases, happens, acting);
        var full = Fitted(likelihood, null);
        for (var place = 0; place <= acting.Length; place++)
        {
            var parameter = place == 0 ? 0 : acting[place - 1] + 1;
            row[Each * parameter] = full.Estimates[place];
            row[(Each * parameter) + 1] = Math.Sqrt(full.Covariance[place, place]);
            row[(Each * parameter) + 2] = RateProfile.Holds(likelihood, full, place, truth[parameter]) ? 1 : 0;
        }

        var best = (Aicc: Aicc(full.LogLikelihood, acting.Length + 1, happens.Length), Set: acting.Sum(k => 1 << k));
        foreach (var set in Sets(acting))
        {
            int[] some = [.. acting.Where(k => (set & (1 << k)) != 0)];
            double logLikelihood;
            try
            {
                logLikelihood = Fitted(Likelihood(terms, cases, happens, some), null).LogLikelihood;
            }
            catch (CannotEstimateException)
            {
                continue;
            }

            if (some.Length == acting.Length - 1)
            {
                var left = acting.First(k => !some.Contains(k));
                var isFree = terms[left] == CompetitionDefinition.Name;
                row[(Each * (left + 1)) + 3] = RateProfile.POf(2 * (full.LogLikelihood - logLikelihood), isFree);
            }

            if (Aicc(logLikelihood, some.Length + 1, happens.Length) is var aicc && aicc < best.Aicc)
                best = (aicc, set);
        }

        row[^3] = acting.Length <= MostCompared ? best.Set : double.NaN;
    }

    // All proper subsets; of many mechanisms only those without one.
    private static IEnumerable<int> Sets(int[] acting)
    {
        var full = acting.Sum(k => 1 << k);
        if (acting.Length > MostCompared)
            return acting.Select(k => full & ~(1 << k));
        return Enumerable.Range(0, (1 << acting.Length) - 1).Select(code => acting.Index().Sum(item => (code & (1 << item.Index)) != 0 ? 1 << item.Item : 0));
    }

    private static HazardLikelihood Likelihood(IReadOnlyList<string> terms, IReadOnlyList<double[][]> cases, bool[] happens, int[] some)
    {
        HazardComponent[] Components(double[][] columns) =>
        [
            new(HazardComponent.Baseline, null),
            .. some.Select(k => new HazardComponent(terms[k], columns[k]) { IsSignFree = terms[k] == CompetitionDefinition.Name }),
        ];
        if (cases.Count == 1)
            return new AdditiveLikelihood(Components(cases[0]), happens, null, Workers.One);
        return new IntegratedLikelihood(Components(cases[0]), [.. cases.Select(columns => new AdditiveLikelihood(Components(columns), happens, null, Workers.One))],
            [.. cases.Select(_ => 1.0 / cases.Count)]);
    }

    private static AdditiveHazardFit Fitted(HazardLikelihood likelihood, double[]? start) => AdditiveHazardFit.Fit(likelihood, start, null);

    private static double Aicc(double logLikelihood, int parameters, int rows) => new ModelRow(string.Empty, string.Empty, parameters, rows, 0, logLikelihood).Aicc;
}
