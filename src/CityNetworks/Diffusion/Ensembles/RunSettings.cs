using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Numerics;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>How an ensemble is run. Only <see cref="Runs"/>, <see cref="UntilError"/> and <see cref="Seed"/> may change a number.</summary>
public sealed record RunSettings
{
    /// <summary>The most runs of an ensemble.</summary>
    public const int MostRuns = ScenarioShape.MostRuns;

    /// <summary>The number of runs: from 1 to a million. With <see cref="UntilError"/>, the most.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>Stop when the Monte-Carlo error of the mean number of adopters by the end is at most this; null: do all runs. See
    /// <see cref="Ensembles.StopRule"/>.</summary>
    public double? UntilError { get; init; }

    /// <summary>The seed of the random numbers. Two models with the same seed use the same random numbers, run by run.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The number of threads, and a way to stop.</summary>
    public Workers Workers { get; init; }

    /// <summary>Called from any thread with the number of runs done and the number asked for; null: not called.</summary>
    public Action<int, int>? Progress { get; init; }

    /// <summary>The runs and the seed that a scenario asks for.</summary>
    public static RunSettings Of(Scenario scenario) => new() { Runs = scenario.Runs, Seed = scenario.Seed };
}
