using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class StateTableTests
{
    [Fact]
    public void States_of_a_period_add_up_to_the_cities()
    {
        var scenario = Worlds.From("c00").With(new LearningTerm(0.5)) with { States = new StatesTerm { Awareness = new AwarenessTerm(1) } };
        var states = Ensemble.Run(DiffusionModel.Create(Worlds.Records(4, 4, (0, [0, 1]), (1, [1, 2])), scenario), new RunSettings { Runs = 40 })
            .Tables.Single(table => table.Name == "states");
        Assert.Equal(["unaware", "aware", "adopted", "abandoned", "rejected"], states.Text("state").Distinct());
        Assert.All(
            Enumerable.Range(0, states.RowCount).GroupBy(row => states.Text("period")[row]),
            period => Assert.Equal(4, period.Sum(row => states.Numbers("mean")[row]), 1e-9));
        Assert.All(
            Enumerable.Range(0, states.RowCount).Where(row => states.Text("state")[row] is "abandoned" or "rejected"),
            row => Assert.Equal(0, states.Numbers("mean")[row]));
    }

    [Fact]
    public void A_scenario_without_states_has_no_such_table() => Assert.DoesNotContain(
        Ensemble.Run(DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From("c00")), new RunSettings { Runs = 4 }).Tables, table => table.Name == "states");
}
