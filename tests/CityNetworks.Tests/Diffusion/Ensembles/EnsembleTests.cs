using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class EnsembleTests
{
    [Fact]
    public void Baseline_alone_is_binomial()
    {
        var result = Run(Worlds.Records(20, 4), Worlds.From().With(new BaselineTerm(0.2)), 2000);
        for (var step = 0; step < 3; step++)
            Near(1 - Math.Exp(-0.2 * (step + 1)), result.Curves.Numbers("mean")[step] / 20, 20 * 2000);
        Assert.All(result.Cities.Numbers("p_ever_adopted"), p => Near(1 - Math.Exp(-0.6), p, 2000));
    }

    [Fact]
    public void Waiting_for_a_constant_hazard_is_geometric()
    {
        const double hazard = 0.25;
        var model = DiffusionModel.Create(Worlds.Records(1, 120), Worlds.From().With(new BaselineTerm(-Math.Log(1 - hazard))));
        var result = Ensemble.Run(model, new RunSettings { Runs = 20_000 });
        var waits = Enumerable.Range(0, result.Runs)
            .Select(run => 1.0 + Enumerable.Range(0, 119).Count(step => result.CurrentAdopters[(run * 119) + step] == 0))
            .ToArray();
        var error = Math.Sqrt((1 - hazard) / (hazard * hazard) / waits.Length);
        Assert.InRange(waits.Average(), (1 / hazard) - (4 * error), (1 / hazard) + (4 * error));
    }

    [Fact]
    public void Nothing_moves_when_every_rate_is_zero()
    {
        var result = Run(Worlds.Records(4, 3, (0, [0, 1, 2, 3])), Worlds.From("c01"), 20);
        Assert.Equal([1, 1], result.Curves.Numbers("mean"));
        Assert.Equal([0, 1, 0, 0], result.Cities.Numbers("p_ever_adopted"));
        Assert.Equal([null, "initial", null, null], result.Cities.Text("median_period"));
        Assert.Equal(0, result.Mechanisms.RowCount);
    }

    [Fact]
    public void A_leaf_of_a_star_adopts_from_the_centre_with_one_less_exp_of_minus_the_rate()
    {
        var result = Run(Worlds.Records(4, 2, (0, [0, 1]), (0, [0, 2]), (0, [0, 3])), Worlds.From("c00").With(new LearningTerm(0.7)), 5000);
        Assert.All(result.Cities.Numbers("p_ever_adopted").Skip(1), p => Near(1 - Math.Exp(-0.7), p, 5000));
        Assert.All(result.Influence.Text("source"), source => Assert.Equal("c00", source));
        Assert.Equal(result.Cities.Numbers("p_ever_adopted").Skip(1), result.Influence.Numbers("expected_adoptions"));
    }

    [Fact]
    public void In_a_complete_group_of_peers_each_follows_the_share_of_adopters()
    {
        var result = Run(Worlds.Records(6, 2), Worlds.From("c00", "c01").With(new MimicryTerm(0.9)), 5000);
        Assert.All(result.Cities.Numbers("p_ever_adopted").Skip(2), p => Near(1 - Math.Exp(-0.9 * 2 / 5), p, 5000));
    }

    [Fact]
    public void On_a_chain_a_certain_policy_moves_one_city_a_period()
    {
        var records = Worlds.Records(5, 5, (0, [0, 1]), (0, [1, 2]), (0, [2, 3]), (0, [3, 4]));
        var result = Run(records, Worlds.From("c00").With(new LearningTerm(1e12)), 20);
        Assert.Equal([2, 3, 4, 5], result.Curves.Numbers("run_lo"));
        Assert.Equal(["initial", "p1", "p2", "p3", "p4"], result.Cities.Text("median_period"));
        Assert.Equal(["c00", "c01", "c02", "c03"], result.Influence.Text("source"));
        Assert.Equal(["p1", "p2", "p3"], result.Milestones.Text("median_period"));
    }

    [Fact]
    public void A_mandate_with_full_compliance_makes_all_bound_cities_adopt_at_once()
    {
        var scenario = Worlds.From()
            .With(new BaselineTerm(0.01))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p2") { Cities = ["c01", "c03"] }] });
        var result = Run(Worlds.Records(4, 5), scenario, 200);
        Assert.Equal([null, "p2", null, "p2"], result.Cities.Text("median_period"));
        Assert.Equal([1, 1], new[] { 1, 3 }.Select(city => result.Cities.Numbers("p_ever_adopted")[city]));
    }

    [Fact]
    public void Preemption_leaves_no_hazard()
    {
        var scenario = Worlds.From()
            .With(new BaselineTerm(5))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1")], Preemptions = [new Preemption("p1", "p3") { Cities = ["c00"] }] });
        var result = Run(Worlds.Records(2, 4), scenario, 50);
        Assert.Equal(["p3", "p1"], result.Cities.Text("median_period"));
    }

    [Fact]
    public void No_hazard_however_large_makes_more_than_one_adoption_a_city()
    {
        var records = Worlds.Records(3, 4, [.. Enumerable.Range(0, 40).Select(_ => (0, new[] { 0, 1, 2 }))]);
        var result = Run(records, Worlds.From("c00").With(new LearningTerm(50) { SizeExponent = 0 }), 100);
        Assert.Equal([1, 1, 1], result.Cities.Numbers("p_ever_adopted"));
        Assert.Equal(2, result.Mechanisms.Numbers("adoptions").Sum());
    }

    [Fact]
    public void Adoptions_are_attributed_to_mechanisms_by_their_part_in_the_hazard()
    {
        var scenario = Worlds.From()
            .With(new BaselineTerm(0.3))
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1") { Compliance = 1 - Math.Exp(-0.6) }] });
        var result = Run(Worlds.Records(10, 2), scenario, 2000);
        Assert.Equal(["baseline", "coercion"], result.Mechanisms.Text("mechanism"));
        Near(1.0 / 3, result.Mechanisms.Numbers("share")[0], (int)(result.Mechanisms.Numbers("adoptions").Sum() * 2000));
    }

    [Fact]
    public void Shares_sum_to_one_and_sources_to_the_adoptions_that_have_one() => Worlds.RandomModel.Sample(
        model =>
        {
            var result = Ensemble.Run(model, new RunSettings { Runs = 20 });
            foreach (var period in Enumerable.Range(0, result.Mechanisms.RowCount).GroupBy(row => result.Mechanisms.Text("period")[row]))
            {
                var shares = period.Select(row => result.Mechanisms.Numbers("share")[row]).ToArray();
                Assert.True(shares.All(double.IsNaN) || Math.Abs(shares.Sum() - 1) < 1e-12);
            }

            string[] social = ["contact", "learning", "mimicry", "competition"];
            var laid = Enumerable.Range(0, result.Mechanisms.RowCount)
                .Where(row => social.Contains(result.Mechanisms.Text("mechanism")[row]))
                .Sum(row => result.Mechanisms.Numbers("adoptions")[row]);
            var sourced = result.Influence.Numbers("expected_adoptions").Sum();
            Assert.True(sourced <= laid + 1e-9);
            if (model.Scenario.Mimicry.Threshold is null && !model.MechanismIds.Contains("learning"))
                Assert.Equal(laid, sourced, 1e-9); // with a threshold, or a hopeful prior, cities move when nobody is there to follow
        },
        iter: 100);

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes() => Worlds.RandomModel.Sample(
        model =>
        {
            var expected = Bytes(model, 1);
            Assert.Equal(expected, Bytes(model, 2));
            Assert.Equal(expected, Bytes(model, 8));
        },
        iter: 20);

    [Fact]
    public void The_order_of_rows_changes_nothing() => Worlds.RandomModel.Sample(
        model =>
        {
            var records = model.Records;
            var turned = records with
            {
                Cities = [.. records.Cities.Reverse()],
                Events = [.. records.Events.Reverse()],
                Participations = [.. records.Participations.Reverse()],
                Outcomes = [.. records.Outcomes.Reverse()],
                Assessments = [.. records.Assessments.Reverse()],
            };
            Assert.Equal(Bytes(model, 1), Bytes(DiffusionModel.Create(turned, model.Scenario), 1));
        },
        iter: 50);

    [Fact]
    public void A_run_does_not_depend_on_the_number_of_runs() => Worlds.RandomModel.Sample(
        model =>
        {
            var few = Ensemble.Run(model, new RunSettings { Runs = 5 });
            var many = Ensemble.Run(model, new RunSettings { Runs = 37 });
            Assert.Equal(few.CurrentAdopters, many.CurrentAdopters.Take(few.CurrentAdopters.Count));
            var last = many.CurrentAdopters[^1];
            Assert.Equal(last, Ensemble.Trace(model, 1, 36).Count + model.Initial.Count(initial => initial.Period < model.Timeline.End));
        },
        iter: 100);

    [Fact]
    public void Runs_differ_and_seeds_differ()
    {
        var model = DiffusionModel.Create(Worlds.Records(30, 2), Worlds.From().With(new BaselineTerm(0.7)));
        var one = Ensemble.Run(model, new RunSettings { Runs = 50, Seed = 1 }).CurrentAdopters;
        Assert.True(one.Distinct().Count() > 5);
        Assert.NotEqual(one, Ensemble.Run(model, new RunSettings { Runs = 50, Seed = 999 }).CurrentAdopters);
        Assert.Equal(one, Ensemble.Run(model, new RunSettings { Runs = 50, Seed = 1 }).CurrentAdopters);
    }

    [Fact]
    public void More_seeds_never_take_away_or_delay_an_adoption() => Gen.Select(Worlds.RandomModel, Gen.Int[0, 7], Gen.Int[0, 100]).Sample(
        (model, more, run) =>
        {
            // Without outcomes and without forgetting of adoptions every mechanism grows with the adopters.
            var scenario = model.Scenario.With(model.Scenario.Mimicry with { Memory = 1 });
            var records = model.Records with { Outcomes = [] };
            var seed = model.Cities[more % model.Cities.Count];
            if (scenario.Initial.Any(initial => initial.City == seed))
                return;
            var grown = scenario with { Initial = [.. scenario.Initial, new InitialAdopter(seed)] };
            var less = Adoptions(DiffusionModel.Create(records, scenario), run);
            var greater = Adoptions(DiffusionModel.Create(records, grown), run);
            Assert.All(less, pair => Assert.True(greater.TryGetValue(pair.Key, out var when) && when <= pair.Value));
        },
        iter: 500);

    [Fact]
    public void An_adopter_of_a_later_period_counts_from_then_on()
    {
        var scenario = Worlds.From().With(new MimicryTerm(1e12)) with { Initial = [new InitialAdopter("c00", "p2")] };
        var result = Run(Worlds.Records(3, 4), scenario, 10);
        Assert.Equal([0, 1, 3], result.Curves.Numbers("mean"));
    }

    [Fact]
    public void Progress_reaches_the_number_of_runs()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();
        Ensemble.Run(
            DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From("c00")),
            new RunSettings { Runs = 40, Progress = (done, all) => seen.Add(done * 1000 / all) });
        Assert.Equal(3, seen.Count);
        Assert.Contains(1000, seen);
    }

    [Fact]
    public void Work_can_be_stopped() => Assert.ThrowsAny<OperationCanceledException>(() =>
        Ensemble.Run(
            DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From("c00")), new RunSettings { Workers = new Workers(1, new CancellationToken(true)) }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_001)]
    public void Too_few_and_too_many_runs_are_refused(int runs) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        Ensemble.Run(DiffusionModel.Create(Worlds.Records(2, 2), Worlds.From("c00")), new RunSettings { Runs = runs }));

    [Fact]
    public void Tables_have_the_columns_that_were_promised()
    {
        var result = Run(Worlds.Records(2, 2, (0, [0, 1])), Worlds.From("c00").With(new LearningTerm(1)), 10);
        Assert.Equal(
            [
                "curves: policy,period,mean,run_lo,q25,median,q75,run_hi,mc_error",
                "cities: city,name,policy,p_ever_adopted,ci_lo,ci_hi,median_period",
                "mechanisms: policy,period,mechanism,adoptions,share,family",
                "mechanism_shares: policy,mechanism,family,share,median,run_lo,run_hi,runs",
                "influence: policy,source,target,expected_adoptions",
                "milestones: policy,share,p_reached,ci_lo,ci_hi,median_period",
                "countries: country,policy,cities,ever_adopted,ever_adopted_share"
            ],
            result.Tables.Select(table => $"{table.Name}: {string.Join(',', table.Columns.Select(column => column.Name))}"));
    }

    private static EnsembleResult Run(RecordSet records, Scenario scenario, int runs) =>
        Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = runs });

    private static Dictionary<string, int> Adoptions(DiffusionModel model, int run)
    {
        var adoptions = model.Initial.ToDictionary(initial => model.Cities[initial.City], initial => initial.Period);
        foreach (var adoption in Ensemble.Trace(model, 11, run))
            adoptions.Add(adoption.City, model.Timeline.NumberOf(adoption.Period));
        return adoptions;
    }

    private static string Bytes(DiffusionModel model, int threads)
    {
        using var text = new StringWriter();
        foreach (var table in Ensemble.Run(model, new RunSettings { Runs = 100, Workers = new Workers(threads) }).Tables)
            TableCsv.Write(table, text);
        return text.ToString();
    }

    // Four standard errors: one in sixteen thousand right programs would fail, and with a fixed seed none does.
    private static void Near(double expected, double found, int trials) =>
        Assert.InRange(found, expected - (4 * Math.Sqrt(expected * (1 - expected) / trials)), expected + (4 * Math.Sqrt(expected * (1 - expected) / trials)));
}
