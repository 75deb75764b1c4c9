using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion;

/// <summary>Every city taken out in turn: whether a hub's removal does more than that of any city, or of one as busy.</summary>
/// <remarks>
/// Formula: as <see cref="Counterfactual"/>, for each city c: adopters by the end without c less with it, c itself not counted.
/// <c>random</c> is the mean difference over all other cities, <c>matched</c> that over the three nearest in degree (ties by id): what taking out a random city, or one as busy, does.
/// Degree: the events at which the city is recorded, as in <see cref="Degree"/> over all periods.
/// An initial adopter takes its seed along; <c>initial</c> says so, and initial adopters are no match for others.
/// Cost: two ensembles a city.
/// </remarks>
public static class Removals
{
    private const int Matches = 3;

    /// <summary>Table <c>removals</c>: city, name, initial, degree, difference, lo, hi (95 % of runs), mc_error, random, matched, rank (1: its absence costs most).</summary>
    public static Table Of(DiffusionModel model, RunSettings? settings = null, Action<double>? progress = null)
    {
        settings ??= RunSettings.Of(model.Scenario);
        var steps = model.Periods.Count;
        var cities = model.Population.Cities;
        var initial = model.Scenario.Initial.Select(adopter => adopter.City).ToHashSet(StringComparer.Ordinal);
        var differences = cities.Select((city, number) =>
        {
            var without = model.WithoutCity(city.Id);
            var a = Ensemble.Run(without, settings, Counterfactual.CountedIn(without, model));
            var b = Ensemble.Run(model, settings, Counterfactual.CountedIn(model, without));
            progress?.Invoke((number + 1.0) / cities.Length);
            return Distribution.Of(Counterfactual.Differences(a, b, steps, steps - 1));
        }).ToArray();
        var degrees = Degrees(model);
        int[] others = [.. Enumerable.Range(0, cities.Length).Where(city => !initial.Contains(cities[city].Id))];
        double Mean(IEnumerable<int> of) => of.Select(city => differences[city].Mean).DefaultIfEmpty(double.NaN).Average();
        return Table.Of("removals", [.. Enumerable.Range(0, cities.Length)])
            .Text("city", city => cities[city].Id)
            .Text("name", city => cities[city].Name)
            .Flag("initial", city => initial.Contains(cities[city].Id))
            .Number("degree", city => degrees[city])
            .Number("difference", city => differences[city].Mean)
            .Number("lo", city => differences[city].Quantile(0.025))
            .Number("hi", city => differences[city].Quantile(0.975))
            .Number("mc_error", city => differences[city].Error)
            .Number("random", city => Mean(others.Where(other => other != city)))
            .Number("matched", city => Mean(others.Where(other => other != city).OrderBy(other => Math.Abs(degrees[other] - degrees[city])).ThenBy(other => other).Take(Matches)))
            .Integer("rank", city => 1 + differences.Count(other => other.Mean < differences[city].Mean))
            .Build();
    }

    private static double[] Degrees(DiffusionModel model)
    {
        var network = NetworkBuilder.Build(model.Records, model.Selection);
        var degrees = Degree.Of(network.All).Cities;
        var of = network.Names.Cities.Select((id, city) => (id, city)).ToDictionary(pair => pair.id, pair => degrees[pair.city], StringComparer.Ordinal);
        return Array.ConvertAll(model.Population.Cities, city => of.GetValueOrDefault(city.Id));
    }
}
