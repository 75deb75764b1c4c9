using CityNetworks.Inference.Additive;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Acquisition;

/// <summary>What the order of adoption alone says: who of those at risk it was, whatever the hazard of the period.</summary>
public enum AcquisitionModel
{
    /// <summary>Order of acquisition diffusion analysis: rates of networks and mechanisms relative to the baseline, at least 0, which compete.</summary>
    Oada,

    /// <summary>Cox's proportional hazards: a hazard ratio a term.</summary>
    Cox,
}

/// <summary>A model of the order of adoption, with its tables.</summary>
/// <param name="Tables">coefficients, models, shares (of oada), diagnostics.</param>
/// <remarks>
/// The time of acquisition (NBDA's TADA) is the model <c>additive</c>; the order alone needs no baseline and no time effects, and is blind to what moves all
/// cities of a period alike. Several networks compete as several terms (<c>exposure_contacts</c>, <c>exposure_events</c>, <c>exposure_ties</c>, mechanisms).
/// Source: Hoppitt, Boogert and Laland (2010), Journal of Theoretical Biology 263, 544–555; Hasenjager, Leadbeater and Hoppitt (2021).
/// </remarks>
public sealed record AcquisitionStudy(IReadOnlyList<Table> Tables)
{
    /// <summary>Fits the model and reports it.</summary>
    /// <param name="design">The data.</param>
    /// <param name="model">Which model.</param>
    /// <exception cref="CannotEstimateException">The records do not allow the estimate.</exception>
    /// <exception cref="ArgumentException">A term of <see cref="AcquisitionModel.Oada"/> is none of what others did.</exception>
    public static AcquisitionStudy Of(PanelDesign design, AcquisitionModel model)
    {
        var happens = design.Happens;
        if (happens.Count == 0)
            throw new CannotEstimateException(EventHistoryFitter.NothingAtRisk);
        if (!happens.Contains(true))
        {
            throw new CannotEstimateException(
                $"None of {happens.Count} {(happens.Count == 1 ? "row" : "rows")} at risk has an adoption, so there is no order; widen the periods, or "
                    + "check adoptions.csv.");
        }

        var sets = RiskSet.Of([.. design.Rows.Select(row => (design.Panel.Policy[row], design.Panel.Period[row]))], happens);
        return new AcquisitionStudy(model is AcquisitionModel.Oada ? Oada(design, sets) : Cox(design, sets));
    }

    private static Table[] Oada(PanelDesign design, IReadOnlyList<RiskSet> sets)
    {
        if (design.Columns.FirstOrDefault(column => column.Origin is not ColumnOrigin.Others || column.Values.Min() < 0) is { } own)
            throw new ArgumentException(
                $"The term '{own.Term}' is no network or mechanism; expected exposure and mechanisms alone with --model oada, or --model cox.", nameof(design));
        HazardComponent[] causes = [.. design.Columns.Select(column => new HazardComponent(column.Term, column.Values))];
        if (causes.FirstOrDefault(cause => sets.All(set => set.AtRisk.All(row => cause.Values![row] == 0))) is { } silent)
        {
            throw new CannotEstimateException(
                $"The term '{silent.Term}' is 0 for every city at risk in the periods with an adoption, so nothing can be said of its rate; leave it out.");
        }

        if (Array.TrueForAll(causes, cause => sets.All(set => IsSame(set, cause.Values!))))
        {
            throw new CannotEstimateException(
                $"All cities at risk have the same {string.Join(", ", causes.Select(cause => cause.Term))} in each period with an adoption, so the order of "
                    + "adoption says nothing of the rates; use --model additive.");
        }

        var likelihood = new OrderLikelihood(causes, sets);
        var fit = AdditiveHazardFit.Fit(likelihood, null, null);
        var none = likelihood.At(new double[causes.Length]);
        var profiles = causes.Select((_, k) => RateProfile.Of(likelihood, fit, k)).ToArray();
        var (rows, events) = (sets.Sum(set => set.AtRisk.Length), sets.Sum(set => set.Adopters.Length));
        return
        [
            FitTables.Coefficients(
                [.. causes.Select((cause, k) => new CoefficientRow("oada", cause.Term, fit.Estimates[k], Math.Sqrt(fit.Covariance[k, k]), double.NaN,
                    profiles[k].Low, profiles[k].High, profiles[k].P, false))]),
            FitTables.Models([
                new ModelRow("oada", string.Join(',', causes.Select(cause => cause.Term)), causes.Length, rows, events, fit.LogLikelihood),
                new ModelRow("oada-without-others", string.Empty, 0, rows, events, none)]),
            Shares(likelihood, causes, sets, fit),
            FitTables.Diagnostics([
                .. fit.Undetermined.Count > 0 ? new[] { AdditiveStudy.UndeterminedRates(fit) } : [],
                .. fit.OnBound.Select(
                    term => new Diagnostic($"on_bound:{term}", 0, "note: the likelihood is largest at the rate 0; the interval is one-sided.")),
                .. Checks(design, sets)]),
        ];
    }

