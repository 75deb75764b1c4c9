using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Simulation;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>Many runs of a model.</summary>
/// <remarks>
/// Runs go in blocks of sixteen, a block to a thread; every count is a whole number and every run has places of its own, so any number of threads gives the
/// same bytes.
/// Memory per thread: 11 bytes per city and lane for the state (16 lanes), 16 bytes per meeting and lane for contact (16 per city and lane for learning and for
/// competition by size), and the counts of results, 4 bytes per city and period, 4 per pair of cities up to 2000 cities.
/// Memory in all: 4 bytes per run and period.
/// </remarks>
/// <example>
/// <code>
/// var scenario = new Scenario("policy", "2005-2006") { Initial = [new InitialAdopter("pergamino")] }.With(new MimicryTerm(0.2));
/// var model = DiffusionModel.Create(Mercocities.Records, scenario);
/// var result = Ensemble.Run(model, new RunSettings { Runs = 200, Seed = 1 });
/// Console.WriteLine($"{result.Curves.RowCount} periods; tables: {string.Join(", ", result.Tables.Select(table =&gt; table.Name))}");
/// // 11 periods; tables: curves, cities, mechanisms, mechanism_shares, influence, milestones, countries
/// </code>
/// </example>
public static class Ensemble
{
    /// <summary>Runs the model.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no runs, or more than a million.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static EnsembleResult Run(DiffusionModel model, RunSettings? settings = null) =>
        Run(model, settings ?? RunSettings.Of(model.Scenario), [.. Enumerable.Repeat(true, model.Population.Count)]);

    /// <summary>One run, adoption by adoption, as it is in any ensemble of the same seed.</summary>
    /// <param name="model">The model.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="run">The number of the run, from 0.</param>
    /// <returns>By period, then policy, then city; initial adopters are left out.</returns>
    public static IReadOnlyList<SimulatedAdoption> Trace(DiffusionModel model, ulong seed, int run)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(run);
        var trace = new List<SimulatedAdoption>();
        var tally = new Tally(model, [], new bool[model.Population.Count])
        {
            Listener = heard => trace.Add(new SimulatedAdoption(
                model.Population.Cities[heard.City].Id, model.Timeline.Id(heard.Period), model.Policies[heard.Policy].Causes[heard.Adoption.Cause].Id,
                heard.Adoption.Source < 0 ? null : model.Population.Cities[heard.Adoption.Source].Id)
            {
                Policy = model.PolicyIds[heard.Policy],
            }),
        };
        new BlockRunner(model).Run(run, 1, new Draws(seed, model.Scenario.Policy), tally);
        return trace;
    }

    internal static EnsembleResult Run(DiffusionModel model, RunSettings settings, bool[] counted)
    {
        var part = EnsemblePart.Begin(model, settings, counted);
        part.Complete(settings);
        return part.Result;
    }
}

/// <summary>An adoption of a simulated run.</summary>
/// <param name="City">Who, by id.</param>
/// <param name="Period">When, by id.</param>
/// <param name="Mechanism">The mechanism it is attributed to.</param>
/// <param name="Source">The city it is attributed to, by id; null where no city moved it.</param>
public sealed record SimulatedAdoption(string City, string Period, string Mechanism, string? Source)
{
    /// <summary>The policy, by id.</summary>
    public string Policy { get; init; } = string.Empty;
}
