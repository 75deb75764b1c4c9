using CityNetworks.Centrality;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Diffusion.Seeding;

/// <summary>Which cities to seed, which meeting to hold, which cities to invite: greedily, on runs that share their random numbers.</summary>
/// <remarks>
/// Formula: in each step the choice whose expected adopters at the end, given those before it, grow most (per cost); see <see cref="GreedyChoice"/> and
/// <see cref="SeedGuarantee"/>.
/// Draws are addressed by city, so with and without a choice a run uses the same random numbers, and gains are paired differences.
/// Chosen on one set of runs, estimated from another of the same size: the largest of many noisy gains looks larger than it is.
/// A meeting that is held after all is held whoever comes, and only the cities that the records and the scenario say come: an upper bound if a cancellation
/// is a sign of low interest.
/// Cost: an ensemble a candidate in the first step, few in later ones where lazy evaluation is known to be right, else one a candidate and step.
/// Elsewhere: Neo4j GDS has CELF for independent cascades over cities; none chooses meetings or invitations.
/// </remarks>
public static class Seeds
{
    private const int RandomSets = 20;

    private const ulong OtherSeed = 0x9E3779B97F4A7C15; // runs that choose have another seed than those that tell

    /// <summary>The choice.</summary>
    /// <param name="model">The world as it is.</param>
    /// <param name="options">What is chosen, within which limits.</param>
    /// <param name="settings">Runs, seed, threads; progress counts evaluations, of at most as many as plain greedy choice needs.</param>
    /// <exception cref="ArgumentException">The limits cannot be met.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SeedPlan Find(DiffusionModel model, SeedOptions options, RunSettings? settings = null)
    {
        settings ??= RunSettings.Of(model.Scenario);
        var alone = settings.Workers.Parts is null ? null : FirstStep(model, options, settings);
        settings = settings with { Workers = settings.Workers with { Parts = null } };
        var candidates = SeedCandidate.Of(model, options);
        var minima = new CountryMinima(candidates, options);
        minima.Check();
        var guarantee = SeedGuarantee.Of(model, options);
        var choosing = Choosing(settings);
        var evaluated = 0;
        var most = (int)Math.Min(int.MaxValue, candidates.Count * Math.Min(
            candidates.Count, Math.Max(1, Math.Ceiling(options.Budget / (candidates.Count == 0 ? 1 : candidates.Min(c => c.Cost))))));
        var greedy = new GreedyChoice(
            [.. candidates.Select(candidate => candidate.Cost)],
            chosen => ReachOf(model, candidates, chosen, choosing),
            guarantee.IsSubmodular && !options.IsPlain)
        {
            Alone = alone,
            Evaluated = () => settings.Progress?.Invoke(++evaluated, most),
        };
        var chosen = greedy.Choose(options.Budget, minima.Allows, minima.NeedsMore);
        if (options.CostColumn is not null && options.MinimumPerCountry <= 0)
            chosen = OrBestSingle(greedy, chosen, options.Budget);

        double[][] reaches = [.. Enumerable.Range(0, chosen.Count + 1).Select(count => ReachOf(model, candidates, [.. chosen.Take(count)], settings))];
        var rivals = Rivals(model, candidates, options, chosen.Count, minima, settings.Seed)
            .Select(rival => (rival.Name, rival.Sets.Select(set => ReachOf(model, candidates, set, settings)).ToArray()))
            .ToArray();
        return new SeedPlan(model, options, guarantee, [.. chosen.Select(choice => candidates[choice])], reaches, rivals);
    }

