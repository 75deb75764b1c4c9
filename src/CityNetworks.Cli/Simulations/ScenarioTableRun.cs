using CityNetworks.Cli.Output;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Cli.Simulations;

/// <summary>Runs the scenarios of an experiment one after the other, each kept in a checkpoint of its own until all are done.</summary>
internal sealed class ScenarioTableRun
{
    private readonly (string Name, DiffusionModel Model)[] _models;
    private readonly RunSettings _settings;
    private readonly CheckpointSeries _series;

    public ScenarioTableRun(
        Experiment experiment, RecordSet records, Selection selection, RunSettings settings, Checkpoint checkpoint, ProgressLine progress, TextWriter notes)
    {
        _models = [.. experiment.Scenarios.Select(scenario => (scenario.Name, DiffusionModel.Create(records, scenario.Scenario, selection)))];
        _settings = settings;
        _series = new CheckpointSeries(
            checkpoint, settings, _models.Length, progress, notes)
        { Step = number => $"Simulation {number + 1} of {_models.Length}, {_models[number].Name}" };
    }

    /// <summary>The tables of all scenarios; the checkpoints are kept for <see cref="Forget"/>.</summary>
    public IReadOnlyList<Table> Tables() =>
        ScenarioTable.Of(
            _models,
            _series.Run<EnsembleResult[]>(run => [.. _models.Select((scenario, number) => run(number, EnsemblePart.Begin(scenario.Model, _settings)).Result)]));

    /// <summary>Removes the checkpoints.</summary>
    public void Forget() => _series.Forget();
}
