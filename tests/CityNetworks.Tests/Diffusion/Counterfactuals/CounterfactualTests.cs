using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Counterfactuals;

public sealed class CounterfactualTests
{
    private static readonly Scenario s_scenario = Worlds.From("c00").With(new BaselineTerm(0.05)).With(new LearningTerm(0.5)).With(new MimicryTerm(0.3));

    [Fact]
    public void A_world_compared_with_itself_differs_in_nothing() => Worlds.RandomModel.Sample(
        model =>
        {
            var table = Counterfactual.Compare(model, model, new RunSettings { Runs = 20 });
            Assert.All(table.Numbers("difference"), difference => Assert.Equal(0, difference));
            Assert.All(table.Numbers("run_hi"), hi => Assert.Equal(0, hi));
        },
        iter: 20);

    [Fact]
    public void Parts_of_the_runs_are_joined_to_the_tables_of_one_process()
    {
        var model = DiffusionModel.Create(Worlds.Records(12, 6, (0, [0, 1, 2, 3]), (1, [3, 4, 5]), (2, [5, 6, 7, 8]), (3, [8, 9, 10, 11])), s_scenario);
        var without = model.WithoutCity("c03");
        var settings = new RunSettings { Runs = 100 };
        var whole = Counterfactual.Run(without, model, settings);
        foreach (var of in new[] { 1, 2, 3, 7, 16 })
        {
            byte[][][] parts = [.. Enumerable.Range(1, of).Select(number =>
            {
                var (a, b) = Counterfactual.Begin(without, model, settings, new Shard(number, of));
                a.Complete(settings);
                b.Complete(settings);
                return new[] { Saved(a), Saved(b) };
            })];
            var joined = Counterfactual.Run(
                without, model, settings, (world, begun) => EnsemblePart.Join([.. parts.Select(part => begun.Saved(new MemoryStream(part[world])))]));
            foreach (var column in new[] { "mean_a", "mean_b", "difference", "run_lo", "run_hi", "mc_error" })
                Assert.Equal(whole.Differences.Numbers(column), joined.Differences.Numbers(column));
            foreach (var column in new[] { "p_ever_a", "p_ever_b", "difference", "ci_lo", "ci_hi" })
                Assert.Equal(whole.Cities.Numbers(column), joined.Cities.Numbers(column));
        }
    }

    [Fact]
    public void The_difference_is_that_of_the_means_and_its_noise_is_less_than_theirs()
    {
        var model = DiffusionModel.Create(Worlds.Records(12, 6, (0, [0, 1, 2, 3]), (1, [3, 4, 5]), (2, [5, 6, 7, 8]), (3, [8, 9, 10, 11])), s_scenario);
        var without = model.WithoutMechanism("mimicry");
        var table = Counterfactual.Compare(without, model, new RunSettings { Runs = 500 });
        Assert.Equal(["policy", "period", "mean_a", "mean_b", "difference", "run_lo", "run_hi", "mc_error"], table.Columns.Select(column => column.Name));
        for (var row = 0; row < table.RowCount; row++)
            Assert.Equal(table.Numbers("mean_a")[row] - table.Numbers("mean_b")[row], table.Numbers("difference")[row], 1e-9);
        Assert.True(table.Numbers("difference")[^1] < 0);
        Assert.All(table.Numbers("run_hi"), hi => Assert.True(hi <= 0)); // coupled: taking a mechanism away helps in no run
        var error = Ensemble.Run(model, new RunSettings { Runs = 500 }).Curves.Numbers("mc_error")[^1];
        Assert.True(table.Numbers("mc_error")[^1] < error);
    }

