using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class BundledScenariosTests
{
    [Fact]
    public void Every_bundled_scenario_is_read_without_a_problem()
    {
        var records = Mercocities.Read().Records!;
        Assert.NotEmpty(BundledScenarios.Names);
        Assert.All(BundledScenarios.Names, name => Assert.Empty(ScenarioReader.Read(BundledScenarios.Text(name), records).Problems));
    }

    [Fact]
    public void Behind_the_barrier_of_values_one_policy_is_adopted_less_and_one_city_is_no_member()
    {
        var records = Mercocities.Read().Records!;
        var scenario = ScenarioReader.Read(BundledScenarios.Text("road-safety-values"), records).Scenario!;
        var behind = Adopted(scenario);
        var open = Adopted(scenario with { Values = ValuesTerm.None });
        foreach (var policy in new[] { "road-safety", "drug-depenalisation" })
        {
            Assert.Equal(0, behind[(policy, "barquisimeto")]);
            Assert.True(open[(policy, "barquisimeto")] > 0.05);
        }

        // All but the cities of Uruguay have half the hazard, one 0.8 of it, and hear from fewer adopters.
        Assert.True(Sum(behind, "drug-depenalisation") < 0.7 * Sum(open, "drug-depenalisation"));
        Assert.InRange(Sum(behind, "road-safety"), 0.9 * Sum(open, "road-safety"), Sum(open, "road-safety"));

        Dictionary<(string Policy, string City), double> Adopted(Scenario scenario)
        {
            var cities = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = 1000 }).Cities;
            return Enumerable.Range(0, cities.RowCount).ToDictionary(
                row => (cities.Text("policy")[row]!, cities.Text("city")[row]!), row => cities.Numbers("p_ever_adopted")[row]);
        }

        static double Sum(Dictionary<(string Policy, string City), double> adopted, string policy) =>
            adopted.Where(pair => pair.Key.Policy == policy).Sum(pair => pair.Value);
    }

    [Fact]
    public void An_unknown_one_is_refused_with_those_that_there_are() => Assert.Contains(
        BundledScenarios.Names[0], Assert.Throws<ArgumentException>(() => BundledScenarios.Text("x")).Message, StringComparison.Ordinal);
}
