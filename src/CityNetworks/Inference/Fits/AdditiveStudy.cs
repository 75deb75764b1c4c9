using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>How additive hazards are fitted and what is reported.</summary>
public sealed record AdditiveSettings
{
    /// <summary>Bootstrap samples of cities for the shares; 0: none.</summary>
    public int Bootstraps { get; init; } = 200;

    /// <summary>Permutations of the placebo; 0: none.</summary>
    public int Placebos { get; init; }

    /// <summary>The seed of the bootstrap and of the placebo.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>Additive hazards of a panel, with their tables.</summary>
/// <param name="Design">The data.</param>
/// <param name="Components">The causes.</param>
/// <param name="Fit">The fit with all of them.</param>
/// <param name="Tables">coefficients, models, averages, shares, calibration, diagnostics.</param>
public sealed record AdditiveStudy(PanelDesign Design, IReadOnlyList<HazardComponent> Components, AdditiveHazardFit Fit, IReadOnlyList<Table> Tables)
{
    /// <summary>The name of the model.</summary>
    public const string Model = "additive";

    private const int MostSubsets = 8;

    /// <summary>The causes that the columns of a panel stand for.</summary>
    /// <remarks>
    /// A column of what others did is a cause with a rate of its own; competition is free of sign. A column of a city's own modifies the baseline,
    /// exp(γ(x − x̄)),
    /// centred at the mean of the cities that have it (others at their mean over the rows). A product of a cause with a city's column modifies the
    /// rate of the cause alike.
    /// </remarks>
    /// <param name="design">The panel.</param>
    /// <exception cref="CannotEstimateException">The panel has no row.</exception>
    public static IReadOnlyList<HazardComponent> Causes(PanelDesign design)
    {
        if (design.Happens.Count == 0)
            throw new CannotEstimateException(EventHistoryFitter.NothingAtRisk);
        string[] causes = [.. design.Columns.Where(column => column.Origin is ColumnOrigin.Others
            && !column.Term.Contains(':', StringComparison.Ordinal)).Select(column => column.Term)];
        IReadOnlyList<(string, double[])> Modifiers(string cause) =>
        [
            .. design.Columns.Where(column => cause == HazardComponent.Baseline ? column.Origin is ColumnOrigin.Own
                : column.RequestedTerm.StartsWith(cause + ":", StringComparison.Ordinal))
                .Select(column => Modifier(design, column, cause)),
        ];
        foreach (var column in design.Columns.Where(column => column.Origin is ColumnOrigin.Others && column.Term.Contains(':', StringComparison.Ordinal)))
        {
            if (!causes.Contains(column.RequestedTerm.Split(':')[0], StringComparer.Ordinal))
                throw new ArgumentException(
                    $"The term '{column.RequestedTerm}' modifies a cause that is no term of its own; "
                        + $"expected '{column.RequestedTerm.Split(':')[0]}' among the terms too.",
                    nameof(design));
        }

        return
        [
            new HazardComponent(HazardComponent.Baseline, null) { Modifiers = Modifiers(HazardComponent.Baseline) },
            .. causes.Select(cause =>
                new HazardComponent(cause, design.Columns.First(column => column.Term == cause).Values) { Modifiers = Modifiers(cause),
                    IsSignFree = cause == CompetitionDefinition.Name }),
        ];
    }

    /// <summary>Fits the model and reports the result.</summary>
    /// <exception cref="CannotEstimateException">The records do not allow the estimate.</exception>
    public static AdditiveStudy Of(PanelDesign design, AdditiveSettings settings, Workers workers = default)
    {
        var components = Causes(design);
        var happens = design.Happens;
        var fit = AdditiveHazardFit.Of(components, happens, null, workers);
        var likelihood = new AdditiveLikelihood(components, happens, null, workers);
        var profiles = components.Select((_, c) => RateProfile.Of(likelihood, fit, c)).ToArray();
        var subsets = CauseSubsets.Of(
            components, happens, MostSubsets, kept => AdditiveHazardFit.Of([.. kept.Select(component => components[component])], happens, null, workers));
        var hazards = Hazards(likelihood, fit, components.Count, happens.Count);
        Table[] tables =
        [
            FitTables.Coefficients([.. Coefficients(design, components, likelihood, fit, profiles)]),
            FitTables.Models([.. subsets.Select(subset => subset.Row)]),
            CauseSubsets.Averages(components, subsets),
            Shares(design, components, likelihood, fit, settings, workers),
            Calibration.Of(design, hazards),
            FitTables.Diagnostics([.. Checks(design, components, fit, subsets), .. AdditivePlacebo.Of([design], [1], fit.LogLikelihood, settings, workers)]),
        ];
        return new AdditiveStudy(design, components, fit, tables);
    }

