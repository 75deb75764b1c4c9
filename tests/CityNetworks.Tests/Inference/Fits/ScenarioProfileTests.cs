using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Inference.Additive;
using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Fits;

public sealed class ScenarioProfileTests
{
    [Fact]
    public void Each_value_is_the_fit_with_it_and_the_interval_holds_what_is_near_the_best()
    {
        double[] values = [0.2, 0.6, 1];
        var table = ScenarioProfile.Of(
            MedicalInnovation.Records, Selection.Default, new PanelOptions(), null, "mechanisms.mimicry.memory", values, ["mimicry"]);
        Assert.Equal(values, table.Numbers("value"));
        for (var k = 0; k < values.Length; k++)
        {
            var scenario = new Scenario("tetracycline", "1").With(new MimicryTerm(1) { Memory = values[k] });
            var panel = AdoptionPanel.Of(MedicalInnovation.Records, null, new PanelOptions { Scenario = scenario });
            var design = PanelDesign.Of(panel, PanelTerms.Of(panel, ["mimicry"]));
            var fit = AdditiveHazardFit.Of(AdditiveStudy.Causes(design), design.Happens);
            Assert.Equal(fit.LogLikelihood, table.Numbers("log_likelihood")[k], 1e-9);
            Assert.Equal(fit.Estimates[1], table.Numbers("rate_mimicry")[k], 1e-9);
        }

        Assert.Equal(0, table.Numbers("likelihood_ratio").Min());
        Assert.Equal(table.Numbers("likelihood_ratio").Select(ratio => (bool?)(ratio <= 3.841459)), table.Flags("in_interval"));
    }

    [Fact]
    public void A_key_that_no_scenario_has_is_reported() => Assert.Contains("cannot be 0.5", Assert.Throws<ArgumentException>(() =>
        ScenarioProfile.Of(MedicalInnovation.Records, Selection.Default, new PanelOptions(), null, "mechanisms.mimicry.memories", [0.5], ["mimicry"])).Message,
        StringComparison.Ordinal);
}
