using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Counterfactuals;

/// <summary>What a change makes of a scenario, run by run with the same random numbers.</summary>
/// <remarks>
/// Formula: for each run, adopters under A less adopters under B by the end of each period; A is the world of interest, B the one it is compared with.
/// Draws are addressed by city, so whatever is edited, every city keeps its random numbers: the noise common to both cancels out of the difference.
/// Only cities that both worlds hold are counted: a city taken out is no loss in itself, one added no gain.
/// By city the pairing is kept too: the interval of the difference rests on the runs in which the city adopts in one world alone
/// (<see cref="PairedProportions"/>).
/// A difference between simulated worlds follows from the assumptions; it is no causal effect in the real one.
/// Cost: two ensembles.
/// </remarks>
public static class Counterfactual
{
    /// <summary>The paired difference: table <c>counterfactual</c> with policy, period, mean_a, mean_b, difference (mean_a − mean_b), the middle 95 % of runs
    /// (run_lo, run_hi), and the Monte-Carlo error of the mean difference.</summary>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy.</exception>
    public static Table Compare(DiffusionModel a, DiffusionModel b, RunSettings? settings = null) => Run(a, b, settings).Differences;

    /// <summary>The paired difference, and what it is made of by city.</summary>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy.</exception>
    public static CounterfactualResult Run(DiffusionModel a, DiffusionModel b, RunSettings? settings = null) => Run(a, b, settings, null);

    /// <summary>The same where the two ensembles are run as the caller likes.</summary>
    /// <param name="a">The world of interest.</param>
    /// <param name="b">The one it is compared with.</param>
    /// <param name="settings">Runs, seed, threads.</param>
    /// <param name="runner">Runs one to its end, from a checkpoint perhaps: its number, 0 for A and 1 for B, and it, begun; null: at once.</param>
    /// <param name="policy">The policy reported, by id; null: all.</param>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy, or not the one asked for.</exception>
    public static CounterfactualResult Run(
        DiffusionModel a, DiffusionModel b, RunSettings? settings, Func<int, EnsemblePart, EnsemblePart>? runner, string? policy = null)
    {
        settings ??= RunSettings.Of(a.Scenario);
        var (begunA, begunB) = Begin(a, b, settings);
        var policies = a.NumbersOf(policy);
        var resultA = ResultOf(0, begunA);
        var resultB = ResultOf(1, begunB);
        return new CounterfactualResult(Differences(a, resultA, resultB, policies), Cities(a, b, resultA, resultB, policies));

        EnsembleResult ResultOf(int number, EnsemblePart begun)
        {
            if (runner is not null)
                return runner(number, begun).Result;
            begun.Complete(settings);
            return begun.Result;
        }
    }

    /// <summary>The two ensembles, none of their runs done yet: for those who run parts of them.</summary>
    /// <param name="a">The world of interest.</param>
    /// <param name="b">The one it is compared with.</param>
    /// <param name="settings">Runs of the whole, and the seed.</param>
    /// <param name="shard">Which part of the runs of both; null: all.</param>
    /// <returns>A, and B.</returns>
    /// <exception cref="ArgumentException">The two do not simulate the same periods, or not the same policy.</exception>
    public static (EnsemblePart A, EnsemblePart B) Begin(DiffusionModel a, DiffusionModel b, RunSettings settings, Shard? shard = null)
    {
        if (settings.UntilError is not null)
            throw new ArgumentException(
                "The two ensembles are to stop at an error; expected a number of runs, for paired worlds need the same.", nameof(settings));
        if (!a.Periods.SequenceEqual(b.Periods))
            throw new ArgumentException($"One scenario runs {Span(a)}, the other {Span(b)}; expected the same periods.");
        if (!a.PolicyIds.SequenceEqual(b.PolicyIds))
            throw new ArgumentException(
                $"One scenario is on '{string.Join(", ", a.PolicyIds)}', the other on '{string.Join(", ", b.PolicyIds)}'; expected the same policy, for only "
                    + $"then do runs pair.");
        return (
            EnsemblePart.Begin(a, settings, CountedIn(a, b), keepsCities: true, shard),
            EnsemblePart.Begin(b, settings, CountedIn(b, a), keepsCities: true, shard));
    }