    [Fact]
    public void The_city_table_rests_on_paired_runs()
    {
        var model = DiffusionModel.Create(Worlds.Records(6, 5, (0, [0, 1, 2, 3]), (1, [3, 4, 5])), s_scenario);
        var same = Counterfactual.Run(model, model, new RunSettings { Runs = 300 }).Cities;
        Assert.All(same.Numbers("difference"), difference => Assert.Equal(0, difference));
        Assert.All(same.Numbers("ci_hi"), hi => Assert.InRange(hi, 0.001, 0.013)); // z²/(n + z²), not the ±0.076 of worlds that share nothing

        // Run by run, from the traces.
        var without = model.WithoutEvent("e01");
        var cities = Counterfactual.Run(without, model, new RunSettings { Runs = 100, Seed = 5 }).Cities;
        string[][] adopted = [.. new[]
        {
            without, model
        }.SelectMany(world => Enumerable.Range(0, 100).Select(run => Ensemble.Trace(world, 5, run).Select(adoption => adoption.City).Append("c00").ToArray()))];
        for (var row = 0; row < cities.RowCount; row++)
        {
            var city = cities.Text("city")[row];
            var onlyA = Enumerable.Range(0, 100).Count(run => adopted[run].Contains(city) && !adopted[run + 100].Contains(city));
            var onlyB = Enumerable.Range(0, 100).Count(run => !adopted[run].Contains(city) && adopted[run + 100].Contains(city));
            Assert.Equal((onlyA - onlyB) / 100.0, cities.Numbers("difference")[row], 1e-12);
            Assert.Equal(CityNetworks.Numerics.PairedProportions.Difference(onlyA, onlyB, 100), (cities.Numbers("ci_lo")[row], cities.Numbers("ci_hi")[row]));
        }
    }

    // Forty small ensembles: the interval of each city holds the difference of a large one.
    [Fact]
    public void The_interval_of_a_city_covers()
    {
        var model = DiffusionModel.Create(Worlds.Records(6, 5, (0, [0, 1, 2, 3]), (1, [3, 4, 5])), s_scenario);
        var without = model.WithoutMechanism("mimicry");
        var truth = Counterfactual.Run(without, model, new RunSettings { Runs = 100_000, Seed = 99 }).Cities.Numbers("difference");
        var (held, all) = (0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var cities = Counterfactual.Run(without, model, new RunSettings { Runs = 150, Seed = (ulong)(1000 + seed) }).Cities;
            for (var row = 1; row < cities.RowCount; row++)
            {
                all++;
                held += cities.Numbers("ci_lo")[row] <= truth[row] && truth[row] <= cities.Numbers("ci_hi")[row] ? 1 : 0;
            }
        }

        Assert.InRange((double)held / all, 0.90, 0.99);
    }

