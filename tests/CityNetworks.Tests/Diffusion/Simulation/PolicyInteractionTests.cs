using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class PolicyInteractionTests
{
    private static readonly RecordSet s_records = Worlds.Records(40, 5);

    [Fact]
    public void A_policy_alone_is_as_it_is_beside_others_that_leave_it_alone() => Worlds.RandomModel.Sample(
        model =>
        {
            var alone = Ensemble.Run(model, new RunSettings { Runs = 20 });
            var beside = Ensemble.Run(
                DiffusionModel.Create(model.Records, model.Scenario with { Others = [Free("second", 0.3)] }), new RunSettings { Runs = 20 });
            Assert.Equal(alone.CurrentAdopters, beside.CurrentAdopters);
            Assert.Equal(alone.Influence.Numbers("expected_adoptions"), beside.Influence.Numbers("expected_adoptions"));
        },
        iter: 100);

    [Fact]
    public void A_further_policy_is_as_it_is_alone()
    {
        var scenario = Free("first", 0.1) with { Start = "p1", Others = [Free("second", 0.3)] };
        var both = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = 50 });
        var alone = Ensemble.Run(DiffusionModel.Create(s_records, Free("second", 0.3) with { Start = "p1" }), new RunSettings { Runs = 50 });
        Assert.Equal(alone.CurrentAdopters, both.CumulativeOf[1]);
        Assert.Equal(["first", "first", "first", "first", "second", "second", "second", "second"], both.Curves.Text("policy"));
        Assert.Equal(alone.Curves.Numbers("mean"), both.Curves.Numbers("mean").Skip(4));
        Assert.Equal(["first", "second"], both.Cities.Text("policy").Take(2));
        Assert.Equal(6, both.Milestones.RowCount);
    }

    [Fact]
    public void Holding_one_policy_multiplies_the_hazard_of_another()
    {
        // All hold the first: the second has 1 − exp(−0.2·2.5) a period.
        var mean = Mean(new PolicyInteraction("first", "second", 2.5), cities: 40);
        Assert.InRange(mean, 40 * (1 - Math.Exp(-0.5 * 4)) - 0.4, (40 * (1 - Math.Exp(-0.5 * 4))) + 0.4);
        Assert.InRange(
            Mean(new PolicyInteraction("first", "second", 2.5), cities: 0), (40 * (1 - Math.Exp(-0.2 * 4))) - 0.5, (40 * (1 - Math.Exp(-0.2 * 4))) + 0.5);
    }

    [Fact]
    public void A_policy_that_excludes_another_leaves_it_to_those_without_it()
    {
        Assert.Equal(0, Mean(new PolicyInteraction("first", "second", 0), cities: 40));
        Assert.InRange(Mean(new PolicyInteraction("first", "second", 0), cities: 30), 0, 10);
    }

    [Fact]
    public void A_policy_that_requires_another_comes_to_those_who_hold_it()
    {
        Assert.Equal(0, Mean(new PolicyInteraction("first", "second") { Requires = true }, cities: 0));
        var all = Mean(new PolicyInteraction("first", "second") { Requires = true }, cities: 40);
        Assert.InRange(all, (40 * (1 - Math.Exp(-0.2 * 4))) - 0.5, (40 * (1 - Math.Exp(-0.2 * 4))) + 0.5);
    }

    [Fact]
    public void Policies_that_exclude_each_other_never_meet_in_a_city_and_the_hazards_share_them_out()
    {
        var scenario = Free("first", 0.9) with
        {
            Start = "p1",
            Others = [Free("second", 0.3)],
            Interactions = [new PolicyInteraction("first", "second", 0), new PolicyInteraction("second", "first", 0)]
        };
        var model = DiffusionModel.Create(s_records, scenario);
        for (var run = 0; run < 50; run++)
            Assert.All(Ensemble.Trace(model, 3, run).GroupBy(adoption => adoption.City), adoptions => Assert.Single(adoptions));

        // Competing risks: three of four go to the first, whichever period they fall into.
        var last = Ensemble.Run(model, new RunSettings { Runs = 500 });
        var (first, second) = (last.CumulativeOf[0].Where((_, place) => place % 4 == 3).Sum(), last.CumulativeOf[1].Where((_, place) => place % 4 == 3).Sum());
        Assert.InRange((double)first / (first + second), 0.74, 0.76);
        Assert.InRange((first + second) / 500.0 / 40, (1 - Math.Exp(-1.2 * 4)) - 0.005, (1 - Math.Exp(-1.2 * 4)) + 0.005);
    }

    [Fact]
    public void Policies_that_complete_each_other_keep_more_seeds_from_taking_away() =>
        Gen.Select(Worlds.RandomModel, Gen.Int[0, 7], Gen.Int[0, 100], Gen.Bool).Sample(
            (model, more, run, requires) =>
            {
                var scenario = model.Scenario.With(model.Scenario.Mimicry with { Memory = 1 }) with
                {
                    Others = [Free("second", 0.2).With(new MimicryTerm(0.4))],
                    Interactions = [new PolicyInteraction("policy", "second", 2) { Requires = requires }, new PolicyInteraction("second", "policy", 1.5)],
                };
                var seed = model.Cities[more % model.Cities.Count];
                if (scenario.Initial.Any(initial => initial.City == seed))
                    return;
                var less = When(model, scenario, run);
                var greater = When(model, scenario with { Initial = [.. scenario.Initial, new InitialAdopter(seed)] }, run);
                Assert.All(less, pair => Assert.True(pair.Key == (seed, "policy") || (greater.TryGetValue(pair.Key, out var when) && when <= pair.Value)));
            },
            iter: 200);

    [Fact]
    public void Seeds_of_one_policy_take_adopters_from_another_that_it_competes_with()
    {
        var scenario = Free("first", 0) with { Start = "p1", Others = [Free("second", 0.3)], Interactions = [new PolicyInteraction("first", "second", 0.2)] };
        double Second(Scenario assumed) => Ensemble.Run(DiffusionModel.Create(s_records, assumed), new RunSettings { Runs = 50 }).Curves.Numbers("mean")[^1];
        Assert.True(Second(scenario with
        {
            Initial = [.. Enumerable.Range(0, 20).Select(c => new InitialAdopter($"c{c:00}"))]
        }) < Second(scenario with { Initial = [new InitialAdopter("c00")] }) - 5);
    }

    [Fact]
    public void Any_number_of_threads_and_any_order_of_blocks_gives_the_same_bytes() => ManyWorlds.Random.Sample(
        model =>
        {
            var expected = Bytes(model, 1);
            Assert.Equal(expected, Bytes(model, 2));
            Assert.Equal(expected, Bytes(model, 8));
        },
        iter: 20);

    [Fact]
    public void The_order_in_which_policies_are_stated_changes_nothing_but_the_order_of_rows()
    {
        var first = Free("first", 0.2).With(new MimicryTerm(0.5)) with { Start = "p1", Initial = [new InitialAdopter("c00")] };
        var second = Free("second", 0.3).With(new MimicryTerm(0.2)) with { Start = "p1" };
        PolicyInteraction[] interactions = [new("first", "second", 0), new("second", "first", 0)];
        var one = Ensemble.Run(DiffusionModel.Create(s_records, first with { Others = [second], Interactions = interactions }), new RunSettings { Runs = 40 });
        var other = Ensemble.Run(
            DiffusionModel.Create(s_records, second with { Others = [first], Interactions = interactions }), new RunSettings { Runs = 40 });
        Assert.Equal(one.CumulativeOf[0], other.CumulativeOf[1]);
        Assert.Equal(one.CumulativeOf[1], other.CumulativeOf[0]);
    }

    [Fact]
    public void An_interaction_with_a_policy_that_is_not_there_is_refused() => Assert.Throws<ArgumentException>(() =>
        DiffusionModel.Create(s_records, Free("first", 0.1) with { Start = "p1", Interactions = [new PolicyInteraction("first", "second", 2)] }));

    [Fact]
    public void A_change_reaches_every_policy()
    {
        var scenario = (Free("first", 0.1) with { Others = [Free("second", 0.2)] }).ForEach(policy => policy.With(new BaselineTerm(2 * policy.Baseline.Rate)));
        Assert.Equal([0.2, 0.4], scenario.PerPolicy().Select(policy => policy.Baseline.Rate));
    }

    private static Scenario Free(string policy, double rate) => new Scenario(policy, string.Empty).With(new BaselineTerm(rate));

    private static Dictionary<(string City, string Policy), int> When(DiffusionModel model, Scenario scenario, int run)
    {
        var changed = DiffusionModel.Create(model.Records with { Outcomes = [] }, scenario);
        return Ensemble.Trace(changed, 11, run).ToDictionary(
            adoption => (adoption.City, adoption.Policy), adoption => changed.Timeline.NumberOf(adoption.Period));
    }

    // Adopters of the second policy at the end, when the first is held by so many cities from the start and does not spread.
    private static double Mean(PolicyInteraction interaction, int cities)
    {
        var scenario = new Scenario("first", "p1")
        {
            Initial = [.. Enumerable.Range(0, cities).Select(c => new InitialAdopter($"c{c:00}"))],
            Others = [Free("second", 0.2)],
            Interactions = [interaction],
        };
        return Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = 1000 }).Curves.Numbers("mean")[^1];
    }

    private static string Bytes(DiffusionModel model, int threads)
    {
        using var text = new StringWriter();
        foreach (var table in Ensemble.Run(model, new RunSettings { Runs = 100, Workers = new Workers(threads) }).Tables)
            TableCsv.Write(table, text);
        return text.ToString();
    }
}
