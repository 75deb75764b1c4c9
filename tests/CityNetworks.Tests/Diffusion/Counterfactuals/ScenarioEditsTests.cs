using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Counterfactuals;

public sealed class ScenarioEditsTests
{
    private static readonly DiffusionModel s_model = DiffusionModel.Create(Worlds.Records(3, 3, (0, [0, 1])), Worlds.From("c00").With(new LearningTerm(0.5)));

    [Fact]
    public void An_edit_changes_its_part_of_the_scenario_and_nothing_else()
    {
        Assert.Equal(s_model.Scenario.Terms, s_model.Attending(0.3).Scenario.Terms);
        Assert.Equal(0.3, s_model.Attending(0.3).Scenario.Participation.Attendance!.Base);
        Assert.Equal(["c00", "c02"], s_model.WithInitial("c02").Scenario.Initial.Select(adopter => adopter.City));
        Assert.Equal("council", Assert.Single(s_model.WithMandate(new Mandate("council", "policy", "p1")).Scenario.Coercion.Mandates!).Authority);
        Assert.Empty(s_model.WithoutMechanism(ContactName).MechanismIds);
    }

    [Fact]
    public void What_is_out_of_range_or_unknown_is_refused()
    {
        Assert.Throws<ArgumentException>(() => s_model.WithCapacity(1.1));
        Assert.Throws<ArgumentException>(() => s_model.WithCapacity(double.NaN));
        Assert.Throws<ArgumentException>(() => s_model.Attending(0));
        Assert.Throws<ArgumentException>(() => s_model.WithInitial("c00"));
        Assert.Throws<ArgumentException>(() => s_model.WithInitial("c99"));
        Assert.Throws<ArgumentException>(() => s_model.WithMandate(new Mandate("council", "policy", "p9")));
        Assert.Throws<ArgumentException>(() => s_model.WithMandate(new Mandate("council", "policy", "p1") { Compliance = 2 }));
        Assert.Throws<ArgumentException>(() => s_model.WithMandate(new Mandate("council", "policy", "p1") { Cities = ["c99"] }));
    }

    private static string ContactName => s_model.MechanismIds.Single();
}
