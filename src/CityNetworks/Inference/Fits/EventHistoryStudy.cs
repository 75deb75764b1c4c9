using CityNetworks.Inference.EventHistory;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>How an event-history model is fitted and what is reported.</summary>
public sealed record EventHistorySettings
{
    /// <summary>The link.</summary>
    public Link Link { get; init; } = Link.Logit;

    /// <summary>What is added to the likelihood.</summary>
    public Penalty Penalty { get; init; } = Penalty.None;

    /// <summary>Clusterings of the errors: city, policy, or both.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = ["city"];

    /// <summary>Whether intervals and p-values use the clustered errors.</summary>
    public bool UseClusters { get; init; }

    /// <summary>Permutations of the placebo; 0: none.</summary>
    public int Placebos { get; init; } = 99;

    /// <summary>The seed of the placebo.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>An event-history model of a panel, beside the model without what others did, with its tables.</summary>
/// <param name="Design">The data.</param>
/// <param name="Fit">The model asked for.</param>
/// <param name="Null">The model of the same rows without exposure and mechanisms; null: it has none.</param>
/// <param name="Tables">coefficients, models, effects, calibration, diagnostics.</param>
public sealed record EventHistoryStudy(PanelDesign Design, EventHistoryFit Fit, EventHistoryFit? Null, IReadOnlyList<Table> Tables)
{
    /// <summary>Fits the model and reports the result.</summary>
    /// <exception cref="CannotEstimateException">The records do not allow the estimate.</exception>
    public static EventHistoryStudy Of(PanelDesign panel, EventHistorySettings settings, Workers workers = default)
    {
        var design = panel.Of(_ => true);
        var fit = EventHistoryFit.Of(design, settings.Link, settings.Penalty, workers);
        var hasOthers = panel.Columns.Any(column => column.Origin is ColumnOrigin.Others);
        var nothing = hasOthers ? EventHistoryFit.Of(panel.Of(column => column.Origin is ColumnOrigin.Own), settings.Link, settings.Penalty, workers) : null;
        if (settings.UseClusters && settings.Clusters.FirstOrDefault(clustering => design.Clusters[clustering].Distinct().Count() < 2) is { } single)
            throw new CannotEstimateException($"The rows have a single {single}, so errors cannot be clustered by {single}; use --cluster "
                + (single == "city" ? "policy, or none." : "city, or none."));
        var clustered = ClusterErrors.Of(fit, design, settings.Clusters);
        var name = settings.Link.ToString().ToLowerInvariant();
        var rows = FittedRows.Of(fit, design);
        List<ModelRow> models = [Model(name, fit, rows.Hazards, design)];
        if (nothing is not null)
        {
            var own = panel.Of(column => column.Origin is ColumnOrigin.Own);
            models.Add(Model($"{name}-without-others", nothing, FittedRows.Of(nothing, own).Hazards, own));
        }

        Table[] tables =
        [
            FitTables.Coefficients([.. fit.Terms.Select((term, k) => CoefficientRow.Normal(
                name, term, fit.Estimates[k], fit.ErrorOf(k), Math.Sqrt(clustered[k, k]), settings.UseClusters, settings.Link is not Link.Probit && k > 0))]),
            FitTables.Models(models),
            Effects(name, fit, design, settings.UseClusters ? clustered : fit.Covariance),
            Calibration.Of(panel, rows.Hazards),
            FitTables.Diagnostics([.. Checks(panel, fit, nothing, settings, workers)]),
        ];
        return new EventHistoryStudy(panel, fit, nothing, tables);
    }

    internal static ModelRow Model(string name, EventHistoryFit fit, double[] hazards, Design design)
    {
        var statistics = FitStatistics.Of(hazards, design.Happens, fit.LogLikelihood);
        var terms = fit.Terms.Count == 1 ? fit.Terms[0] : string.Join(',', fit.Terms.Skip(1).Select(term => term.Split('=')[0]).Distinct());
        return new ModelRow(name, terms, fit.Parameters, fit.Observations, fit.Events, fit.LogLikelihood)
        {
            Statistics = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["mcfadden"] = statistics.McFadden,
                ["tjur"] = statistics.Tjur,
                ["brier"] = statistics.Brier,
                ["brier_skill"] = statistics.BrierSkill,
                ["roc_auc"] = statistics.Roc,
            },
        };
    }

    internal static Table Effects(string model, EventHistoryFit fit, Design design, double[,] covariance) =>
        Table.Of("effects", MarginalEffect.Of(fit, design, covariance))
            .Text("model", _ => model)
            .Text("term", row => row.Term)
            .Number("effect", row => row.Effect)
            .Number("std_error", row => row.Error)
            .Number("ci_lo", row => row.Effect - (1.959963984540054 * row.Error))
            .Number("ci_hi", row => row.Effect + (1.959963984540054 * row.Error))
            .Build();

    /// <summary>How the fit ended, and which terms have no finite estimate.</summary>
    internal static IEnumerable<Diagnostic> OfFit(EventHistoryFit fit)
    {
        yield return new Diagnostic("converged", fit.Iterations, "ok: the number of steps until no coefficient moved.");
        yield return new Diagnostic("gradient", fit.Gradient, "ok: the largest derivative at the end, in scaled coefficients.");
        yield return new Diagnostic("condition_number", fit.Condition, fit.Condition > 1000
            ? "warning: some combination of terms is hardly determined." : "ok: below 1000.");
        foreach (var term in fit.Collinear)
            yield return new Diagnostic($"collinear:{term}", double.NaN,
                "warning: it is the same in every row, or earlier terms determine it, so it was left out "
                + "and has no estimate.");
        foreach (var term in fit.Unbounded)
            yield return new Diagnostic($"unbounded:{term}", fit.Estimates[fit.Terms.ToList().IndexOf(term)],
                "note: in its rows adoption never (or always) occurs; the effect has no finite estimate, and the other estimates are the same as without "
                    + "these rows.");
    }

    private static IEnumerable<Diagnostic> Checks(PanelDesign panel, EventHistoryFit fit, EventHistoryFit? nothing, EventHistorySettings settings,
        Workers workers)
    {
        foreach (var check in OfFit(fit))
            yield return check;
        foreach (var check in Identifiability.Of(panel))
            yield return check;
        var cities = panel.Rows.Select(row => panel.Panel.City[row]).Distinct().Count();
        if (cities < 30)
            yield return new Diagnostic("clusters", cities, "warning: with fewer than about 30 cities clustered errors are too small.");
        if (nothing is null)
            yield break;
        var ratio = 2 * (fit.LogLikelihood - nothing.LogLikelihood);
        var freedom = fit.Parameters - nothing.Parameters;
        if (settings.Penalty.Kind is PenaltyKind.None && freedom > 0)
        {
            var p = MathNet.Numerics.SpecialFunctions.GammaUpperRegularized(freedom / 2.0, Math.Max(0, ratio) / 2);
            yield return new Diagnostic("likelihood_ratio_p", p, p < 0.05
                ? "note: exposure to other adopters is associated with adoption, given the other terms (likelihood ratio test)."
                : "note: exposure to other adopters adds no more than chance would; the model without it fits as well.");
        }

        if (settings.Penalty.Kind is PenaltyKind.None && Placebo.Future(panel, settings.Link, workers) is { } future)
            yield return Placebo.OfFuture(future);

        if (settings.Placebos > 0 && settings.Penalty.Kind is PenaltyKind.None && freedom > 0)
        {
            yield return Placebo.OfPermuted(
                Placebo.Of(panel, settings.Link, ratio, nothing.LogLikelihood, settings.Placebos, settings.Seed, workers));
        }
    }
}
