using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Tables;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Simulation;

public sealed class TransferTests
{
    private static readonly string[] s_ideas = ["goals", "ideologies", "ideas"];

    [Fact]
    public void Asking_how_policies_pass_over_changes_no_adoption() => Worlds.RandomModel.Sample(
        model => Assert.Equal(
            Ensemble.Run(model, new RunSettings { Runs = 20 }).CurrentAdopters,
            Ensemble.Run(
                DiffusionModel.Create(model.Records, model.Scenario with { Transfer = new TransferTerm() }), new RunSettings { Runs = 20 }).CurrentAdopters),
        iter: 100);

    [Fact]
    public void Degrees_of_a_period_are_all_its_adoptions() => ManyWorlds.Random.Sample(
        model =>
        {
            var result = Ensemble.Run(model, new RunSettings { Runs = 30 });
            if (result.Transfers is not { } transfers)
                return;
            foreach (var rows in Enumerable.Range(0, transfers.RowCount).GroupBy(row => (transfers.Text("policy")[row], transfers.Text("period")[row])))
            {
                var laid = Enumerable.Range(0, result.Mechanisms.RowCount)
                    .Where(row => (result.Mechanisms.Text("policy")[row], result.Mechanisms.Text("period")[row]) == rows.Key)
                    .Sum(row => result.Mechanisms.Numbers("adoptions")[row]);
                Assert.Equal(laid, rows.Sum(row => transfers.Numbers("mean")[row]), 1e-9);
                Assert.True(laid == 0 || Math.Abs(rows.Sum(row => transfers.Numbers("share")[row]) - 1) < 1e-12);
            }
        },
        iter: 100);

