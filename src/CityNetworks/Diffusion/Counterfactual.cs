using CityNetworks.Tables;

namespace CityNetworks.Diffusion;

/// <summary>What a change makes of a scenario, run by run with the same luck.</summary>
/// <remarks>
/// Formula: for each run, adopters under A less adopters under B by the end of each period; A is the world of interest, B the one it is held against.
/// Draws are addressed by city, so whatever is edited, every city keeps its luck: the noise common to both cancels out of the difference.
/// Only cities that both worlds hold are counted: a city taken out is no loss in itself.
/// A difference between simulated worlds follows from the assumptions; it is no causal effect in the real one.
/// Cost: two ensembles.
/// </remarks>
public static class Counterfactual
{
    /// <summary>The paired difference: table <c>counterfactual</c> with policy, period, mean_a, mean_b, difference (mean_a − mean_b), its 95 % band over runs (lo, hi), and the Monte-Carlo error of the mean difference.</summary>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy.</exception>
    public static Table Compare(DiffusionModel a, DiffusionModel b, RunSettings? settings = null)
    {
        settings ??= RunSettings.Of(a.Scenario);
        if (!a.Periods.SequenceEqual(b.Periods))
            throw new ArgumentException($"One scenario runs {Span(a)}, the other {Span(b)}; expected the same periods.", nameof(b));
        if (a.Scenario.Policy != b.Scenario.Policy)
            throw new ArgumentException($"One scenario is on '{a.Scenario.Policy}', the other on '{b.Scenario.Policy}'; expected the same policy, for only then do runs pair.", nameof(b));

        var steps = a.Periods.Count;
        var adoptersA = Ensemble.Run(a, settings, CountedIn(a, b)).Cumulative;
        var adoptersB = Ensemble.Run(b, settings, CountedIn(b, a)).Cumulative;
        var rows = new List<(string Period, Distribution A, Distribution B, Distribution Difference)>();
        for (var step = 0; step < steps; step++)
        {
            var places = Enumerable.Range(0, settings.Runs).Select(run => (run * steps) + step).ToArray();
            rows.Add((
                a.Periods[step],
                Distribution.Of(places.Select(place => (double)adoptersA[place])),
                Distribution.Of(places.Select(place => (double)adoptersB[place])),
                Distribution.Of(places.Select(place => (double)(adoptersA[place] - adoptersB[place])))));
        }

        return Table.Of("counterfactual", rows)
            .Text("policy", _ => a.Scenario.Policy)
            .Text("period", row => row.Period)
            .Number("mean_a", row => row.A.Mean)
            .Number("mean_b", row => row.B.Mean)
            .Number("difference", row => row.Difference.Mean)
            .Number("lo", row => row.Difference.Quantile(0.025))
            .Number("hi", row => row.Difference.Quantile(0.975))
            .Number("mc_error", row => row.Difference.Error)
            .Build();
    }

    private static string Span(DiffusionModel model) => $"{model.Periods[0]}..{model.Periods[^1]}";

    private static bool[] CountedIn(DiffusionModel model, DiffusionModel other) => Array.ConvertAll(model.Population.Cities, city => other.Population.NumberOf(city.Id) >= 0);
}
