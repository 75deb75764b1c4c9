using CityNetworks.Cli.Output;
using CityNetworks.Diffusion;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Simulations;

/// <summary>Runs the scenarios of an experiment one after the other, each kept in a checkpoint of its own until all are done.</summary>
internal sealed record ScenarioTableRun(Experiment Experiment, RecordSet Records, Selection Selection)
{
    /// <summary>The tables of all scenarios; the checkpoints are kept for <see cref="Forget"/>.</summary>
    public IReadOnlyList<Table> Tables(RunSettings settings, Checkpoint checkpoint, ProgressLine progress, TextWriter notes)
    {
        (string Name, DiffusionModel Model)[] models = [.. Experiment.Scenarios.Select(scenario => (scenario.Name, DiffusionModel.Create(Records, scenario.Scenario, Selection)))];
        var results = models.Select((scenario, number) =>
        {
            progress.Step($"Simulation {number + 1} of {models.Length}, {scenario.Name}");
            return Of(checkpoint, number).Run(scenario.Model, settings, null, progress, notes).Result;
        }).ToArray();
        return ScenarioTable.Of(models, results);
    }

    /// <summary>Removes the checkpoints.</summary>
    public void Forget(Checkpoint checkpoint)
    {
        for (var number = 0; number < Experiment.Scenarios.Count; number++)
            Of(checkpoint, number).Forget();
    }

    private static Checkpoint Of(Checkpoint checkpoint, int number) => checkpoint with { Path = $"{checkpoint.Path}-{number + 1}" };
}