    /// <summary>What each candidate alone reaches, run by run: the first step of the choice, and most of its work. The only one that can be cut into parts
    /// (<see cref="Workers.Parts"/>), since each later step depends on the one before.</summary>
    /// <param name="model">The world as it is.</param>
    /// <param name="options">What is chosen.</param>
    /// <param name="settings">Runs, seed, threads, parts.</param>
    /// <returns>By candidate and run: adopters at the end.</returns>
    public static IReadOnlyList<double[]> FirstStep(DiffusionModel model, SeedOptions options, RunSettings settings)
    {
        var candidates = SeedCandidate.Of(model, options);
        var one = Choosing(settings) with { Workers = settings.Workers with { Threads = 1, Parts = null, Progress = null } };
        return settings.Workers.Items(candidates.Count, settings.Runs, 0, () => 0, (candidate, _, row, _) =>
            ReachOf(model, candidates, [candidate], one).CopyTo(row, 0)).Rows;
    }

    private static RunSettings Choosing(RunSettings settings) => settings with { Seed = settings.Seed ^ OtherSeed, Progress = null };

    private static double[] ReachOf(DiffusionModel model, IReadOnlyList<SeedCandidate> candidates, IReadOnlyList<int> chosen, RunSettings settings)
    {
        var result = Ensemble.Run(SeedCandidate.Choose(model, [.. chosen.Select(choice => candidates[choice])]), settings with { Progress = null });
        var steps = model.Timeline.Steps;
        return [.. Enumerable.Range(0, result.Runs).Select(run => (double)result.CurrentAdopters[(run * steps) + steps - 1])];
    }

    // Greedy by gain per cost may spend all on what is cheap.
    private static IReadOnlyList<int> OrBestSingle(GreedyChoice greedy, IReadOnlyList<int> chosen, double budget)
    {
        var single = (greedy with { Costs = [.. greedy.Costs.Select(cost => cost <= budget ? 1.0 : 2)], IsLazy = false }).Choose(
            1, (_, _, _) => true, _ => false);
        return single.Count > 0 && greedy.Value(single).Sum() > greedy.Value(chosen).Sum() ? single : chosen;
    }

    // Other ways to choose, within the same limits: the most central first, or at random.
    private static IEnumerable<(string Name, IReadOnlyList<int>[] Sets)> Rivals(
        DiffusionModel model, IReadOnlyList<SeedCandidate> candidates, SeedOptions options, int count, CountryMinima minima, ulong seed)
    {
        if (options.Choice is SeedChoice.Cities)
        {
            var network = NetworkBuilder.Build(model.Records, model.Selection);
            yield return (Degree.Definition.Id, [InOrder(Ranked(network, candidates, Degree.Of(network.All).Cities))]);
            yield return (Betweenness.Definition.Id, [InOrder(Ranked(network, candidates, Betweenness.Of(network.All).Cities))]);
        }

        var random = new CounterRandom(seed);
        var sets = new IReadOnlyList<int>[RandomSets];
        for (var set = 0; set < sets.Length; set++)
        {
            int[] order = [.. Enumerable.Range(0, candidates.Count)];
            random.Sequence(RandomPurpose.Permutation, set).Shuffle<int>(order);
            sets[set] = InOrder(order);
        }

        yield return ("random", sets);

        IReadOnlyList<int> InOrder(IReadOnlyList<int> order)
        {
            var chosen = new List<int>();
            var left = options.Budget;
            while (options.CostColumn is not null || chosen.Count < count)
            {
                var next = order.FirstOrDefault(
                    candidate => !chosen.Contains(candidate) && candidates[candidate].Cost <= left + 1e-9 && minima.Allows(chosen, left, candidate), -1);
                if (next < 0)
                    break;
                chosen.Add(next);
                left -= candidates[next].Cost;
            }

            return chosen;
        }
    }

    private static int[] Ranked(TwoModeNetwork network, IReadOnlyList<SeedCandidate> candidates, double[] values)
    {
        var byId = Enumerable.Range(0, network.CityCount).ToDictionary(city => network.Names.Cities[city], city => values[city], StringComparer.Ordinal);
        return [.. Enumerable.Range(0, candidates.Count)
            .OrderByDescending(candidate => byId.GetValueOrDefault(candidates[candidate].City!.Id))
            .ThenBy(candidate => candidate)];
    }
}
