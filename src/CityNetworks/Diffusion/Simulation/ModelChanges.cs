using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>A model with something changed; the old one stays as it is.</summary>
internal static class ModelChanges
{
    /// <summary>The model of other records and of a changed scenario, all its policies changed alike.</summary>
    internal static DiffusionModel Changed(this DiffusionModel model, RecordSet? records = null, Func<Scenario, Scenario>? change = null) =>
        DiffusionModel.Create(records ?? model.Records, change is null ? model.Scenario : model.Scenario.ForEach(change), model.Selection);
}
