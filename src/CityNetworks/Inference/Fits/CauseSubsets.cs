using CityNetworks.Inference.Additive;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>A model with some of the causes.</summary>
/// <param name="Causes">Their names; the baseline is always there.</param>
/// <param name="Fit">The fit.</param>
/// <param name="Row">Its row in the table of models.</param>
public sealed record CauseSubset(IReadOnlyList<string> Causes, AdditiveHazardFit Fit, ModelRow Row);

/// <summary>The models of all subsets of the causes, weighed by AICc.</summary>
/// <remarks>
/// 2^K fits for K causes beside the baseline; where there are more causes than the study allows, only the model with all and the one with none are fitted, and
/// the checks of the fit say so. Where attendance is integrated out each of these fits is of the integrated likelihood.
/// Source: Burnham and Anderson (2002), sections 2.9 and 4.3.
/// </remarks>
internal static class CauseSubsets
{
    /// <summary>The full model first, then the others from the smallest on.</summary>
    /// <param name="components">The baseline and the causes.</param>
    /// <param name="happens">The outcome of each row.</param>
    /// <param name="most">With more causes than this only all and none are fitted.</param>
    /// <param name="fit">Fits the model that keeps these of the components, by number; the baseline is always the first of them.</param>
    public static IReadOnlyList<CauseSubset> Of(
        IReadOnlyList<HazardComponent> components, IReadOnlyList<bool> happens, int most, Func<IReadOnlyList<int>, AdditiveHazardFit> fit)
    {
        var causes = components.Count - 1;
        var full = (1 << causes) - 1;
        int[] sets = causes > most ? [0] : [.. Enumerable.Range(0, full)];
        return
        [
            One(components, full, happens, AdditiveStudy.Model, fit),
            .. causes == 0 ? [] : sets.Select(set => One(components, set, happens, Name(components, set), fit)),
        ];
    }

    /// <summary>What comparing the models says: whether the causes are needed at all, and which models were not fitted.</summary>
    /// <param name="components">The baseline and the causes.</param>
    /// <param name="subsets">The models.</param>
    /// <param name="most">The most causes of which all sets are fitted.</param>
    public static IEnumerable<Diagnostic> Checks(IReadOnlyList<HazardComponent> components, IReadOnlyList<CauseSubset> subsets, int most)
    {
        if (subsets.Count > 1)
        {
            var best = subsets.MinBy(subset => subset.Row.Aicc)!;
            var without = subsets.First(subset => subset.Causes.Count == 1).Row;
            yield return new Diagnostic("delta_aicc_without_others", without.Aicc - best.Row.Aicc, without.Aicc - best.Row.Aicc < 2
                ? "note: the model in which cities adopt without influence of others describes the records as well."
                : "note: the model in which cities adopt without influence of others describes the records worse than the best.");
        }

        if (components.Count - 1 > most)
        {
            yield return new Diagnostic(
                "subsets_not_fitted", components.Count - 1,
                $"note: with more than {most} causes only the models with all and with none of them are compared; weights and averages are over these two.");
        }
    }

    /// <summary>The rates averaged over the models by their weights, 0 where a model lacks the cause, and the weight of the models that have it.</summary>
    public static Table Averages(IReadOnlyList<HazardComponent> components, IReadOnlyList<CauseSubset> subsets)
    {
        var weights = FitTables.AkaikeWeights([.. subsets.Select(subset => subset.Row.Aicc)]);
        return Table.Of("averages", components)
            .Text("term", row => row.Term)
            .Number("rate", row => subsets.Index().Sum(item => weights[item.Index] * RateIn(item.Item, row.Term)))
            .Number("weight", row => subsets.Index().Sum(item => item.Item.Causes.Contains(row.Term) ? weights[item.Index] : 0))
            .Build();
    }

    private static double RateIn(CauseSubset subset, string term) =>
        subset.Causes.Contains(term) ? subset.Fit.Estimates[subset.Fit.Terms.ToList().IndexOf(term)] : 0;

    private static string Name(IReadOnlyList<HazardComponent> components, int set) =>
        set == 0 ? "baseline-only" : string.Join('+', components.Skip(1).Where((_, c) => (set & (1 << c)) != 0).Select(component => component.Term));

    private static CauseSubset One(
        IReadOnlyList<HazardComponent> components, int set, IReadOnlyList<bool> happens, string name, Func<IReadOnlyList<int>, AdditiveHazardFit> fit)
    {
        int[] kept = [0, .. Enumerable.Range(1, components.Count - 1).Where(c => (set & (1 << (c - 1))) != 0)];
        var some = fit(kept);
        var row = new ModelRow(name, string.Join(',', some.Terms), some.Terms.Count, happens.Count, happens.Count(y => y), some.LogLikelihood);
        return new CauseSubset([.. kept.Select(component => components[component].Term)], some, row);
    }
}
