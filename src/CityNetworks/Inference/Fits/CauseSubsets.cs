using CityNetworks.Inference.Additive;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Fits;

/// <summary>A model with some of the causes.</summary>
/// <param name="Causes">Their names; the baseline is always there.</param>
/// <param name="Fit">The fit.</param>
/// <param name="Row">Its row in the table of models.</param>
public sealed record CauseSubset(IReadOnlyList<string> Causes, AdditiveHazardFit Fit, ModelRow Row);

/// <summary>The models of all subsets of the causes, weighed by AICc.</summary>
/// <remarks>2^K fits for K causes beside the baseline; more than eight are not taken apart. Source: Burnham and Anderson (2002), sections 2.9 and
/// 4.3.</remarks>
internal static class CauseSubsets
{
    /// <summary>The full model first, then the others from the smallest on.</summary>
    public static IReadOnlyList<CauseSubset> Of(IReadOnlyList<HazardComponent> components, IReadOnlyList<bool> happens, int most, Workers workers)
    {
        var causes = components.Count - 1;
        var full = (1 << causes) - 1;
        int[] sets = causes > most ? [0] : [.. Enumerable.Range(0, full)];
        return
        [
            One(components, full, happens, AdditiveStudy.Model, workers),
            .. causes == 0 ? [] : sets.Select(set => One(components, set, happens, Name(components, set), workers)),
        ];
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

    private static CauseSubset One(IReadOnlyList<HazardComponent> components, int set, IReadOnlyList<bool> happens, string name, Workers workers)
    {
        HazardComponent[] some = [components[0], .. components.Skip(1).Where((_, c) => (set & (1 << c)) != 0)];
        var fit = AdditiveHazardFit.Of(some, happens, null, workers);
        var row = new ModelRow(name, string.Join(',', fit.Terms), fit.Terms.Count, happens.Count, happens.Count(y => y), fit.LogLikelihood);
        return new CauseSubset([.. some.Select(component => component.Term)], fit, row);
    }
}