    [Fact]
    public void Ensembles_that_stop_at_an_error_cannot_be_paired()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 4), s_scenario);
        Assert.Throws<ArgumentException>(() => Counterfactual.Run(model, model, new RunSettings { Runs = 100, UntilError = 0.1 }));
    }

    [Fact]
    public void Taking_a_city_out_leaves_the_random_numbers_of_the_others()
    {
        // Baseline alone: the cities do not touch one another, so nothing may change for those that stay.
        var model = DiffusionModel.Create(Worlds.Records(9, 4), Worlds.From().With(new BaselineTerm(0.4)));
        var table = Counterfactual.Compare(model.WithoutCity("c03"), model, new RunSettings { Runs = 100 });
        Assert.All(table.Numbers("difference"), difference => Assert.Equal(0, difference));
        for (var run = 0; run < 20; run++)
            Assert.Equal(Ensemble.Trace(model, 5, run).Where(adoption => adoption.City != "c03"), Ensemble.Trace(model.WithoutCity("c03"), 5, run));
    }

    [Fact]
    public void Taking_the_only_bridge_out_keeps_the_policy_on_its_side()
    {
        var model = DiffusionModel.Create(Worlds.Records(3, 4, (0, [0, 1]), (0, [1, 2])), Worlds.From("c00").With(new LearningTerm(1e12)));
        Assert.Equal([-1, -1], Counterfactual.Compare(model.WithoutCity("c01"), model, new RunSettings { Runs = 10 }).Numbers("difference").Skip(1));
        Assert.Equal([-1, -1], Counterfactual.Compare(model.WithoutEvent("e01"), model, new RunSettings { Runs = 10 }).Numbers("difference").Skip(1));
    }

    [Fact]
    public void Deleting_a_cancelled_event_changes_nothing()
    {
        var records = Worlds.Records(4, 4, (0, [0, 1]), (1, [1, 2, 3]), (1, [0, 1, 2, 3]));
        records = records with { Events = [.. records.Events.Select(e => e.Id == "e01" ? e with { Status = EventStatus.Cancelled } : e)] };
        var model = DiffusionModel.Create(records, s_scenario);
        Assert.Equal(Ensemble.Run(model).CurrentAdopters, Ensemble.Run(model.WithoutEvent("e01")).CurrentAdopters);
        Assert.NotEqual(Ensemble.Run(model).CurrentAdopters, Ensemble.Run(model.WithoutEvent("e02")).CurrentAdopters);
    }

    [Fact]
    public void Cancelled_meetings_help_more_the_more_come()
    {
        var records = Worlds.Records(8, 4, (0, [0, 1]), (1, [2]));
        records = records with { Events = [.. records.Events.Select(e => e.Id == "e01" ? e with { Status = EventStatus.Cancelled } : e)] };
        var model = DiffusionModel.Create(records, s_scenario);
        double Reach(CancelledMeetings held) =>
            Counterfactual.Compare(model.HoldingCancelled(held), model, new RunSettings { Runs = 300 }).Numbers("difference")[^1];
        Assert.Equal(0, Reach(CancelledMeetings.Recorded));
        Assert.InRange(Reach(CancelledMeetings.Worst), 0, Reach(CancelledMeetings.Best));
        Assert.InRange(Reach(CancelledMeetings.Likely), 0.001, Reach(CancelledMeetings.Best));
    }

    [Fact]
    public void A_quorum_that_never_comes_leaves_cancelled_meetings_cancelled()
    {
        var records = Worlds.Records(4, 4, (0, [0, 1, 2, 3]));
        records = records with { Events = [records.Events[0] with { Status = EventStatus.Cancelled }] };
        // every city's country is unknown: each stands alone
        var scenario = s_scenario with { Participation = new ParticipationTerm { Quorum = new Quorum(4, 2) } };
        var model = DiffusionModel.Create(records, scenario);
        Assert.NotEqual(0, Counterfactual.Compare(model.HoldingCancelled(CancelledMeetings.Likely), model).Numbers("difference")[^1]);
        var strict = DiffusionModel.Create(records, scenario with { Participation = new ParticipationTerm { Quorum = new Quorum(4, 5) } });
        Assert.Equal(0, Counterfactual.Compare(strict.HoldingCancelled(CancelledMeetings.Likely), strict).Numbers("difference")[^1]);
    }

    [Fact]
    public void Worlds_of_different_periods_are_refused()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 4), s_scenario);
        Assert.Throws<ArgumentException>(() => Counterfactual.Compare(model, DiffusionModel.Create(model.Records, s_scenario with { End = "p2" })));
        Assert.Throws<ArgumentException>(() => Counterfactual.Compare(model, DiffusionModel.Create(model.Records, s_scenario with { Policy = "other" })));
    }

    [Fact]
    public void Unknown_names_are_refused()
    {
        var model = DiffusionModel.Create(Worlds.Records(2, 4), s_scenario);
        Assert.Throws<ArgumentException>(() => model.WithoutCity("c99"));
        Assert.Throws<ArgumentException>(() => model.WithoutEvent("e99"));
        Assert.Throws<ArgumentException>(() => model.WithoutMechanism("coercion"));
    }

    private static byte[] Saved(EnsemblePart part)
    {
        using var stream = new MemoryStream();
        part.Save(stream);
        return stream.ToArray();
    }
}
