using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class InterplayTests
{
    private static readonly RecordSet s_records = Worlds.Records(20, 2) with { Policies = [new Policy("policy", "Policy"), new Policy("other", "Other")] };

    // An order obeyed with probability 1/2: a factor of 3 would make it 7/8.
    [Theory]
    [InlineData(3.0, 10)]
    [InlineData(0.1, 10)]
    [InlineData(0.0, 0)] // what is excluded cannot be ordered
    public void Interactions_do_not_touch_the_compliance_of_an_order(double effect, double expected)
    {
        var scenario = new Scenario("other", "p1")
        {
            Others = [new Scenario("policy", string.Empty) { Initial = [.. s_records.Cities.Select(city => new InitialAdopter(city.Id))] }],
            Interactions = [new PolicyInteraction("policy", "other", effect)],
        }.With(new CoercionTerm { Mandates = [new Mandate("council", "other", "p1") { Compliance = 0.5 }] });
        var curve = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = 1000 }).Curves;
        Assert.Equal("other", curve.Text("policy")[0]);
        Assert.InRange(curve.Numbers("mean")[0], expected - 0.3, expected + 0.3);
    }

    [Fact]
    public void They_do_touch_voluntary_adoption()
    {
        var scenario = new Scenario("other", "p1")
        {
            Others = [new Scenario("policy", string.Empty) { Initial = [.. s_records.Cities.Select(city => new InitialAdopter(city.Id))] }],
            Interactions = [new PolicyInteraction("policy", "other", 2)],
        }.With(new BaselineTerm(0.5));
        var mean = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = 1000 }).Curves.Numbers("mean")[0];
        Assert.InRange(mean / 20, 1 - Math.Exp(-1) - 0.015, 1 - Math.Exp(-1) + 0.015);
    }
}
