using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class ConditionalFundingTests
{
    private const int Runs = 400_000;

    [Fact]
    public void It_agrees_with_the_enumeration_of_a_tiny_world()
    {
        // Means of 1/4, 1/2 and 1: of the money offered in p1 and p2 the first obeys with 0.8·3/4 a period, the second with 0.8·1/2 and, by a second offer in
        // p2, 0.3·1/2; the third never.
        var term = new ConditionalFundingTerm
        {
            Offers =
            [
                new FundingOffer("bank", "p1") { To = "p3", Compliance = 0.8 },
                new FundingOffer("region", "p2") { To = "p3", Compliance = 0.3, Cities = ["c01", "c02"] },
            ],
        };
        var scenario = Worlds.From().With(term) with
        {
            Capacity = 0.25,
            CapacityOfCities = new Dictionary<string, double> { ["c01"] = 0.5, ["c02"] = 1 },
        };
        var found = Ensemble.Run(DiffusionModel.Create(Worlds.Records(3, 4), scenario), new RunSettings { Runs = Runs });
        var ever = found.Cities.Numbers("p_ever_adopted");
        Near(1 - (0.4 * 0.4), ever[0]);
        Near(1 - (0.6 * 0.6 * 0.85), ever[1]);
        Assert.Equal(0, ever[2]);

        // All that happens together: the clocks of cities are independent.
        var curve = Enumerable.Range(0, Runs)
            .GroupBy(run => found.CurrentAdopters[(run * 3) + 2])
            .ToDictionary(group => group.Key, group => group.Count() / (double)Runs);
        Near(0.84 * (1 - 0.306), curve[2]);
        Near(0.16 * 0.306, curve[0]);
    }

    [Fact]
    public void It_is_a_part_of_coercion_that_the_barrier_of_money_does_not_hold_back()
    {
        var model = DiffusionModel.Create(
            Worlds.Records(2, 2),
            Worlds.From().With(new ConditionalFundingTerm { Offers = [new FundingOffer("bank", "p1")] }) with { Capacity = 0 });
        var found = Ensemble.Run(model, new RunSettings { Runs = 16 });
        Assert.Equal([1, 1], found.Cities.Numbers("p_ever_adopted"));
        Assert.Equal(["conditional-funding"], found.Mechanisms.Text("mechanism").Distinct());
        Assert.Equal(["coercion"], found.Mechanisms.Text("family").Distinct());
    }

    [Fact]
    public void It_is_a_scenario_key_that_is_reported_and_can_start()
    {
        const string Text = """
            { "policy": "policy", "initial": [], "start": "p1", "mechanisms": { "conditional-funding": { "offers": [
              { "funder": "bank", "from": "p1", "to": "p2", "compliance": 0.4, "cities": ["c00", "c01"] } ] } } }
            """;
        var reading = ScenarioReader.Read(Text, Worlds.Records(3, 4));
        Assert.Empty(reading.Problems);
        Assert.Contains(
            Assumptions.Of(reading.Scenario!),
            row => row.Key == "conditional-funding" && row.Value == "offers bank from p1 to p2 for c00 + c01 with compliance 0.4");
        Assert.Single(ScenarioReader.Read(Text.Replace("c01", "c09", StringComparison.Ordinal), Worlds.Records(3, 4)).Problems);
        Assert.Single(ScenarioReader.Read(Text.Replace("0.4", "0", StringComparison.Ordinal), Worlds.Records(3, 4)).Problems); // nothing can start
        Assert.Empty(DiffusionModel.Create(Worlds.Records(3, 4), reading.Scenario!).WithoutCity("c00").WithoutCity("c01").MechanismIds);
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
}
