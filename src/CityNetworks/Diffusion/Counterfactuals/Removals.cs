using CityNetworks.Centrality;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Counterfactuals;

/// <summary>Every city taken out in turn: whether a hub's removal does more than that of any city, or of one as busy.</summary>
/// <remarks>
/// Formula: as <see cref="Counterfactual"/>, for each city c and policy: adopters by the end without c less with it, c itself not counted.
/// <c>random</c> is the mean difference over all other cities, <c>matched</c> that over the three nearest in degree (ties by id): what taking out a random
/// city, or one as busy, does.
/// Degree: the events at which the city is recorded, as in <see cref="Degree"/> over all periods.
/// An initial adopter takes its seed along; <c>initial</c> says so by policy, and initial adopters are no match for others.
/// Cost: two ensembles a city.
/// </remarks>
public static class Removals
{
    private const int Matches = 3;

    /// <summary>The ensembles it takes, none of them run yet: for those who save them on the way.</summary>
    /// <param name="model">The world as it is.</param>
    /// <param name="settings">Runs and seed.</param>
    /// <param name="shard">Which part of the ensembles; null: all.</param>
    public static EnsembleSeries Begin(DiffusionModel model, RunSettings? settings = null, Shard? shard = null)
    {
        settings ??= RunSettings.Of(model.Scenario);
        return new EnsembleSeries(EnsembleIdentity.Of(model, settings), settings, 2 * model.Population.Count, model.Policies.Count, shard);
    }

    /// <summary>Table <c>removals</c>: city, name, policy, initial, degree, difference, run_lo, run_hi (the middle 95 % of runs), mc_error, random, matched,
    /// rank (1: its absence costs most), the last three within the policy.</summary>
    /// <param name="model">The world as it is.</param>
    /// <param name="settings">Runs, seed, threads.</param>
    /// <param name="progress">Receives how far it is, 0 to 1.</param>
    /// <param name="policy">The policy reported, by id; null: all.</param>
    /// <param name="series">As <see cref="Begin"/> has it of the same model and settings, some perhaps done; null: all is run at once.</param>
    /// <exception cref="ArgumentException">The scenario has no policy of that id.</exception>
    public static Table Of(
        DiffusionModel model, RunSettings? settings = null, Action<double>? progress = null, string? policy = null, EnsembleSeries? series = null)
    {
        settings ??= RunSettings.Of(model.Scenario);
        var policies = model.NumbersOf(policy);
        var ensembles = series ?? Begin(model, settings);
        var cities = model.Population.Cities;
        var differences = cities.Select((city, number) =>
        {
            var without = new Lazy<DiffusionModel>(() => model.WithoutCity(city.Id));
            var a = ensembles.Next(() => EnsemblePart.Begin(without.Value, settings, Counterfactual.CountedIn(without.Value, model)));
            var b = ensembles.Next(() => EnsemblePart.Begin(model, settings, Counterfactual.CountedIn(model, without.Value)));
            progress?.Invoke((number + 1.0) / cities.Length);
            return model
                .NumbersOf(null)
                .Select(of => Distribution.Of(Enumerable.Range(of * settings.Runs, settings.Runs).Select(run => (double)(a[run] - b[run]))))
                .ToArray();
        }).ToArray();
        var degrees = Degrees(model);
        var ofPolicy = policies.ToDictionary(of => of, of => OfPolicy(model, of, [.. differences.Select(city => city[of])], degrees));
        return Table.Of("removals", [.. Enumerable.Range(0, cities.Length).SelectMany(city => policies, (city, of) => ofPolicy[of][city])])
            .Text("city", row => cities[row.City].Id)
            .Text("name", row => cities[row.City].Label)
            .Text("policy", row => model.PolicyIds[row.Policy])
            .Flag("initial", row => row.IsInitial)
            .Number("degree", row => degrees[row.City])
            .Number("difference", row => row.Difference.Mean)
            .Number("run_lo", row => row.Difference.CountQuantile(0.025))
            .Number("run_hi", row => row.Difference.CountQuantile(0.975))
            .Number("mc_error", row => row.Difference.Error)
            .Number("random", row => row.Random)
            .Number("matched", row => row.Matched)
            .Integer("rank", row => row.Rank)
            .Build();
    }

    private static Removal[] OfPolicy(DiffusionModel model, int policy, Distribution[] differences, double[] degrees)
    {
        var initial = model.Policies[policy].Initial.Select(adopter => adopter.City).ToHashSet();
        int[] others = [.. Enumerable.Range(0, differences.Length).Where(city => !initial.Contains(city))];
        double Mean(IEnumerable<int> of) => of.Select(city => differences[city].Mean).DefaultIfEmpty(double.NaN).Average();
        return [.. differences.Select((difference, city) => new Removal(
            city,
            policy,
            initial.Contains(city),
            difference,
            Mean(others.Where(other => other != city)),
            Mean(others.Where(other => other != city).OrderBy(other => Math.Abs(degrees[other] - degrees[city])).ThenBy(other => other).Take(Matches)),
            1 + differences.Count(other => other.Mean < difference.Mean)))];
    }

    private static double[] Degrees(DiffusionModel model)
    {
        var network = NetworkBuilder.Build(model.Records, model.Selection);
        var degrees = Degree.Of(network.All).Cities;
        var of = network.Names.Cities.Select((id, city) => (id, city)).ToDictionary(pair => pair.id, pair => degrees[pair.city], StringComparer.Ordinal);
        return Array.ConvertAll(model.Population.Cities, city => of.GetValueOrDefault(city.Id));
    }

    private sealed record Removal(int City, int Policy, bool IsInitial, Distribution Difference, double Random, double Matched, int Rank);
}