    // But for rounding.
    private static bool IsSame(RiskSet set, double[] values) =>
        set.AtRisk.Max(row => values[row]) - set.AtRisk.Min(row => values[row]) <= 1e-12 * set.AtRisk.Max(row => values[row]);

    private static Table[] Cox(PanelDesign design, IReadOnlyList<RiskSet> sets)
    {
        string[] terms = [.. design.Columns.Select(column => column.Term)];
        var fit = PartialLikelihood.Of(terms, [.. design.Columns.Select(column => column.Values)], sets);
        var (rows, events) = (sets.Sum(set => set.AtRisk.Length), sets.Sum(set => set.Adopters.Length));
        var parameters = fit.Estimates.Count(double.IsFinite);
        return
        [
            FitTables.Coefficients([.. terms.Select((term, k) =>
                CoefficientRow.Normal("cox", term, fit.Estimates[k], Math.Sqrt(fit.Covariance[k, k]), double.NaN, false, true))]),
            FitTables.Models([
                new ModelRow("cox", string.Join(',', terms.Select(term => term.Split('=')[0]).Distinct()), parameters, rows, events, fit.LogLikelihood),
                new ModelRow("cox-without-terms", string.Empty, 0, rows, events, fit.Null)]),
            FitTables.Diagnostics([
                new Diagnostic("converged", fit.Iterations, "ok: the number of steps until no coefficient moved."),
                new Diagnostic("gradient", fit.Gradient, "ok: the largest derivative at the end, in scaled coefficients."),
                .. terms.Where((_, k) => double.IsNaN(fit.Estimates[k])).Select(term =>
                    new Diagnostic(
                        $"collinear:{term}",
                        double.NaN,
                        "warning: it does not vary between the cities of one period, or earlier terms determine it; it has no estimate.")),
                .. Checks(design, sets)]),
        ];
    }

    private static IEnumerable<Diagnostic> Checks(PanelDesign design, IReadOnlyList<RiskSet> sets)
    {
        var tied = sets.Where(set => set.Adopters.Length > 1).Sum(set => set.Adopters.Length) / (double)sets.Sum(set => set.Adopters.Length);
        yield return new Diagnostic("risk_sets", sets.Count, "ok: policies and periods in which somebody adopts.");
        yield return new Diagnostic("tied_adoptions", tied, tied > 0.5
            ? "warning: more than half of the adoptions share their period, whose order is not known; the order says little, prefer --model additive or logit."
            : "ok: the share of adoptions that share their period.");
        foreach (var check in Identifiability.Of(design))
            yield return check;
    }

    private static Table Shares(OrderLikelihood likelihood, HazardComponent[] causes, IReadOnlyList<RiskSet> sets, AdditiveHazardFit fit)
    {
        int[] adopters = [.. sets.SelectMany(set => set.Adopters)];
        double Share(Func<int, double> part) => adopters.Average(row => part(row) / likelihood.Rate(fit.Estimates, row));
        var rows = causes.Select((cause, k) => (cause.Term, Value: Share(row => fit.Estimates[k] * cause.Values![row])))
            .Prepend((HazardComponent.Baseline, Share(_ => 1))).ToArray();
        return Table.Of("shares", rows).Text("mechanism", row => row.Item1).Number("share", row => row.Item2).Build();
    }
}
