using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Seeding;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Seeding;

public sealed class SeedsTests
{
    private static readonly RunSettings s_settings = new() { Runs = 400 };

    [Fact]
    public void A_meeting_that_is_held_brings_those_only_whom_records_and_scenario_bring()
    {
        var records = Worlds.Records(6, 4, (0, [0, 1]), (1, [0, 1, 2]), (1, []));
        records = records with { Events = [.. records.Events.Select(row => row.Id is "e01" or "e02" ? row with { Status = EventStatus.Cancelled } : row)] };
        var model = DiffusionModel.Create(records, Worlds.From("c00").With(new LearningTerm(0.5)));
        var plan = Seeds.Find(model, new SeedOptions { Choice = SeedChoice.Events, Budget = 2 }, s_settings);
        Assert.Equal("e01", Assert.Single(plan.Chosen).Event!.Id); // e02 has no participant: it adds nothing
        var held = DiffusionModel.Create(
            records with { Events = [.. records.Events.Select(row => row.Id == "e01" ? row with { Status = EventStatus.Held } : row)] }, model.Scenario);
        Assert.Equal(Ensemble.Run(held, s_settings).Curves.Numbers("mean")[^1], plan.Steps.Numbers("reach")[0], 1e-9);

        // Where nobody at all is known to come, it is refused.
        var empty = DiffusionModel.Create(records with { Participations = [.. records.Participations.Where(row => row.Event == "e00")] }, model.Scenario);
        Assert.Contains(
            "attendance",
            Assert.Throws<ArgumentException>(() => Seeds.Find(empty, new SeedOptions { Choice = SeedChoice.Events }, s_settings)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_hub_of_each_star_is_chosen_the_larger_first()
    {
        var plan = Seeds.Find(TwoStars(), new SeedOptions { Budget = 2 }, s_settings);
        Assert.Equal(["c00", "c05"], plan.Chosen.Select(choice => choice.City!.Id));
        Assert.Equal(["step", "city", "name", "gain", "ci_lo", "ci_hi", "reach", "cost", "guarantee"], plan.Steps.Columns.Select(column => column.Name));
    }

    [Fact]
    public void Gains_add_up_to_the_reach_that_the_simulation_shows()
    {
        var model = TwoStars();
        var plan = Seeds.Find(model, new SeedOptions { Budget = 3 }, s_settings);
        var seeded = DiffusionModel.Create(
            model.Records, model.Scenario with { Initial = [.. plan.Chosen.Select(choice => new InitialAdopter(choice.City!.Id))] });
        Assert.Equal(Ensemble.Run(seeded, s_settings).Curves.Numbers("mean")[^1], plan.Steps.Numbers("reach")[^1], 1e-9);
        Assert.Equal(plan.Steps.Numbers("reach")[^1], plan.Steps.Numbers("gain").Sum() + plan.Comparison.Numbers("reach")[^1], 1e-9);
    }

    [Fact]
    public void Lazy_choice_is_plain_choice_where_hazards_are_linear() =>
        Worlds.RandomRecords.Sample(records =>
        {
            var model = DiffusionModel.Create(records with { Outcomes = [] }, new Scenario("policy", "p1")
                .With(new BaselineTerm(0.05))
                .With(new LearningTerm(0.5))
                .With(new MimicryTerm(0.3))
                .With(new CompetitionTerm(0.2)));
            var options = new SeedOptions { Budget = 3 };
            var lazy = Seeds.Find(model, options, s_settings with { Runs = 100 });
            var plain = Seeds.Find(model, options with { IsPlain = true }, s_settings with { Runs = 100 });
            Assert.Equal("1-1/e", lazy.Guarantee.Bound);
            Assert.Equal(plain.Chosen, lazy.Chosen);
        }, iter: 15);

    [Fact]
    public void A_seed_that_helps_no_other_adds_what_it_would_not_have_done_itself()
    {
        var model = DiffusionModel.Create(Worlds.Records(4, 3), Worlds.From().With(new BaselineTerm(0.3)));
        var steps = Seeds.Find(model, new SeedOptions { Budget = 1 }, s_settings with { Runs = 4000 }).Steps;
        Assert.InRange(Math.Exp(-0.6), steps.Numbers("gain")[0] - 0.05, steps.Numbers("gain")[0] + 0.05);
        Assert.True(steps.Numbers("ci_lo")[0] < steps.Numbers("gain")[0] && steps.Numbers("gain")[0] < steps.Numbers("ci_hi")[0]);
    }

    [Fact]
    public void Guarantees_are_reported_where_they_hold_and_not_elsewhere()
    {
        var model = TwoStars();
        string Bound(DiffusionModel world, SeedOptions options) => SeedGuarantee.Of(world, options).Bound;
        DiffusionModel With(Func<Scenario, Scenario> change) => DiffusionModel.Create(model.Records, change(model.Scenario));
        Assert.Equal("1-1/e", Bound(model, new SeedOptions()));
        Assert.Equal("1/2", Bound(model, new SeedOptions { MinimumPerCountry = 1 }));
        Assert.Equal("(1-1/e)/2", Bound(model, new SeedOptions { CostColumn = "population" }));
        Assert.Equal("none", Bound(model, new SeedOptions { Choice = SeedChoice.Invitations }));
        Assert.Equal("none", Bound(With(s => s.With(new MimicryTerm(0.1) { Threshold = 0.3 })), new SeedOptions()));
        Assert.Equal("none", Bound(With(s => s.With(new MimicryTerm(0.1) { Memory = 0.5 })), new SeedOptions()));
        Assert.Equal("none", Bound(With(s => s.With(new LearningTerm(0.1) { Outcome = 1 })), new SeedOptions()));
        Assert.Equal("none", Bound(With(s => s with { States = new StatesTerm { Awareness = new AwarenessTerm(1) } }), new SeedOptions()));
        Assert.Equal("none", Bound(With(s => s with { States = new StatesTerm { Abandonment = new AbandonmentTerm(0.1) } }), new SeedOptions()));
        Assert.Equal("none", Bound(
            With(s => s with { Others = [new Scenario("other", string.Empty)], Interactions = [new PolicyInteraction("other", s.Policy, 2)] }),
            new SeedOptions()));
        Assert.Equal("1-1/e", Bound(With(s => s.With(new MimicryTerm(0.1))), new SeedOptions()));
    }

    [Fact]
    public void Each_country_gets_its_minimum()
    {
        var model = TwoStars();
        var records = model.Records with { Cities = [.. model.Records.Cities.Select(city => city with { Country = city.Id == "c08" ? "B" : "A" })] };
        var world = DiffusionModel.Create(records, model.Scenario);
        var plan = Seeds.Find(world, new SeedOptions { Budget = 2, MinimumPerCountry = 1 }, s_settings);
        Assert.Equal(["c00", "c08"], plan.Chosen.Select(choice => choice.City!.Id));
        Assert.Throws<ArgumentException>(() => Seeds.Find(world, new SeedOptions { Budget = 2, MinimumPerCountry = 2 }, s_settings));
    }

    [Fact]
    public void Costs_are_kept_to_and_a_dear_hub_is_worth_it_when_it_can_be_paid()
    {
        var model = TwoStars();
        var records = model.Records with { Cities = [.. model.Records.Cities.Select(city => city with { Population = city.Id == "c00" ? 6 : 4 })] };
        var world = DiffusionModel.Create(records, model.Scenario);
        Assert.Equal(["c05"], Chosen(5));
        Assert.Equal(["c00"], Chosen(6)); // c05 gives more for its cost, but leaves 2 that buy nothing
        Assert.True(Seeds.Find(world, new SeedOptions { Budget = 13, CostColumn = "population" }, s_settings).Chosen.Sum(choice => choice.Cost) <= 13);
        Assert.Throws<ArgumentException>(() => Seeds.Find(world, new SeedOptions { Budget = 5, CostColumn = "fee" }, s_settings));

        IEnumerable<string> Chosen(double budget) =>
            Seeds.Find(world, new SeedOptions { Budget = budget, CostColumn = "population" }, s_settings).Chosen.Select(choice => choice.City!.Id);
    }

    [Fact]
    public void The_cancelled_meeting_of_the_adopter_is_the_one_to_hold()
    {
        var records = Worlds.Records(6, 4, (1, [1, 2]), (1, [0, 1, 2, 3, 4, 5]));
        records = records with { Events = [.. records.Events.Select(e => e with { Status = EventStatus.Cancelled })] };
        var model = DiffusionModel.Create(
            records, Worlds.From("c00").With(new LearningTerm(0.5)) with { Participation = new ParticipationTerm { Attendance = new AttendanceTerm(0.01) } });
        var plan = Seeds.Find(model, new SeedOptions { Choice = SeedChoice.Events }, s_settings);
        Assert.Equal("e01", Assert.Single(plan.Chosen).Event!.Id);
        Assert.Equal(
            ["step", "event", "title", "period", "gain", "ci_lo", "ci_hi", "reach", "cost", "guarantee"], plan.Steps.Columns.Select(column => column.Name));
    }

    [Fact]
    public void The_adopter_is_invited_where_nobody_knows_it()
    {
        var model = DiffusionModel.Create(Worlds.Records(4, 4, (1, [0, 1]), (1, [2, 3])), Worlds.From("c00").With(new LearningTerm(0.5) { SizeExponent = 0 }));
        var plan = Seeds.Find(model, new SeedOptions { Choice = SeedChoice.Invitations }, s_settings);
        Assert.Equal(("c00", "e01"), (Assert.Single(plan.Chosen).City!.Id, plan.Chosen[0].Event!.Id));
    }

    [Fact]
    public void Greedy_seeds_are_compared_with_other_ways_of_choosing()
    {
        var comparison = Seeds.Find(TwoStars(), new SeedOptions { Budget = 2 }, s_settings).Comparison;
        Assert.Equal(["greedy", "degree", "betweenness", "random", "none"], comparison.Text("strategy"));
        Assert.Equal(0, comparison.Numbers("difference")[0]);
        Assert.True(comparison.Numbers("ci_lo")[3] > 0);
        Assert.Equal(comparison.Numbers("reach")[0] - comparison.Numbers("reach")[3], comparison.Numbers("difference")[3], 1e-9);
    }

    [Fact]
    public void Threads_do_not_matter()
    {
        var options = new SeedOptions { Budget = 3 };
        var one = Seeds.Find(TwoStars(), options, s_settings with { Workers = Workers.One });
        var eight = Seeds.Find(TwoStars(), options, s_settings with { Workers = new Workers(8) });
        Assert.Equal(one.Steps.Text("city"), eight.Steps.Text("city"));
        Assert.Equal(one.Steps.Numbers("gain"), eight.Steps.Numbers("gain"));
        Assert.Equal(one.Comparison.Numbers("difference"), eight.Comparison.Numbers("difference"));
    }

    // c00 meets four others one by one, c05 three.
    private static DiffusionModel TwoStars() => DiffusionModel.Create(
        Worlds.Records(9, 4, (0, [0, 1]), (0, [0, 2]), (0, [0, 3]), (0, [0, 4]), (0, [5, 6]), (0, [5, 7]), (0, [5, 8])),
        Worlds.From().With(new LearningTerm(0.5) { Memory = 1 }));
}