    [Fact]
    public void Unset_learning_copies_and_mimicry_emulates()
    {
        var term = new TransferTerm();
        var degrees = new Degrees(term, Cities(), [1, 1, 1]);
        var e = Math.E;
        Assert.Equal([e / (e + 3), 1 / (e + 3), 1 / (e + 3), 1 / (e + 3), 0], Shares(degrees, "learning", 1, 2), Near);
        Assert.Equal([1 / (e + 3), e / (e + 3), 1 / (e + 3), 1 / (e + 3), 0], Shares(degrees, "mimicry", 1, 2), Near);
        Assert.Equal([1 / (e + 2), e / (e + 2), 0, 1 / (e + 2), 0], Shares(degrees, "mimicry", 1, 1), Near); // one source combines nothing
        Assert.Equal([1, 0, 0, 0, 0], Shares(degrees, "coercion", -1, 0), Near);
        Assert.Equal([1.0 / 3, 1.0 / 3, 0, 1.0 / 3, 0], Shares(degrees, "endorsement", -1, 0), Near);
        Assert.Equal([0, 0, 0, 0, 1], Shares(degrees, "baseline", -1, 0));
        Assert.Equal([0, 0, 0, 0, 1], Shares(degrees, "learning", -1, 0)); // a hopeful prior, and nobody to copy
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("copying", 1)]
    [InlineData("emulation", 3.0 / 7)]
    [InlineData("combination", 0.5)]
    [InlineData("inspiration", 0)]
    public void The_degree_on_record_is_the_fidelity_an_initial_adopter_begins_with(string? degree, double fidelity)
    {
        // Nobody else ever adopts: what is held is what was recorded.
        var records = Worlds.Records(3, 4) with { Adoptions = [new Adoption("c01", "policy", "p0") { Degree = degree }] };
        var scenario = new Scenario("policy", "p1") { RecordedInitial = true, Transfer = new TransferTerm() };
        var objects = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = 2000 }).Objects!;
        int[] rows = [.. Enumerable.Range(0, objects.RowCount).Where(row => objects.Text("object")[row] != "negative-lessons")];
        Assert.InRange(rows.Average(row => objects.Numbers("fidelity")[row]), fidelity - 0.02, fidelity + 0.02);
        Assert.All(
            rows.Where(row => s_ideas.Contains(objects.Text("object")[row]) && degree == "emulation"),
            row => Assert.Equal(1, objects.Numbers("fidelity")[row]));

        // One whom the scenario states has the first design, whatever is on record.
        var stated =
            Ensemble.Run(DiffusionModel.Create(records, scenario with { Initial = [new InitialAdopter("c01")] }), new RunSettings { Runs = 20 }).Objects!;
        Assert.All(rows, row => Assert.Equal(1, stated.Numbers("fidelity")[row]));
    }

    [Fact]
    public void Likeness_funding_and_sources_weigh_in()
    {
        var term = new TransferTerm
        {
            Copying = new DegreeTerm { Similarity = 1, Capacity = 2 },
            Emulation = new DegreeTerm(),
            Combination = new DegreeTerm { Sources = 0.5 },
            Inspiration = new DegreeTerm { Always = -1 }
        };
        var degrees = new Degrees(term, Cities(), [0.5, 1, 1]);
        var weights = new[] { Math.Exp(2), 1, Math.Exp(1.5), Math.Exp(-1), 0 };
        Assert.Equal(weights.Select(weight => weight / weights.Sum()), Shares(degrees, "competition", 1, 3), Near);
        weights[0] = Math.Exp(1); // a source of another country
        Assert.Equal(weights.Select(weight => weight / weights.Sum()), Shares(degrees, "competition", 2, 3), Near);
    }

    [Theory]
    [InlineData("copying", 7)]
    [InlineData("emulation", 3)]
    [InlineData("inspiration", 0)]
    public void Each_degree_carries_its_objects_along_a_chain(string degree, int objects)
    {
        var result = Ensemble.Run(DiffusionModel.Create(Chain(), Certain(degree)), new RunSettings { Runs = 5 });
        Assert.Equal([1, 1, 1, 1], Of(result.Transfers!, "degree", degree, "mean"));
        Assert.Equal([1, 1, 1, 1], Of(result.Transfers!, "degree", degree, "share"));
        foreach (var (item, id) in Objects.Ids.Take(7).Index())
        {
            var carried = objects == 7 || (objects == 3 && s_ideas.Contains(id));
            Assert.Equal(carried ? [2, 3, 4, 5] : [1, 1, 1, 1], Of(result.Objects!, "object", id, "mean"));
            Assert.Equal(carried ? 1 : 0.2, Of(result.Objects!, "object", id, "fidelity")[^1], 1e-12);
        }
    }

    [Fact]
    public void Ideas_may_reach_everyone_while_instruments_stay_at_a_few()
    {
        // Once emulated, what was lost cannot be copied back.
        var scenario = Certain("emulation") with
        {
            Transfer = new TransferTerm
            {
                Copying = new DegreeTerm { Always = 0 },
                Emulation = new DegreeTerm { Always = 1 },
                Inspiration = new DegreeTerm { Always = -50 }
            }
        };
        var result = Ensemble.Run(DiffusionModel.Create(Chain(), scenario), new RunSettings { Runs = 4000 });
        Assert.Equal(5, Of(result.Objects!, "object", "ideas", "mean")[^1]);
        var kept = 1 / (1 + Math.E);
        Assert.Equal(1 + kept + Math.Pow(kept, 2) + Math.Pow(kept, 3) + Math.Pow(kept, 4), Of(result.Objects!, "object", "instruments", "mean")[^1], 0.03);
    }

    [Fact]
    public void A_combination_takes_each_object_from_one_of_its_sources()
    {
        var held = new byte[2 * Lanes.Count];
        (held[4], held[Lanes.Count + 4]) = (Objects.All, Objects.Ideas);
        Assert.Equal(Objects.All, Degrees.Carried(TransferDegree.Combination, 0, [0, 0, 0, 0, 0, 0, 0], 4, held));
        Assert.Equal(Objects.Ideas, Degrees.Carried(TransferDegree.Combination, 0, [1, 1, 1, 1, 1, 1, 1], 4, held));
        Assert.Equal(Objects.Ideas | 0b10, Degrees.Carried(TransferDegree.Combination, 0, [0, 0, 1, 1, 1, 1, 1], 4, held));
    }

    [Fact]
    public void Those_who_hold_less_of_it_teach_less()
    {
        // c00 copies nothing; c01 emulated it (3 of 7 objects). c02 hears c01 alone: κ = 1 + 3/7, m = (3/7)·0.8/κ.
        var records = Worlds.Records(3, 4, (2, [1, 2]));
        var scenario = new Scenario("policy", "p1")
        {
            Initial = [new InitialAdopter("c00")],
            Transfer = new TransferTerm { Copying = new DegreeTerm(), Emulation = new DegreeTerm { Coercion = 0 }, FidelityInLearning = true },
        }
            .With(new MimicryTerm(0))
            .With(new LearningTerm(1) { Outcome = 0.8 })
            .With(new CoercionTerm { Mandates = [new Mandate("council", "policy", "p1") { To = "p2", Cities = ["c01"] }] });
        double Adopts(Scenario assumed) =>
            Ensemble.Run(DiffusionModel.Create(records, assumed), new RunSettings { Runs = 20_000 }).Cities.Numbers("p_ever_adopted")[2];
        var weight = 3.0 / 7;
        Assert.Equal(1 - Math.Exp(-weight * 0.8 / (1 + weight)), Adopts(scenario), 0.012);
        Assert.Equal(1 - Math.Exp(-0.4), Adopts(scenario with { Transfer = scenario.Transfer! with { FidelityInLearning = false } }), 0.012);
    }

    [Fact]
    public void Negative_lessons_are_held_by_those_who_rejected()
    {
        var records = Worlds.Records(4, 3, (1, [0, 1, 2, 3])) with { Outcomes = [new Outcome("c00", "policy", "p0", -1)] };
        var scenario = Worlds.From("c00").With(new LearningTerm(1)) with { States = new StatesTerm { Rejection = 1e12 }, Transfer = new TransferTerm() };
        var objects = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = 10 }).Objects!;
        Assert.Equal([0, 3], Of(objects, "object", "negative-lessons", "mean"));
        Assert.All(Of(objects, "object", "negative-lessons", "fidelity"), fidelity => Assert.True(double.IsNaN(fidelity)));
    }

    [Fact]
    public void Tables_of_transfer_have_their_columns_and_are_there_when_asked_for()
    {
        var plain = Ensemble.Run(DiffusionModel.Create(Chain(), Certain("copying") with { Transfer = null }), new RunSettings { Runs = 5 });
        Assert.Null(plain.Transfers);
        Assert.Null(plain.Objects);
        var result = Ensemble.Run(DiffusionModel.Create(Chain(), Certain("copying")), new RunSettings { Runs = 5 });
        Assert.Equal(["policy", "period", "degree", "mean", "share", "run_lo", "run_hi"], result.Transfers!.Columns.Select(column => column.Name));
        Assert.Equal(["policy", "period", "object", "mean", "run_lo", "run_hi", "fidelity"], result.Objects!.Columns.Select(column => column.Name));
        Assert.Equal(["transfers", "objects"], result.Tables.Select(table => table.Name).TakeLast(2));
    }

    private static RecordSet Chain() => Worlds.Records(5, 5, (0, [0, 1]), (0, [1, 2]), (0, [2, 3]), (0, [3, 4]));

    private static Scenario Certain(string degree) => Worlds.From("c00").With(new LearningTerm(1e12)) with
    {
        Transfer = new TransferTerm
        {
            Copying = new DegreeTerm { Always = degree == "copying" ? 50 : 0 },
            Emulation = new DegreeTerm { Always = degree == "emulation" ? 50 : 0 },
            Inspiration = new DegreeTerm { Always = degree == "inspiration" ? 50 : 0 },
        },
    };

    private static Population Cities()
    {
        var records = Worlds.Records(3, 2);
        records = records with
        {
            Cities = [records.Cities[0] with { Country = "A" }, records.Cities[1] with { Country = "A" }, records.Cities[2] with { Country = "B" }]
        };
        return DiffusionModel.Create(records, Worlds.From("c00")).Population;
    }

    private static bool Near(double x, double y) => Math.Abs(x - y) < 2e-5;

    // How much of the unit interval falls to each degree.
    private static double[] Shares(Degrees degrees, string mechanism, int source, int sources)
    {
        const int points = 100_000;
        var definition = MechanismCatalogue.All.First(known => known.Ids.Contains(mechanism));
        var counts = new double[5];
        for (var point = 0; point < points; point++)
            counts[(int)degrees.Choose(definition, 0, source, sources, (point + 0.5) / points)]++;
        return [.. counts.Select(count => Math.Round(count / points, 5))];
    }

    private static double[] Of(Table table, string column, string value, string number) =>
        [.. Enumerable.Range(0, table.RowCount).Where(row => table.Text(column)[row] == value).Select(row => table.Numbers(number)[row])];
}
