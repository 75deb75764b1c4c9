using System.Text;
using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Counterfactuals;

/// <summary>Studies of a scenario with several policies report each of them, or of the one that is asked for.</summary>
public sealed class SeveralPoliciesTests
{
    private static readonly RunSettings s_few = new() { Runs = 40, Seed = 3 };

    private static readonly DiffusionModel s_both = DiffusionModel.Create(
        Worlds.Records(6, 4, (0, [0, 1, 2]), (1, [2, 3]), (2, [3, 4, 5])),
        Worlds.From("c00")
            .With(new BaselineTerm(0.05))
            .With(new LearningTerm(0.5)) with
        {
            Others = [new Scenario("other", string.Empty) { Initial = [new InitialAdopter("c05")] }.With(new MimicryTerm(0.6))],
            Interactions = [new PolicyInteraction("policy", "other", 2)],
        });

    [Fact]
    public void Terms_of_a_policy_are_those_of_a_scenario_of_it_alone()
    {
        var alone = DiffusionModel.Create(s_both.Records, s_both.Scenario.PerPolicy()[1]);
        var adopted = new Dictionary<string, string> { ["c03"] = "p1" };
        Assert.Equal(
            HazardTerms.Given(alone, adopted).SelectMany(step => step).SelectMany(term => term),
            HazardTerms.Given(s_both, adopted, policy: "other").SelectMany(step => step).SelectMany(term => term));
        Assert.Equal(HazardTerms.Given(s_both, adopted)[0][0], HazardTerms.Given(s_both, adopted, policy: "policy")[0][0]);
        Assert.Equal(0.6 / 5, HazardTerms.Given(s_both, new Dictionary<string, string>(), policy: "other")[0][0][0], 1e-12); // one of five peers
    }

    [Fact]
    public void Removals_show_each_policy_and_rank_within_it()
    {
        var all = Removals.Of(s_both, s_few);
        Assert.Equal(12, all.RowCount);
        Assert.Equal(["policy", "other"], all.Text("policy").Take(2));
        for (var row = 0; row < all.RowCount; row++)
        {
            var single = Counterfactual.Compare(s_both.WithoutCity(all.Text("city")[row]!), s_both, s_few);
            var last = Enumerable.Range(0, single.RowCount).Last(place => single.Text("policy")[place] == all.Text("policy")[row]);
            Assert.Equal(single.Numbers("difference")[last], all.Numbers("difference")[row]);
            Assert.Equal(all.Text("city")[row] == (all.Text("policy")[row] == "other" ? "c05" : "c00"), all.Flags("initial")[row]);
        }

        var one = Removals.Of(s_both, s_few, policy: "other");
        int[] rows = [.. Enumerable.Range(0, 12).Where(row => all.Text("policy")[row] == "other")];
        foreach (var column in new[] { "difference", "run_lo", "run_hi", "random", "matched" })
            Assert.Equal(rows.Select(row => all.Numbers(column)[row]), one.Numbers(column));
        Assert.Equal(rows.Select(row => all.Integers("rank")[row]), one.Integers("rank"));
        Assert.Contains(1L, one.Integers("rank").Select(rank => rank!.Value));
    }

    [Fact]
    public void Counterfactuals_show_the_policy_asked_for()
    {
        var without = s_both.WithoutCity("c02");
        var (all, one) = (Counterfactual.Run(without, s_both, s_few), Counterfactual.Run(without, s_both, s_few, null, "other"));
        Assert.Equal(all.Differences.Numbers("difference").Skip(3), one.Differences.Numbers("difference"));
        Assert.All(one.Cities.Text("policy"), policy => Assert.Equal("other", policy));
        Assert.Equal(5, one.Cities.RowCount);
        Assert.True(Counterfactual.Run(s_both.WithInitial("c03", policy: "other"), s_both, s_few, null, "other").Differences.Numbers("difference")[0] > 0);
        Assert.Throws<ArgumentException>(() => s_both.WithInitial("c05", policy: "other"));
        Assert.Equal("c05", s_both.WithInitial("c05").Scenario.Initial[^1].City); // of the first it has none
    }

