using CityNetworks.Cli.Simulations;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Cli.Tests.Simulations;

public sealed class FilmedRunTests
{
    [Fact]
    public void A_city_adopts_when_it_does_in_the_run_of_the_seed()
    {
        var model = DiffusionModel.Create(Mercocities.Records, BundledScenarios.Read("road-safety", Mercocities.Records).Scenario!);
        var run = FilmedRun.Of(model, 7, TestContext.Current.CancellationToken);
        var traced = Ensemble.Trace(model, 7, 0).Where(adoption => adoption.Policy == run.Policy).Select(adoption => adoption.City).ToHashSet();
        Assert.Equal((model.PolicyIds[0], model.Periods[0], 7UL), (run.Policy, run.Start, run.Seed));
        Assert.NotEmpty(traced);
        Assert.Superset(traced, run.Adopted.Keys.ToHashSet());
    }
}
