using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class StatesTests
{
    [Fact]
    public void States_that_can_never_be_left_change_nothing() => Worlds.RandomModel.Sample(
        model =>
        {
            var with = Ensemble.Run(DiffusionModel.Create(model.Records, model.Scenario with { States = new StatesTerm() }), new RunSettings { Runs = 20 });
            Assert.Equal(Ensemble.Run(model, new RunSettings { Runs = 20 }).CurrentAdopters, with.CurrentAdopters);
        },
        iter: 100);

    [Fact]
    public void Cities_in_all_states_are_all_cities() => ManyWorlds.Random.Sample(
        model =>
        {
            if (Ensemble.Run(model, new RunSettings { Runs = 30 }) is not { States: { } states } result)
                return;
            foreach (var rows in Enumerable.Range(0, states.RowCount).GroupBy(row => (states.Text("policy")[row], states.Text("period")[row])))
            {
                Assert.Equal(model.Cities.Count, rows.Sum(row => states.Numbers("mean")[row]), 1e-9);
                var curve = Enumerable.Range(0, result.Curves.RowCount)
                    .Single(row => (result.Curves.Text("policy")[row], result.Curves.Text("period")[row]) == rows.Key);
                Assert.Equal(
                    result.Curves.Numbers("mean")[curve],
                    rows.Where(row => states.Text("state")[row] == "adopted").Sum(row => states.Numbers("mean")[row]),
                    1e-9);
            }
        },
        iter: 100);

    [Fact]
    public void Hearing_of_it_from_elsewhere_is_a_constant_hazard()
    {
        var states = Run(
            Worlds.Records(40, 4),
            Worlds.From().With(new BaselineTerm(0)) with { States = new StatesTerm { Awareness = new AwarenessTerm(0) { Elsewhere = 0.4 } } },
            1000).States!;
        foreach (var (step, aware) in Of(states, "aware").Index())
            Assert.InRange(aware / 40, 1 - Math.Exp(-0.4 * (step + 1)) - 0.01, 1 - Math.Exp(-0.4 * (step + 1)) + 0.01);
        Assert.Equal([0, 0, 0], Of(states, "adopted"));
    }

    [Fact]
    public void Awareness_spreads_by_contact_with_adopters_and_adoption_waits_for_it()
    {
        // One meeting of six: each hears 0.7 of the one adopter, nobody can adopt in the period in which it hears.
        var records = Worlds.Records(6, 3, (0, [0, 1, 2, 3, 4, 5]));
        var scenario = Worlds.From("c00").With(new BaselineTerm(1e12)) with { States = new StatesTerm { Awareness = new AwarenessTerm(0.7) } };
        var result = Run(records, scenario, 4000);
        Assert.InRange(Of(result.States!, "aware")[0] / 5, 1 - Math.Exp(-0.7) - 0.015, 1 - Math.Exp(-0.7) + 0.015);
        Assert.Equal(1, Of(result.States!, "adopted")[0]);
        Assert.Equal(1 + Of(result.States!, "aware")[0], Of(result.States!, "adopted")[1], 1e-9);
    }

    // What a presenter weighs is a matter of learning; news of a policy comes from whoever has it.
    [Fact]
    public void Who_presents_makes_aware_as_everybody_does()
    {
        var records = Worlds.Records(6, 3, (0, [0, 1, 2, 3, 4, 5]));
        records = records with { Participations = [records.Participations[0] with { Role = Roles.Presenter }, .. records.Participations.Skip(1)] };
        var scenario = Worlds.From("c00").With(new LearningTerm(0) { Presenters = 9 }) with { States = new StatesTerm { Awareness = new AwarenessTerm(0.7) } };
        Assert.InRange(Of(Run(records, scenario, 4000).States!, "aware")[0] / 5, 1 - Math.Exp(-0.7) - 0.015, 1 - Math.Exp(-0.7) + 0.015);
    }

    [Fact]
    public void Publications_make_aware_whom_meetings_do_not_reach()
    {
        var records = Worlds.Records(4, 3, (0, [0, 1]));
        records = records with
        {
            Events = [records.Events[0], new Event("e99") { Kind = EventKind.Publication, Period = "p0" }],
            Participations = [.. records.Participations, new Participation("c00", "e99") { Role = Roles.Author }]
        };
        var scenario = Worlds.From("c00") with { States = new StatesTerm { Awareness = new AwarenessTerm(1e12) { Publications = 0 } } };
        Assert.Equal(1, Of(Run(records, scenario, 10).States!, "aware")[0]);
        Assert.Equal(3, Of(Run(records, scenario with { States = new StatesTerm { Awareness = new AwarenessTerm(1e12) } }, 10).States!, "aware")[0]);
    }

    [Fact]
    public void Giving_up_is_a_constant_hazard_and_waiting_for_it_geometric()
    {
        var scenario =
            Worlds.From([.. Enumerable.Range(0, 30).Select(c => $"c{c:00}")]) with { States = new StatesTerm { Abandonment = new AbandonmentTerm(0.3) } };
        var result = Run(Worlds.Records(30, 5), scenario, 1000);
        foreach (var (step, left) in Of(result.States!, "adopted").Index())
            Assert.InRange(left / 30, Math.Exp(-0.3 * (step + 1)) - 0.01, Math.Exp(-0.3 * (step + 1)) + 0.01);
        Assert.Equal(Of(result.States!, "adopted"), result.Curves.Numbers("mean"));
        Assert.All(result.Cities.Numbers("p_ever_adopted"), p => Assert.Equal(1, p)); // they had adopted
    }

    [Fact]
    public void Those_who_gave_up_stay_away_unless_they_may_come_back()
    {
        var scenario = Worlds.From().With(new BaselineTerm(0.8)) with { States = new StatesTerm { Abandonment = new AbandonmentTerm(0.8) } };
        var away = Run(Worlds.Records(20, 12), scenario, 300);
        var back = Run(Worlds.Records(20, 12), scenario with { States = new StatesTerm { Abandonment = new AbandonmentTerm(0.8) { Readopt = true } } }, 300);
        Assert.True(Of(away.States!, "adopted")[^1] < 1);
        Assert.InRange(Of(back.States!, "adopted")[^1], 9, 11); // as fast in as out
        Assert.True(back.Mechanisms.Numbers("adoptions").Sum() > 1.5 * away.Mechanisms.Numbers("adoptions").Sum());
        Assert.True(away.Mechanisms.Numbers("adoptions").Sum() <= 20);
    }

    [Fact]
    public void Who_gave_up_is_heard_and_followed_no_more()
    {
        // The seed gives up for certain in the first period; contact and mimicry then have nobody.
        var records = Worlds.Records(3, 4, (0, [0, 1, 2]), (1, [0, 1, 2]), (2, [0, 1, 2])) with { Outcomes = [new Outcome("c00", "policy", "p0", -1e9)] };
        var scenario = Worlds.From("c00").With(new MimicryTerm(0.5)) with { States = new StatesTerm { Abandonment = new AbandonmentTerm(0) { Own = 1 } } };
        var result = Run(records, scenario, 2000);
        Assert.Equal(1, Of(result.States!, "abandoned")[0]);
        Assert.Equal(2 * (1 - Math.Exp(-0.25)), result.Curves.Numbers("mean")[0], 0.06);
        var moved = Enumerable.Range(0, 200).SelectMany(run => Ensemble.Trace(DiffusionModel.Create(records, scenario), 1, run));
        Assert.All(moved, adoption => Assert.Equal(adoption.Period == "p1", adoption.Source == "c00"));
    }

    [Fact]
    public void Bad_outcomes_are_rejected_for_good_as_fast_as_they_weigh()
    {
        // κ = 1 + 1 and m = −1/2 after one presentation of −1: bad evidence 0.5·2 = 1, so 1 − exp(−0.6) in the period after.
        var records = Worlds.Records(6, 3, (1, [0, 1, 2, 3, 4, 5])) with { Outcomes = [new Outcome("c00", "policy", "p0", -1)] };
        var scenario = Worlds.From("c00").With(new LearningTerm(1) { EvidenceMemory = 0 }) with { States = new StatesTerm { Rejection = 0.6 } };
        var states = Run(records, scenario, 4000).States!;
        Assert.Equal(0, Of(states, "rejected")[0]);
        Assert.InRange(Of(states, "rejected")[1] / 5, 1 - Math.Exp(-0.6) - 0.015, 1 - Math.Exp(-0.6) + 0.015);
    }

    [Fact]
    public void Orders_bind_the_unaware_and_those_who_rejected()
    {
        var scenario = Worlds.From("c00").With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p2")] }) with
        {
            States = new StatesTerm { Awareness = new AwarenessTerm(0) }
        };
        Assert.Equal([1, 3], Run(Worlds.Records(3, 3), scenario, 20).Curves.Numbers("mean"));
    }

    [Fact]
    public void With_bad_lessons_more_seeds_may_mean_fewer_adopters()
    {
        // A bad example keeps others from adopting: the coupling that holds without outcomes does not hold here.
        var records = Worlds.Records(8, 6, [.. Enumerable.Range(0, 6).Select(p => (p, Enumerable.Range(0, 8).ToArray()))]) with
        {
            Outcomes = [new Outcome("c00", "policy", "p0", -2)]
        };
        var scenario = Worlds.From().With(new BaselineTerm(0.15)).With(new LearningTerm(0.1)) with { States = new StatesTerm { Rejection = 1 } };
        var few = Run(records, scenario, 200).Curves.Numbers("mean")[^1];
        var more = Run(records, scenario with { Initial = [new InitialAdopter("c00")] }, 200).Curves.Numbers("mean")[^1];
        Assert.True(more < few - 1);
    }

    [Fact]
    public void More_seeds_never_take_away_what_awareness_alone_brings() => Gen.Select(Worlds.RandomModel, Gen.Int[0, 7], Gen.Int[0, 100]).Sample(
        (model, more, run) =>
        {
            var scenario = model.Scenario.With(model.Scenario.Mimicry with { Memory = 1 }) with
            {
                States = new StatesTerm { Awareness = new AwarenessTerm(1) { Elsewhere = 0.1 } }
            };
            var records = model.Records with { Outcomes = [] };
            var seed = model.Cities[more % model.Cities.Count];
            if (scenario.Initial.Any(initial => initial.City == seed))
                return;
            var less = When(DiffusionModel.Create(records, scenario), run);
            var greater = When(DiffusionModel.Create(records, scenario with { Initial = [.. scenario.Initial, new InitialAdopter(seed)] }), run);
            Assert.All(less, pair => Assert.True(pair.Key == seed || (greater.TryGetValue(pair.Key, out var when) && when <= pair.Value)));
        },
        iter: 300);

    [Fact]
    public void Recorded_adopters_are_those_before_the_start_and_who_left_is_out()
    {
        var records = Worlds.Records(5, 4) with
        {
            Adoptions =
            [
                new Adoption("c00", "policy", "p0"),
                new Adoption("c01", "policy", "p0") { Left = "p1" },
                new Adoption("c02", "policy", "p2"), // from the start on: not known at the start
                new Adoption("c03", "other", "p0"),
                new Adoption("c04", "policy", "p1") { Left = "p3" }, // it leaves later, which is left to the simulation
            ],
        };
        var scenario = new Scenario("policy", "p2") { RecordedInitial = true }.With(new MimicryTerm(1e12));
        var result = Run(records, scenario, 10);
        Assert.Equal(["initial", null, "p2", "p2", "initial"], result.Cities.Text("median_period"));
        var back = Run(records, scenario with { States = new StatesTerm { Abandonment = new AbandonmentTerm(0) { Readopt = true } } }, 10);
        Assert.Equal("p2", back.Cities.Text("median_period")[1]);
        Assert.Null(Run(records, scenario with { States = new StatesTerm { Abandonment = new AbandonmentTerm(0) } }, 10).Cities.Text("median_period")[1]);
    }

    [Fact]
    public void Tables_of_states_have_their_columns_and_are_there_when_asked_for()
    {
        Assert.Null(Run(Worlds.Records(2, 2), Worlds.From("c00"), 10).States);
        var states = Run(Worlds.Records(2, 2), Worlds.From("c00") with { States = new StatesTerm() }, 10).States!;
        Assert.Equal(["policy", "period", "state", "mean", "run_lo", "run_hi"], states.Columns.Select(column => column.Name));
        Assert.Equal(["unaware", "aware", "adopted", "abandoned", "rejected"], states.Text("state"));
        Assert.Equal([0, 1, 1, 0, 0], states.Numbers("mean"));
        Assert.Equal([0, 1, 1, 0, 0], states.Numbers("run_hi"));
    }

    private static EnsembleResult Run(RecordSet records, Scenario scenario, int runs) =>
        Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = runs });

    private static double[] Of(Table states, string state) => [.. Enumerable.Range(0, states.RowCount)
        .Where(row => states.Text("state")[row] == state)
        .Select(row => states.Numbers("mean")[row])];

    private static Dictionary<string, int> When(DiffusionModel model, int run) =>
        Ensemble.Trace(model, 11, run).ToDictionary(adoption => adoption.City, adoption => model.Timeline.NumberOf(adoption.Period));
}