    /// <summary>The same where attendance is known only by probability: the likelihood is integrated over the cases.</summary>
    /// <param name="cases">The panel under each attendance; the rows are the same in each.</param>
    /// <param name="chances">The probability of each case.</param>
    /// <param name="settings">How the fit is reported.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">The records do not allow the estimate.</exception>
    public static AdditiveStudy Of(IReadOnlyList<PanelDesign> cases, IReadOnlyList<double> chances, AdditiveSettings settings, Workers workers = default) =>
        cases.Count == 1 ? Of(cases[0], settings, workers) : IntegratedStudy.Of(cases, chances, settings, workers);

    /// <summary>The city of each row used, by number.</summary>
    internal static int[] CitiesOf(PanelDesign design) => [.. design.Rows.Select(row => design.Panel.City[row])];

    /// <summary>The mean at which a column that modifies a cause is centred.</summary>
    internal static double CentreOf(PanelDesign design, PanelColumn column, string cause)
    {
        if (cause == HazardComponent.Baseline)
            return MeanOverCities(design.Panel, column.Term) ?? column.Values.Average();
        var factor = design.Columns.First(known => known.Term == cause).Values;
        return column.Values.Index().Where(item => factor[item.Index] != 0).Select(item => item.Item / factor[item.Index]).DefaultIfEmpty(0).Average();
    }

    private static (string, double[]) Modifier(PanelDesign design, PanelColumn column, string cause)
    {
        var centre = CentreOf(design, column, cause);
        CheckVaries(design, column, cause);
        if (cause == HazardComponent.Baseline)
            return (column.Term, Array.ConvertAll(column.Values, value => value - centre));
        var factor = design.Columns.First(known => known.Term == cause).Values;
        // The product's column is M·v; v is not known, and not needed, where M is 0.
        return (column.Term[(cause.Length + 1)..], [.. column.Values.Select((product, row) => factor[row] == 0 ? 0 : (product / factor[row]) - centre)]);
    }

    private static void CheckVaries(PanelDesign design, PanelColumn column, string cause)
    {
        var factor = cause == HazardComponent.Baseline ? null : design.Columns.First(known => known.Term == cause).Values;
        double[] values = [.. column.Values.Select((value, row) => factor is null ? value : value / factor[row])
            .Where((_, row) => factor is null || factor[row] != 0)];
        if (values.Length > 0 && values.Max() - values.Min() <= 1e-12 * values.Max(Math.Abs))
        {
            throw new CannotEstimateException(
                $"The term '{column.Term}' changes the rate of {cause}, and is the same in every row"
                    + (factor is null ? string.Empty : $" in which {cause} acts") + ", so nothing can be said of it; leave it out.");
        }
    }

    // A column of cities is centred at the mean of the cities that have it, as the simulation centres it.
    private static double? MeanOverCities(AdoptionPanel panel, string column)
    {
        if (panel.Records.Covariates.Any(row => row.Name == column)
            || (column != "log_population" && !panel.Records.Cities.Any(city => city.Covariates.ContainsKey(column))))
            return null;
        var values = column == "log_population"
            ? CityColumn.Numbers(panel.Network, panel.Records, "population").Select(value => Math.Log(value))
            : CityColumn.Numbers(panel.Network, panel.Records, column);
        return values.Where(double.IsFinite).Average();
    }

    private static double[] Hazards(AdditiveLikelihood likelihood, AdditiveHazardFit fit, int components, int rows)
    {
        var (hazards, parts) = (new double[rows], new double[components]);
        for (var row = 0; row < rows; row++)
            hazards[row] = -NearZero.ExpM1(-likelihood.Parts(fit.Estimates, row, parts));
        return hazards;
    }