    [Fact]
    public void Sensitivity_shows_each_policy()
    {
        var records = Mercocities.Read().Records!;
        var experiment = Experiment("""[{ "name": "as-it-is" }, { "name": "lone", "change": { "interactions": [] } }]""", records).Experiment!;
        var all = Sensitivity.Of(experiment, records);
        Assert.Equal(2 * 2 * 2, all[0].RowCount); // scenarios, policies, factors
        Assert.Equal(["observatories", "road-safety"], all[1].Text("policy"));
        Assert.Equal(["scenario", "policy", "draw"], all[2].Columns.Take(3).Select(column => column.Name));
        Assert.Equal(2 * 2 * 4, all[2].RowCount);

        // One factor at a time, by hand, of the second policy.
        var scenario = experiment.Scenarios[0].Scenario;
        var results = new[] { 0.1, 1 }.Select(rate => Ensemble.Run(DiffusionModel.Create(records, scenario.ForEach(policy => policy with
        {
            States = policy.States! with { Awareness = policy.States.Awareness! with { Rate = rate } }
        })), new RunSettings { Runs = 16, Seed = 2 })).ToArray();
        double Mean(EnsembleResult result) => result.CumulativeOf[1]
            .Where((_, place) => place % result.Curves.Text("period").Distinct().Count() == result.Curves.Text("period").Distinct().Count() - 1)
            .Average();
        var row = Enumerable.Range(0, all[0].RowCount)
            .First(row => all[0].Text("policy")[row] == "road-safety" && all[0].Text("factor")[row] == "states.awareness.rate");
        Assert.Equal(Mean(results[0]), all[0].Numbers("at_low")[row], 1e-12);
        Assert.Equal(Mean(results[1]), all[0].Numbers("at_high")[row], 1e-12);

        var one = Sensitivity.Of(experiment, records, workers: Workers.One, policy: "road-safety");
        foreach (var (table, whole) in one.Zip(all))
        {
            Assert.All(table.Text("policy"), policy => Assert.Equal("road-safety", policy));
            foreach (var column in table.Columns.OfType<NumberColumn>())
                Assert.Equal(Enumerable.Range(0, whole.RowCount)
                    .Where(place => whole.Text("policy")[place] == "road-safety")
                    .Select(place => whole.Numbers(column.Name)[place]), table.Numbers(column.Name));
        }
    }

    [Fact]
    public void Scenarios_of_other_policies_do_not_pair()
    {
        var problem = Assert.Single(Experiment(
            """[{ "name": "a" }, { "name": "b", "change": { "interactions": [], "policies": [{ "policy": "observatories", "initial": ["canoas"] }] } }]""",
            Mercocities.Read().Records!).Problems);
        Assert.Contains("another policy, start or end", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_is_not_there_is_refused_naming_those_that_are()
    {
        foreach (var ask in new Action[]
        {
            () => HazardTerms.Given(s_both, new Dictionary<string, string>(), policy: "othr"),
            () => Removals.Of(s_both, s_few, policy: "othr"),
            () => Counterfactual.Run(s_both, s_both, s_few, null, "othr"),
            () => s_both.WithInitial("c01", policy: "othr")
        })
            Assert.Contains("expected one of policy, other. Did you mean 'other'?", Assert.Throws<ArgumentException>(ask).Message, StringComparison.Ordinal);
    }

    private static ExperimentReading Experiment(string scenarios, RecordSet records) => ExperimentReader.Read(
        Encoding.UTF8.GetBytes($$"""
        {
          "base": "observatories-and-road-safety",
          "scenarios": {{scenarios}},
          "sensitivity": {
            "parameters": [{ "path": "states.awareness.rate", "low": 0.1, "high": 1 }],
            "codings": [{ "name": "apart", "same_occasion": "apart" }],
            "draws": 4
          },
          "runs": 16,
          "seed": 2
        }
        """),
        records,
        name => Encoding.UTF8.GetBytes(BundledScenarios.Text(name)));
}
