using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class LifecycleTests
{
    [Fact]
    public void A_preemption_forbids_adoption_not_hearing()
    {
        var scenario = Worlds.From()
            .With(new BaselineTerm(1e9))
            .With(new CoercionTerm { Preemptions = [new Preemption("p1", "p3")] }) with
        {
            States = new StatesTerm { Awareness = new AwarenessTerm(0) { Elsewhere = 1e9 } },
        };
        var states = Ensemble.Run(DiffusionModel.Create(Worlds.Records(3, 4), scenario), new RunSettings { Runs = 10 }).States!;
        Assert.Equal([3, 3, 0], Mean(states, "aware"));
        Assert.Equal([0, 0, 3], Mean(states, "adopted"));
    }

    // All give up in p1 for sure; an order obeyed with probability 1/2 a period is in force from p2 on.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_order_binds_those_who_gave_the_policy_up(bool recorded)
    {
        const int Cities = 20;
        var records = Worlds.Records(Cities, 4);
        var order = new CoercionTerm { Mandates = [new Mandate("council", "policy", "p2") { Compliance = 0.5, To = "p3" }] };
        var scenario = Worlds.From([.. records.Cities.Select(city => city.Id)]).With(new BaselineTerm(3)).With(order) with
        { // voluntary adoption does not come back
            States = new StatesTerm { Abandonment = new AbandonmentTerm(1e9) },
        };
        if (recorded)
        {
            records = records with { Adoptions = [.. records.Cities.Select(city => new Adoption(city.Id, "policy", "p0") { Left = "p0" })] };
            scenario = scenario with { Initial = [], RecordedInitial = true, States = null };
        }

        var curve = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = 500 }).Curves.Numbers("mean");
        Assert.Equal(0, curve[0]);
        Assert.InRange(curve[1], 9.6, 10.4);
    }

    // More cities than are computed at once: the states of the later ones must be their own.
    [Fact]
    public void Of_many_cities_only_those_that_can_hear_become_aware()
    {
        const int Cities = 1500;
        var scenario = Worlds.From().With(new BaselineTerm(1e9)) with { States = new StatesTerm { Awareness = new AwarenessTerm(1e9) } };
        var initial = new InitialAdopter("c00");
        var records = Worlds.Records(Cities, 3, (0, [0, 1, 1499]), (1, [0, 1, 1499]));
        var states = Ensemble.Run(DiffusionModel.Create(records, scenario with { Initial = [initial] }), new RunSettings { Runs = 2 }).States!;
        Assert.Equal([2, 0], Mean(states, "aware"));
        Assert.Equal([1, 3], Mean(states, "adopted"));
        Assert.Equal([Cities - 3, Cities - 3], Mean(states, "unaware"));
    }

    private static IEnumerable<double> Mean(CityNetworks.Tables.Table states, string state) =>
        Enumerable.Range(0, states.RowCount).Where(row => states.Text("state")[row] == state).Select(row => states.Numbers("mean")[row]);
}
