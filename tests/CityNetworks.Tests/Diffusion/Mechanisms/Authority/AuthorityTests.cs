using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class AuthorityTests
{
    private const int Runs = 400_000;

    private static Scenario From(BindingAuthority authority) =>
        Worlds.From() with { Terms = TermSet.None.With(new AuthorityTerm { Authorities = [authority] }) };

    [Fact]
    public void It_agrees_with_the_enumeration_of_a_tiny_world()
    {
        // The region adopts in p1 or p2 (hazard 1/2); one period later its two cities obey with probability 0.4 a period.
        var scenario = From(new BindingAuthority("region", "p1") { Rate = 0.5, Compliance = 0.4, Cities = ["c00", "c01"] });
        var result = Ensemble.Run(DiffusionModel.Create(Worlds.Records(3, 4), scenario), new RunSettings { Runs = Runs });
        var (first, second) = (1 - Math.Exp(-0.5), Math.Exp(-0.5) - Math.Exp(-1));
        var one = (first * (1 - (0.6 * 0.6))) + (second * 0.4); // bound in p2 and p3, or in p3
        Near(one, result.Cities.Numbers("p_ever_adopted")[0]);
        Near(one, result.Cities.Numbers("p_ever_adopted")[1]);
        Assert.Equal(0, result.Cities.Numbers("p_ever_adopted")[2]);

        // The state is shared: both adopt more often than two cities on their own would.
        var both = (first * (1 - 0.36) * (1 - 0.36)) + (second * 0.16);
        Near(both, Enumerable.Range(0, Runs).Count(run => result.CurrentAdopters[(run * 3) + 2] == 2) / (double)Runs);
        Assert.True(both > one * one + 0.05);
    }

    [Fact]
    public void An_authority_is_gone_with_its_last_city_and_only_then()
    {
        var scenario = Worlds.From() with
        {
            Terms = TermSet.None.With(new AuthorityTerm
            {
                Authorities =
                [
                    new BindingAuthority("one", "p1") { Rate = 0.5, Cities = ["c01"] },
                    new BindingAuthority("two", "p1") { Rate = 0.5, Cities = ["c00", "c01"] },
                    new BindingAuthority("all", "p1") { Rate = 0.5 },
                ],
            }),
        };
        var left = DiffusionModel.Create(Worlds.Records(3, 4), scenario).WithoutCity("c01").Scenario.Terms.Or(new AuthorityTerm()).Authorities;
        Assert.Equal(["c00", string.Empty], left.Select(authority => string.Join(' ', authority.Cities)));
    }

    [Fact]
    public void It_may_follow_its_cities_and_wait_for_its_lag()
    {
        // All of its cities have adopted but c02: following × 2/3.
        var scenario =
            From(new BindingAuthority("region", "p1") { Following = 0.9, Lag = 2 }) with { Initial = [new InitialAdopter("c00"), new InitialAdopter("c01")] };
        var curve = Ensemble.Run(DiffusionModel.Create(Worlds.Records(3, 5), scenario), new RunSettings { Runs = Runs }).Curves.Numbers("mean");
        Assert.Equal([2, 2], curve.Take(2));
        Near(1 - Math.Exp(-0.6), curve[2] - 2);
        Near(1 - Math.Exp(-1.2), curve[3] - 2);
    }

    [Fact]
    public void It_is_a_scenario_key_that_is_reported_and_can_start()
    {
        const string Text = """
            { "policy": "policy", "initial": [], "start": "p1", "mechanisms": { "authority": { "authorities": [
              { "authority": "region", "from": "p1", "rate": 0.5, "compliance": 0.4, "cities": ["c00", "c01"] } ] } } }
            """;
        var reading = ScenarioReader.Read(Text, Worlds.Records(3, 4));
        Assert.Empty(reading.Problems);
        Assert.Contains(Assumptions.Of(reading.Scenario!), row => row.Key == "authority"
            && row.Value == "authorities region from p1 for c00 + c01 (hazard 0.5 and 0 for all its cities, lag 1, compliance 0.4)");
        Assert.Single(ScenarioReader.Read(Text.Replace("c01", "c09", StringComparison.Ordinal), Worlds.Records(3, 4)).Problems);
        Assert.Single(ScenarioReader.Read(Text.Replace("0.5", "0", StringComparison.Ordinal), Worlds.Records(3, 4)).Problems); // nothing can start
        Assert.Empty(DiffusionModel.Create(Worlds.Records(3, 4), reading.Scenario!).WithoutCity("c00").WithoutCity("c01").MechanismIds);
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
}
