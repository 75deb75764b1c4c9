using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class ScenarioTests
{
    [Fact]
    public void Each_policy_has_a_scenario_of_its_own_with_the_shared_terms()
    {
        var scenario = new Scenario("a", "2001")
        {
            Runs = 7,
            States = new StatesTerm { Rejection = 0.5 },
            Others = [new Scenario("b", "1999") { Runs = 3, Initial = [new InitialAdopter("x")] }],
            Interactions = [new PolicyInteraction("a", "b", 2)],
        };
        var each = scenario.PerPolicy();
        Assert.Equal(["a", "b"], each.Select(one => one.Policy));
        Assert.All(each, one => Assert.Equal(("2001", 7, 0, 0), (one.Start, one.Runs, one.Others.Count, one.Interactions.Count)));
        Assert.Equal("x", Assert.Single(each[1].Initial).City);
        Assert.Equal((0.5, null), (each[0].States?.Rejection, each[1].States));
    }

    [Fact]
    public void A_change_for_each_policy_reaches_them_all()
    {
        var changed = new Scenario("a", "0") { Others = [new Scenario("b", "0"), new Scenario("c", "0")] }
            .ForEach(one => one with { Policy = one.Policy + "!" });
        Assert.Equal(["a!", "b!", "c!"], changed.Others.Prepend(changed).Select(one => one.Policy));
    }
}
