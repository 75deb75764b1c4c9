using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class ScenarioTableTests
{
    [Fact]
    public void Tables_of_all_scenarios_stand_in_one_and_what_one_lacks_is_blank()
    {
        var records = Worlds.Records(3, 3, (0, [0, 1]));
        (string Name, DiffusionModel Model)[] scenarios =
        [
            ("plain", DiffusionModel.Create(records, Worlds.From("c00").With(new LearningTerm(0.5)))),
            ("aware", DiffusionModel.Create(
                records,
                Worlds.From("c00").With(new LearningTerm(0.5)) with { States = new StatesTerm { Awareness = new AwarenessTerm(1) } })),
        ];
        EnsembleResult[] results = [.. scenarios.Select(scenario => Ensemble.Run(scenario.Model, new RunSettings { Runs = 10 }))];
        var tables = ScenarioTable.Of(scenarios, results);
        var curves = tables.Single(table => table.Name == "curves");
        Assert.Equal(["plain", "aware"], curves.Text("scenario").Distinct());
        Assert.Equal(results.Sum(result => result.Curves.RowCount), curves.RowCount);
        Assert.Equal(["aware"], tables.Single(table => table.Name == "states").Text("scenario").Distinct());
        Assert.Equal(["plain"], tables.Single(table => table.Name == "differences").Text("against").Distinct());
        Assert.DoesNotContain(ScenarioTable.Of(scenarios[..1], results[..1]), table => table.Name == "differences");
    }
}
