using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion;

/// <summary>What a change makes of a scenario, run by run with the same luck.</summary>
/// <remarks>
/// Formula: for each run, adopters under A less adopters under B by the end of each period; A is the world of interest, B the one it is held against.
/// Draws are addressed by city, so whatever is edited, every city keeps its luck: the noise common to both cancels out of the difference.
/// Only cities that both worlds hold are counted: a city taken out is no loss in itself, one added no gain.
/// A difference between simulated worlds follows from the assumptions; it is no causal effect in the real one.
/// Cost: two ensembles.
/// </remarks>
public static class Counterfactual
{
    /// <summary>The paired difference: table <c>counterfactual</c> with policy, period, mean_a, mean_b, difference (mean_a − mean_b), the middle 95 % of runs (run_lo, run_hi), and the Monte-Carlo error of the mean difference.</summary>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy.</exception>
    public static Table Compare(DiffusionModel a, DiffusionModel b, RunSettings? settings = null) => Run(a, b, settings).Differences;

    /// <summary>The paired difference, and what it is made of by city.</summary>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy.</exception>
    public static CounterfactualResult Run(DiffusionModel a, DiffusionModel b, RunSettings? settings = null) => Run(a, b, settings, null);

    /// <summary>The same where the two ensembles are run as the caller likes.</summary>
    /// <param name="a">The world of interest.</param>
    /// <param name="b">The one it is held against.</param>
    /// <param name="settings">Runs, seed, threads.</param>
    /// <param name="runner">Runs one to its end, from a checkpoint perhaps: its number, 0 for A and 1 for B, and it, begun; null: at once.</param>
    /// <param name="policy">The policy told of, by id; null: all.</param>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy, or not the one asked for.</exception>
    public static CounterfactualResult Run(DiffusionModel a, DiffusionModel b, RunSettings? settings, Func<int, EnsemblePart, EnsemblePart>? runner, string? policy = null)
    {
        settings ??= RunSettings.Of(a.Scenario);
        if (!a.Periods.SequenceEqual(b.Periods))
            throw new ArgumentException($"One scenario runs {Span(a)}, the other {Span(b)}; expected the same periods.");
        if (!a.PolicyIds.SequenceEqual(b.PolicyIds))
            throw new ArgumentException($"One scenario is on '{string.Join(", ", a.PolicyIds)}', the other on '{string.Join(", ", b.PolicyIds)}'; expected the same policy, for only then do runs pair.");

        var policies = a.NumbersOf(policy);
        var resultA = ResultOf(0, EnsemblePart.Begin(a, settings, CountedIn(a, b)));
        var resultB = ResultOf(1, EnsemblePart.Begin(b, settings, CountedIn(b, a)));
        return new CounterfactualResult(Differences(a, resultA, resultB, policies), Cities(resultA, resultB, [.. policies.Select(number => a.PolicyIds[number])]));

        EnsembleResult ResultOf(int number, EnsemblePart begun)
        {
            if (runner is not null)
                return runner(number, begun).Result;
            begun.GoOn(settings);
            return begun.Result;
        }
    }

    /// <summary>The adopters that count, under A less under B, by the end of a period; one number a run.</summary>
    internal static IEnumerable<double> Differences(EnsembleResult a, EnsembleResult b, int steps, int step, int policy = 0) =>
        Enumerable.Range(0, a.Runs).Select(run => (double)(a.CumulativeOf[policy][(run * steps) + step] - b.CumulativeOf[policy][(run * steps) + step]));

    internal static bool[] CountedIn(DiffusionModel model, DiffusionModel other) => Array.ConvertAll(model.Population.Cities, city => other.Population.NumberOf(city.Id) >= 0);

    internal static Table Differences(DiffusionModel model, EnsembleResult a, EnsembleResult b, IReadOnlyList<int>? policies = null)
    {
        var steps = model.Periods.Count;
        double Mean(EnsembleResult result, int policy, int step) => Distribution.Of(Enumerable.Range(0, result.Runs).Select(run => (double)result.CumulativeOf[policy][(run * steps) + step])).Mean;
        var rows = (policies ?? model.NumbersOf(null))
            .SelectMany(policy => Enumerable.Range(0, steps).Select(step => (Policy: policy, Step: step, Difference: Distribution.Of(Differences(a, b, steps, step, policy)))))
            .ToArray();
        return Table.Of("counterfactual", rows)
            .Text("policy", row => model.PolicyIds[row.Policy])
            .Text("period", row => model.Periods[row.Step])
            .Number("mean_a", row => Mean(a, row.Policy, row.Step))
            .Number("mean_b", row => Mean(b, row.Policy, row.Step))
            .Number("difference", row => row.Difference.Mean)
            .Number("run_lo", row => row.Difference.CountQuantile(0.025))
            .Number("run_hi", row => row.Difference.CountQuantile(0.975))
            .Number("mc_error", row => row.Difference.Error)
            .Build();
    }

    // Newcombe (1998), Statistics in Medicine 17, 873–890, method 10: Wilson intervals combined as if the worlds were independent; paired luck makes it wider than need be.
    private static Table Cities(EnsembleResult a, EnsembleResult b, IReadOnlyList<string> policies)
    {
        var before = Adopted(b.Cities, b.Runs).ToDictionary(row => (row.City, row.Policy));
        var rows = Adopted(a.Cities, a.Runs).Where(row => policies.Contains(row.Policy) && before.ContainsKey((row.City, row.Policy))).Select(row =>
        {
            var (p, q) = (row.P, before[(row.City, row.Policy)].P);
            var (lowP, highP) = WilsonInterval.Of((long)Math.Round(p * a.Runs), a.Runs);
            var (lowQ, highQ) = WilsonInterval.Of((long)Math.Round(q * b.Runs), b.Runs);
            var lower = Math.Sqrt(((p - lowP) * (p - lowP)) + ((highQ - q) * (highQ - q)));
            var upper = Math.Sqrt(((highP - p) * (highP - p)) + ((q - lowQ) * (q - lowQ)));
            return (row.City, row.Name, row.Policy, A: p, B: q, Lo: p - q - lower, Hi: p - q + upper);
        }).ToArray();
        return Table.Of("counterfactual_cities", rows)
            .Text("city", row => row.City)
            .Text("name", row => row.Name)
            .Text("policy", row => row.Policy)
            .Number("p_a", row => row.A)
            .Number("p_b", row => row.B)
            .Number("difference", row => row.A - row.B)
            .Number("ci_lo", row => row.Lo)
            .Number("ci_hi", row => row.Hi)
            .Build();
    }

    private static IEnumerable<(string City, string? Name, string Policy, double P)> Adopted(Table cities, int runs) =>
        Enumerable.Range(0, runs > 0 ? cities.RowCount : 0).Select(row => (cities.Text("city")[row]!, cities.Text("name")[row], cities.Text("policy")[row]!, cities.Numbers("p_adopt")[row]));

    private static string Span(DiffusionModel model) => $"{model.Periods[0]}..{model.Periods[^1]}";
}

/// <summary>What a change makes of a scenario.</summary>
/// <param name="Differences">Table <c>counterfactual</c>: by period.</param>
/// <param name="Cities">Table <c>counterfactual_cities</c>: how likely each city adopts by the end in either world, and the difference with a conservative 95 % interval.</param>
public sealed record CounterfactualResult(Table Differences, Table Cities);
