using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;

namespace CityNetworks.Cli.Simulations;

/// <summary>When each city adopts in one run of a simulation.</summary>
/// <param name="Policy">The scenario's first policy.</param>
/// <param name="Start">The first period that is simulated.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Adopted">By id of a city, the period in which it adopts; a city that does not is left out.</param>
internal sealed record FilmedRun(string Policy, string Start, ulong Seed, IReadOnlyDictionary<string, string> Adopted)
{
    /// <summary>Simulates one run.</summary>
    /// <remarks>In an ensemble of one run the median period of a city is the period of its adoption.</remarks>
    public static FilmedRun Of(DiffusionModel model, ulong seed, CancellationToken cancellation)
    {
        var settings = new RunSettings { Runs = 1, Seed = seed, Workers = new Workers(1, cancellation) };
        var cities = Ensemble.Run(model, settings).Tables.First(table => table.Name == "cities");
        var policy = model.PolicyIds[0];
        var adopted = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = 0; row < cities.RowCount; row++)
        {
            if (cities.Text("policy")[row] == policy && cities.Text("median_period")[row] is { } period)
                adopted.Add(cities.Text("city")[row]!, period);
        }

        return new FilmedRun(policy, model.Periods[0], seed, adopted);
    }
}