    private static IEnumerable<CoefficientRow> Coefficients(
        PanelDesign design, IReadOnlyList<HazardComponent> components, AdditiveLikelihood likelihood, AdditiveHazardFit fit, RateProfile[] profiles)
    {
        var clustered = Clustered(design, likelihood, fit);
        for (var c = 0; c < components.Count; c++)
        {
            var index = likelihood.StartOf(c);
            yield return new CoefficientRow(
                Model, fit.Terms[index], fit.Estimates[index], Math.Sqrt(fit.Covariance[index, index]), clustered[index], profiles[c].Low,
                    profiles[c].High, profiles[c].P, false);
            for (var k = 1; k <= components[c].Modifiers.Count; k++)
            {
                var error = Math.Sqrt(fit.Covariance[index + k, index + k]);
                yield return CoefficientRow.Normal(Model, fit.Terms[index + k], fit.Estimates[index + k], error, clustered[index + k], false, true);
            }
        }
    }

    // The sandwich by cities, over the parameters inside their range.
    private static double[] Clustered(PanelDesign design, AdditiveLikelihood likelihood, AdditiveHazardFit fit)
    {
        var n = fit.Terms.Count;
        var scores = likelihood.ScoresBy(fit.Estimates, CitiesOf(design));
        var meat = new double[n, n];
        foreach (var score in scores)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                    meat[i, j] += score[i] * score[j];
            }
        }

        var bread = (double[,])fit.Covariance.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                bread[i, j] = double.IsNaN(bread[i, j]) ? 0 : bread[i, j];
        }

        var sandwich = SymmetricMatrix.Sandwich(bread, meat);
        var factor = scores.Count < 2 ? double.NaN : scores.Count / (scores.Count - 1.0);
        return [.. Enumerable.Range(0, n).Select(k => double.IsNaN(fit.Covariance[k, k]) ? double.NaN : Math.Sqrt(sandwich[k, k] * factor))];
    }

    private static Table Shares(PanelDesign design, IReadOnlyList<HazardComponent> components, AdditiveLikelihood likelihood, AdditiveHazardFit fit,
        AdditiveSettings settings, Workers workers)
    {
        var happens = design.Happens;
        var samples = CauseShares.Bootstrap(CitiesOf(design), settings.Bootstraps, settings.Seed, workers, weights =>
        {
            var own = new AdditiveLikelihood(components, happens, weights, Workers.One);
            return CauseShares.Of(own, AdditiveHazardFit.Fit(own, fit.Estimates, null).Estimates, components.Count, happens, weights);
        });
        return ShareTable.Of(components, CauseShares.Of(likelihood, fit.Estimates, components.Count, happens), samples);
    }

    /// <summary>What is said where rates have no error because some columns determine each other.</summary>
    internal static Diagnostic UndeterminedRates(AdditiveHazardFit fit) => new("undetermined", fit.Undetermined.Count,
        "warning: these records determine only a combination of the rates, so they have no errors, and other rates fit as well; leave out a term that goes "
            + "together with another.");

    private static IEnumerable<Diagnostic> Checks(PanelDesign design, IReadOnlyList<HazardComponent> components, AdditiveHazardFit fit,
        IReadOnlyList<CauseSubset> subsets)
    {
        yield return new Diagnostic("converged", fit.Iterations, "ok: the number of steps until no step gained.");
        yield return new Diagnostic("gradient",
            fit.Terms.Select((_, k) => fit.OnBound.Contains(fit.Terms[k]) ? 0
                : Math.Abs(fit.Gradient[k] * Math.Max(Math.Abs(fit.Estimates[k]), 1e-3))).Max(), "ok: the largest derivative at the end, times its parameter.");
        yield return new Diagnostic("condition_number", fit.Condition, fit.Condition > 1000
            ? "warning: some combination of rates is hardly determined." : "ok: below 1000.");
        if (fit.Undetermined.Count > 0)
            yield return UndeterminedRates(fit);
        foreach (var term in fit.OnBound)
            yield return new Diagnostic($"on_bound:{term}", 0, "note: the likelihood is largest at the rate 0; the interval is one-sided.");
        foreach (var check in Identifiability.Of(design))
            yield return check;
        foreach (var check in CauseSubsets.Checks(components, subsets, MostSubsets))
            yield return check;
        if (components.Any(component => component.Term == LearningDefinition.Contact))
            yield return new Diagnostic("contact_is_not_learning", double.NaN,
                "note: without outcomes the term is contact with adopters; nothing shows that anything was learnt.");
    }
}