    /// <summary>The adopters that count, under A less under B, by the end of a period; one number per run.</summary>
    internal static IEnumerable<double> Differences(EnsembleResult a, EnsembleResult b, int steps, int step, int policy = 0) =>
        Enumerable.Range(0, a.Runs).Select(run => (double)(a.CumulativeOf[policy][(run * steps) + step] - b.CumulativeOf[policy][(run * steps) + step]));

    internal static bool[] CountedIn(DiffusionModel model, DiffusionModel other) =>
        Array.ConvertAll(model.Population.Cities, city => other.Population.NumberOf(city.Id) >= 0);

    internal static Table Differences(DiffusionModel model, EnsembleResult a, EnsembleResult b, IReadOnlyList<int>? policies = null)
    {
        var steps = model.Periods.Count;
        double Mean(EnsembleResult result, int policy, int step) =>
            Distribution.Of(Enumerable.Range(0, result.Runs).Select(run => (double)result.CumulativeOf[policy][(run * steps) + step])).Mean;
        var rows = (policies ?? model.NumbersOf(null))
            .SelectMany(policy => Enumerable.Range(0, steps)
                .Select(step => (Policy: policy, Step: step, Difference: Distribution.Of(Differences(a, b, steps, step, policy)))))
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

    private static Table Cities(DiffusionModel modelA, DiffusionModel modelB, EnsembleResult a, EnsembleResult b, IReadOnlyList<int> policies)
    {
        var rows = modelA.Population.Cities.SelectMany((city, number) => policies, (city, policy) => (City: city, Policy: policy))
            .Where(row => modelB.Population.NumberOf(row.City.Id) >= 0)
            .Select(row => (row.City, row.Policy, Pairs: Pairs(row.Policy, modelA.Population.NumberOf(row.City.Id), modelB.Population.NumberOf(row.City.Id))))
            .ToArray();
        return Table.Of("counterfactual_cities", rows)
            .Text("city", row => row.City.Id)
            .Text("name", row => row.City.Label)
            .Text("policy", row => modelA.PolicyIds[row.Policy])
            .Number("p_ever_a", row => (double)(row.Pairs.Both + row.Pairs.A) / a.Runs)
            .Number("p_ever_b", row => (double)(row.Pairs.Both + row.Pairs.B) / a.Runs)
            .Number("difference", row => ((double)(row.Pairs.Both + row.Pairs.A) / a.Runs) - ((double)(row.Pairs.Both + row.Pairs.B) / a.Runs))
            .Number("ci_lo", row => PairedProportions.Difference(row.Pairs.A, row.Pairs.B, a.Runs).Low)
            .Number("ci_hi", row => PairedProportions.Difference(row.Pairs.A, row.Pairs.B, a.Runs).High)
            .Build();

        // In how many runs the city ever adopts in both worlds, in A alone, in B alone.
        (int Both, int A, int B) Pairs(int policy, int cityA, int cityB)
        {
            var (both, onlyA, onlyB) = (0, 0, 0);
            for (var run = 0; run < a.Runs; run++)
            {
                var (inA, inB) = (a.HasEverAdopted(policy, run, cityA), b.HasEverAdopted(policy, run, cityB));
                both += inA && inB ? 1 : 0;
                onlyA += inA && !inB ? 1 : 0;
                onlyB += inB && !inA ? 1 : 0;
            }

            return (both, onlyA, onlyB);
        }
    }

    private static string Span(DiffusionModel model) => $"{model.Periods[0]}..{model.Periods[^1]}";
}

/// <summary>What a change makes of a scenario.</summary>
/// <param name="Differences">Table <c>counterfactual</c>: by period.</param>
/// <param name="Cities">Table <c>counterfactual_cities</c>: how likely each city ever adopts by the end in either world (p_ever_a, p_ever_b), and the
/// difference with its 95 % interval from paired runs.</param>
public sealed record CounterfactualResult(Table Differences, Table Cities);
