using CityNetworks.Diffusion;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion;

public sealed class AssumptionEffectsTests
{
    [Fact]
    public void An_assumption_without_effect_is_told()
    {
        var table = AssumptionEffects.Of(DiffusionModel.Create(Mercocities.Read().Records!, BundledScenarios.Read("road-safety", Mercocities.Read().Records!).Scenario!), new RunSettings { Runs = 64 });
        Assert.True(Changes("learning", "rate"));
        Assert.True(Changes("learning", "coordination"));
        Assert.True(Changes("mimicry", "rate"));
        Assert.True(Changes("mimicry", "prestige.coordinator"));
        Assert.False(Changes("learning", "publications")); // no author of a publication is an adopter on these records in these runs
        Assert.False(Changes("learning", "evidence_memory")); // nothing is learnt where no outcome is known

        bool Changes(string mechanism, string key) =>
            table.Flags("changes_a_run")[Enumerable.Range(0, table.RowCount).Single(row => table.Text("mechanism")[row] == mechanism && table.Text("key")[row] == key)] == true;
    }

    [Fact]
    public void Differences_are_those_of_the_changed_scenario()
    {
        var model = DiffusionModel.Create(Worlds.Records(6, 4, (0, [0, 1, 2]), (1, [2, 3, 4, 5])), Worlds.From("c00") with { Learning = new LearningTerm(0.5) });
        var settings = new RunSettings { Runs = 100 };
        var table = AssumptionEffects.Of(model, settings);
        var memory = Enumerable.Range(0, table.RowCount).Single(row => table.Text("key")[row] == "memory");
        Assert.Equal((0.7, 0.0), (table.Numbers("value")[memory], table.Numbers("changed_to")[memory]));
        var changed = DiffusionModel.Create(model.Records, model.Scenario with { Learning = new LearningTerm(0.5) { Memory = 0 } });
        Assert.Equal(Ensemble.Run(changed, settings).Curves.Numbers("mean")[^1] - Ensemble.Run(model, settings).Curves.Numbers("mean")[^1], table.Numbers("difference")[memory], 1e-9);
    }
}
