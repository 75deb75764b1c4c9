using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

/// <summary>A scenario file, and each way to be wrong.</summary>
public sealed class ScenarioReaderTests
{
    private const string Example = """
        {
          "$schema": "…/scenario.schema.json",
          "policy": "road-safety",
          "initial": ["pergamino"],                 // who has adopted at the start, and from which period
          "start": "2010-2011",
          "mechanisms": {
            "baseline":    { "rate": 0.02 },
            "learning":    { "rate": 0.20, "memory": 0.7, "evidence_memory": 0.8 },
            "mimicry":     { "rate": 0.15, "peers": "country", "prestige": { "coordinator": 2, "deputy": 0.5 } },
            "competition": { "rate": 0.0,  "rivals": "structural-equivalence" },
            "coercion":    { "mandates": [] }
          },
          "participation": { "quorum": { "cities": 6, "countries": 3 } },
          "capacity": { "all": 1.0 },
          "runs": 1000, "seed": 1,
        }
        """;

    [Fact]
    public void The_example_of_the_manual_is_read()
    {
        var scenario = Accepted(Example);
        Assert.Equal("road-safety", scenario.Policy);
        Assert.Equal([new InitialAdopter("pergamino")], scenario.Initial);
        Assert.Equal((0.02, 0.2, 0.7, 0.8), (scenario.Baseline.Rate, scenario.Learning.Rate, scenario.Learning.Memory, scenario.Learning.EvidenceMemory));
        Assert.Equal((PeerGroup.Country, 2, 0.5), (scenario.Mimicry.Peers, scenario.Mimicry.Coordinator, scenario.Mimicry.Deputy));
        Assert.Equal(RivalKind.StructuralEquivalence, scenario.Competition.Rivals);
        Assert.Equal(new Quorum(6, 3), scenario.Participation.Quorum);
        Assert.Equal((1000, 1UL), (scenario.Runs, scenario.Seed));
        Assert.Equal(["baseline", "contact", "mimicry"], DiffusionModel.Create(ScenarioRecords.One, scenario).MechanismIds);
    }

    [Theory]
    [InlineData("\"rate\": 0.20", "\"rate\": -0.20", "line 8, mechanisms.learning.rate: found -0.20; allowed: a number of at least 0.")]
    [InlineData("\"memory\": 0.7", "\"memory\": 1.7", "line 8, mechanisms.learning.memory: found 1.7; allowed: a number from 0 to 1.")]
    [InlineData("\"memory\": 0.7", "\"memori\": 0.7", "Did you mean 'memory'?")]
    [InlineData("\"memory\": 0.7", "\"memory\": \"long\"", "line 8, mechanisms.learning.memory: found \"long\"; allowed: a number from 0 to 1.")]
    [InlineData(
        "\"peers\": \"country\"",
        "\"peers\": \"countri\"",
        "line 9, mechanisms.mimicry.peers: found \"countri\"; allowed: one of all, country, size, leader, similar, contacts. Did you mean 'country'?")]
    [InlineData(
        "\"policy\": \"road-safety\"",
        "\"policy\": \"road-safty\"",
        "line 3, policy: found \"road-safty\"; allowed: the id of a policy of the records: road-safety. Did you mean 'road-safety'?")]
    [InlineData(
        "[\"pergamino\"]", "[\"pergammino\"]", "line 4, initial[0]: found \"pergammino\"; allowed: the id of a city of the records. Did you mean 'pergamino'?")]
    [InlineData("[\"pergamino\"]", "[\"Jesús María\"]", "Did you mean 'jesus-maria'?")]
    [InlineData("[\"pergamino\"]", "[\"pergamino\", \"pergamino\"]", "line 4, initial[1]: found \"pergamino\" a second time; allowed: each city once.")]
    [InlineData(
        "[\"pergamino\"]",
        "[{ \"city\": \"pergamino\", \"period\": \"1999\" }]",
        "line 4, initial[0].period: found \"1999\"; allowed: the id of a period of the records")]
    [InlineData("\"2010-2011\"", "\"2009-2010\"", "line 5, start: found \"2009-2010\"; allowed: the id of a period of the records")]
    [InlineData(
        "\"2010-2011\",", "\"2014-2015\", \"end\": \"2012-2013\",", "line 5, end: found \"2012-2013\"; allowed: the start, 2014-2015, or a later period.")]
    [InlineData(
        "\"mandates\": []",
        "\"mandates\": [{ \"from\": \"2014-2015\", \"cities\": [] }]",
        "found an order that binds nobody; allowed: at least one city, or \"all\".")]
    [InlineData(
        "\"mandates\": []",
        "\"mandates\": [{ \"from\": \"2014-2015\", \"cities\": \"all\", \"compliance\": 1.2 }]",
        "line 11, mechanisms.coercion.mandates[0].compliance: found 1.2; allowed: a number from 0 to 1.")]
    [InlineData(
        "\"mandates\": []", "\"mandates\": [{ \"from\": \"2014-2015\", \"to\": \"2014-2015\", \"cities\": \"all\" }]", "allowed: a period after 2014-2015")]
    [InlineData("\"mandates\": []", "\"mandates\": [{ \"from\": \"2014-2015\", \"cities\": [\"tandill\"] }]", "Did you mean 'tandil'?")]
    [InlineData("\"rate\": 0.02", "\"rate\": 0.02, \"covariates\": { \"budgt\": 1 }", "allowed: log_population, budget. Did you mean 'budget'?")]
    [InlineData("\"deputy\": 0.5", "\"deputy\": 0.5, \"roles\": { \"coordinatr\": 1 }", "line 9, mechanisms.mimicry.prestige.roles.coordinatr: found")]
    [InlineData("\"cities\": 6", "\"cities\": 8", "line 13, participation.quorum.cities: found 8; allowed: at most the number of cities, 7.")]
    [InlineData("\"all\": 1.0", "\"all\": true", "line 14, capacity.all: found true; allowed: a number from 0 to 1.")]
    [InlineData("\"runs\": 1000", "\"runs\": 0", "line 15, runs: found 0; allowed: a whole number from 1 to 1000000.")]
    [InlineData("\"runs\": 1000", "\"runs\": 1000000000000", "line 15, runs: found 1000000000000; allowed: a whole number from 1 to 1000000.")]
    [InlineData("\"runs\": 1000", "\"runs\": 10.5", "line 15, runs: found 10.5; allowed: a whole number from 1 to 1000000.")]
    [InlineData("\"seed\": 1", "\"seed\": 1, \"runs\": 5", "line 15, runs: found the key \"runs\" a second time; allowed: each key once.")]
    [InlineData("\"policy\": \"road-safety\",", "", "line 1: found no key \"policy\"; allowed: \"policy\": text in quotes.")]
    [InlineData("\"rate\": 0.20", "\"rate\": 1e999", "line 8, mechanisms.learning.rate: found 1e999")]
    [InlineData("\"seed\": 1", "\"seed\": 1,5", "line 15: found no JSON at byte 27 of the line; allowed: a decimal point in numbers, as in 0.5.")]
    [InlineData("\"seed\": 1", "\"seed\": ", "line 15: found no JSON at byte 25 of the line; allowed: JSON, with // comments and trailing commas.")]
    public void What_is_wrong_is_reported_with_line_and_what_is_allowed(string part, string wrong, string expected)
    {
        var reading = ScenarioReader.Read(Example.Replace(part, wrong, StringComparison.Ordinal), ScenarioRecords.One);
        Assert.Null(reading.Scenario);
        var problem = Assert.Single(reading.Problems);
        Assert.Contains(expected, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_reported_at_once_in_the_order_of_lines()
    {
        var text = Example.Replace("\"pergamino\"", "\"nowhere\"", StringComparison.Ordinal)
            .Replace("0.02", "-1", StringComparison.Ordinal)
            .Replace("\"seed\": 1", "\"sed\": 1", StringComparison.Ordinal)
            .Replace("0.7", "[]", StringComparison.Ordinal);
        Assert.Equal([4, 7, 8, 15], ScenarioReader.Read(text, ScenarioRecords.One).Problems.Select(problem => problem.Line));
    }

    private const string Pair = """
        {
          "policies": [
            { "policy": "road-safety", "initial": ["pergamino"], "mechanisms": { "learning": { "memory": 0.5 } } },
            { "policy": "observatories", "initial": "recorded", "states": { "rejection": 0.3 },
              "mechanisms": { "baseline": { "rate": 0.1 }, "mimicry": { "rate": 0 } } },
          ], "interactions": [
            { "from": "road-safety", "to": "observatories", "effect": 1.5 },
            { "from": "observatories", "to": "road-safety", "requires": true },
          ],
          "start": "2010-2011",
          "mechanisms": { "learning": { "rate": 0.2, "memory": 0.7, "outcome": 1 }, "mimicry": { "rate": 0.15, "peers": "country" } },
          "states": { "awareness": { "rate": 0.4 } },
          "transfer": { "copying": { "coercion": 1 }, "emulation": { "mimicry": 2 } },
          "seed": 7
        }
        """;

    [Fact]
    public void Policies_inherit_what_is_said_for_all_key_by_key()
    {
        var reading = ScenarioReader.Read(Pair, ScenarioRecords.Several);
        Assert.Empty(reading.Problems);
        var scenario = reading.Scenario!;
        Assert.Equal(["road-safety", "observatories"], scenario.PerPolicy().Select(policy => policy.Policy));
        var (one, other) = (scenario.PerPolicy()[0], scenario.PerPolicy()[1]);
        Assert.Equal(
            (0.2, 0.5, 0.15, PeerGroup.Country, 0.0), (one.Learning.Rate, one.Learning.Memory, one.Mimicry.Rate, one.Mimicry.Peers, one.Baseline.Rate));
        Assert.Equal(
            (0.2, 0.7, 0.0, PeerGroup.Country, 0.1),
            (other.Learning.Rate, other.Learning.Memory, other.Mimicry.Rate, other.Mimicry.Peers, other.Baseline.Rate));
        Assert.Equal((0.4, 0.0), (one.States!.Awareness!.Rate, one.States.Rejection));
        Assert.Equal((0.4, 0.3), (other.States!.Awareness!.Rate, other.States.Rejection));
        Assert.Equal(
            ((double?)1, (double?)null, 1.0, 2.0),
            (other.Transfer!.Copying.Coercion, other.Transfer.Emulation.Coercion, other.Transfer.Copying.Learning, other.Transfer.Emulation.Mimicry));
        Assert.Equal((false, true), (one.RecordedInitial, other.RecordedInitial));
        Assert.Equal(
            [new PolicyInteraction("road-safety", "observatories", 1.5), new PolicyInteraction("observatories", "road-safety") { Requires = true }],
            scenario.Interactions);
        Assert.Equal((7UL, "2010-2011"), (scenario.Seed, other.Start));
        Assert.Equal(["road-safety", "observatories"], DiffusionModel.Create(ScenarioRecords.Several, scenario).PolicyIds);
    }

    [Theory]
    [InlineData(
        "a requires b\nb excludes a",
        "line 5, interactions[1]: found a contradiction: a requires b, and b excludes a, so nobody could come to adopt a; allowed: requirements and "
            + "exclusions under which each policy can be adopted.")]
    [InlineData("b excludes a\na requires b", "line 5, interactions[1]: found a contradiction: a requires b, and b excludes a")]
    [InlineData("a requires b\nb requires c\nc excludes a", "line 6, interactions[2]: found a contradiction: a requires b, which requires c, and c excludes a")]
    [InlineData("c excludes a\na requires b\nb requires c", "line 6, interactions[2]: found a contradiction: a requires b, which requires c, and c excludes a")]
    [InlineData(
        "a requires b\na requires c\nb excludes c\nc excludes b",
        "line 7, interactions[3]: found a contradiction: a requires b and c, which exclude each other")]
    [InlineData("a requires b\nb excludes c\na requires c", null)] // first c, then b, then a
    [InlineData("a requires b\na excludes b", null)] // who has a has b already
    [InlineData("a requires left\nleft requires b\nb excludes a", "nobody could come to adopt a")]
    [InlineData("a requires b\nb requires left\nleft excludes a", null)] // it can be given up once b is there
    [InlineData("a requires left\nleft excludes a", "nobody could come to adopt a")]
    public void Requirements_and_exclusions_that_leave_a_policy_to_nobody_are_refused(string rows, string? reported)
    {
        string[] policies = ["a", "b", "c", "left"];
        var records = ScenarioRecords.One with { Policies = [.. policies.Select(id => new Policy(id, id))] };
        var interactions = rows.Split('\n').Select(row => row.Split(' ')).Select(row => row[1] == "requires"
            ? $$"""{ "from": "{{row[2]}}", "to": "{{row[0]}}", "requires": true }"""
            : $$"""{ "from": "{{row[0]}}", "to": "{{row[2]}}", "effect": 0 }""");
        var entries = policies.Select(id => id == "left"
            ? $$"""{ "policy": "{{id}}", "initial": [], "states": { "abandonment": { "rate": 0.1 } } }"""
            : $$"""{ "policy": "{{id}}", "initial": [] }""");
        var reading = ScenarioReader.Read(
            $$"""
            { "start": "2010-2011", "mechanisms": { "baseline": { "rate": 0.1 } },
              "policies": [{{string.Join(", ", entries)}}],
              "interactions": [
            {{string.Join(",\n", interactions)}} ] }
            """,
            records);
        if (reported is null)
            Assert.Empty(reading.Problems);
        else
            Assert.Contains(reported, Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "\"policy\": \"observatories\"",
        "\"policy\": \"road-safety\"",
        "line 4, policies[1].policy: found \"road-safety\" a second time; allowed: each policy once.")]
    [InlineData(
        "\"policy\": \"observatories\"",
        "\"policy\": \"observatry\"",
        "line 4, policies[1].policy: found \"observatry\"; allowed: the id of a policy of the records: road-safety, observatories.")]
    [InlineData(
        "\"initial\": [\"pergamino\"]",
        "\"initial\": [\"pergammino\"]",
        "line 3, policies[0].initial[0]: found \"pergammino\"; allowed: the id of a city of the records. Did you mean 'pergamino'?")]
    [InlineData("\"initial\": [\"pergamino\"]", "\"initial\": \"everybody\"", "line 3, policies[0].initial: found \"everybody\"; allowed: one of recorded.")]
    [InlineData(
        "\"rate\": 0.1 }, \"mimicry\"",
        "\"rate\": 0 }, \"mimicry\"",
        "line 4, policies[1].initial: found \"recorded\", where no adoption of \"observatories\" is on record before the start; allowed: at least one city")]
    [InlineData(
        "\"from\": \"road-safety\", \"to\"",
        "\"from\": \"road-safty\", \"to\"",
        "line 7, interactions[0].from: found \"road-safty\"; allowed: a policy of the scenario: road-safety, observatories. Did you mean 'road-safety'?")]
    [InlineData("\"effect\": 1.5", "\"effect\": -1.5", "line 7, interactions[0].effect: found -1.5; allowed: a number of at least 0.")]
    [InlineData(
        "\"effect\": 1.5",
        "\"requires\": true",
        "line 8, interactions[1]: found a circle: road-safety requires observatories, which requires road-safety by what is said above, so nobody could ever "
            + "adopt either; allowed: requirements without a circle.")]
    [InlineData(
        ", \"effect\": 1.5",
        "",
        "line 7, interactions[0]: found neither an effect nor a requirement; allowed: \"effect\": a number of at least 0, or \"requires\": true.")]
    [InlineData("\"requires\": true", "\"requires\": true, \"effect\": 2", "line 8, interactions[1]: found an effect and a requirement; allowed")]
    [InlineData(
        "\"to\": \"road-safety\"",
        "\"to\": \"observatories\"",
        "line 8, interactions[1].to: found \"observatories\", the same policy; allowed: another policy.")]
    [InlineData(
        ", \"outcome\": 1",
        "",
        "line 4, policies[1].states.rejection: found 0.3; allowed: 0, where nothing is learnt: it needs learning of a rate above 0, and outcomes in the "
            + "records or in \"outcome\".")]
    [InlineData(
        "\"seed\": 7",
        "\"policy\": \"road-safety\"",
        "line 14, policy: found the key \"policy\" beside \"policies\"; allowed: one or the other: either one policy, or a list of several.")]
    [InlineData(
        "\"seed\": 7",
        "\"capacity\": { \"cities\": { \"tandill\": 1 } }",
        "line 14, capacity.cities.tandill: found \"tandill\"; allowed: the id of a city of the records. Did you mean 'tandil'?")]
    [InlineData("\"seed\": 7", "\"capacity\": { \"cities\": { \"tandil\": 2 } }", "line 14, capacity.cities.tandil: found 2; allowed: a number from 0 to 1.")]
    [InlineData(
        "\"outcome\": 1",
        "\"outcome\": 1, \"contacts\": { \"twining\": 1 }",
        "line 11, mechanisms.learning.contacts.twining: found the kind of contact \"twining\"; allowed: twinning. Did you mean 'twinning'?")]
    [InlineData("\"rate\": 0.4", "\"rate\": -0.4", "line 12, states.awareness.rate: found -0.4; allowed: a number of at least 0.")]
    [InlineData("\"copying\":", "\"coppying\":", "Did you mean 'copying'?")]
    public void What_is_wrong_with_several_policies_is_reported_with_line_and_what_is_allowed(string part, string wrong, string expected)
    {
        Assert.Contains(part, Pair, StringComparison.Ordinal);
        var reading = ScenarioReader.Read(Pair.Replace(part, wrong, StringComparison.Ordinal), ScenarioRecords.Several);
        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Problems, problem => problem.ToString().Contains(expected, StringComparison.Ordinal));
        Assert.InRange(reading.Problems.Count, 1, 3);
    }

    [Fact]
    public void No_policy_at_all_is_refused()
    {
        var problem = Assert.Single(ScenarioReader.Read("""{ "policies": [], "start": "2010-2011" }""", ScenarioRecords.Several).Problems);
        Assert.Equal(("policies", "an empty list"), (problem.Path, problem.Found));
    }

    [Fact]
    public void A_scenario_in_which_nothing_can_happen_is_refused()
    {
        var text = Example.Replace("[\"pergamino\"]", "[]", StringComparison.Ordinal);
        Accepted(text);
        var problem = Assert.Single(ScenarioReader.Read(text.Replace("0.02", "0", StringComparison.Ordinal), ScenarioRecords.One).Problems);
        Assert.Equal((4, "initial", "an empty list"), (problem.Line, problem.Path, problem.Found));
    }

    // What can start without an adopter, and what looks like it and cannot.
    [Theory]
    [InlineData("\"baseline\": { \"rate\": 0.1 }", true)]
    [InlineData("\"mimicry\": { \"rate\": 0.1, \"threshold\": 0.3 }", true)]
    [InlineData("\"mimicry\": { \"rate\": 0.1 }", false)]
    [InlineData("\"mimicry\": { \"rate\": 0.1, \"threshold\": 0.3, \"peers\": \"leader\" }", false)]
    [InlineData("\"learning\": { \"rate\": 0.1, \"outcome\": 1, \"prior_mean\": 0.5, \"cost\": 0.2 }", true)]
    [InlineData("\"learning\": { \"rate\": 0.1, \"outcome\": 1, \"prior_mean\": 0.5, \"cost\": 0.2, \"risk\": 0.4 }", false)]
    [InlineData("\"learning\": { \"rate\": 0.1, \"prior_mean\": 0.5 }", false)]
    [InlineData("\"learning\": { \"rate\": 0.1, \"outcome\": 1, \"prior_mean\": 0.5, \"cost\": 0.1, \"risk\": 0.2, \"prior_precision\": 0.5 }", false)]
    [InlineData("\"learning\": { \"rate\": 0.1, \"outcome\": 1, \"prior_mean\": 0.5, \"cost\": 0.1, \"risk\": 0.2, \"prior_precision\": 2 }", true)]
    [InlineData("\"coercion\": { \"mandates\": [{ \"from\": \"2012-2013\", \"cities\": \"all\" }] }", true)]
    [InlineData("\"coercion\": { \"mandates\": [{ \"from\": \"2012-2013\", \"cities\": \"all\", \"compliance\": 0 }] }", false)]
    [InlineData("\"endorsement\": { \"rate\": 0 }", false)]
    [InlineData("\"endorsement\": { \"rate\": 0.1 }", true)]
    public void An_empty_start_is_run_where_something_can_start(string mechanisms, bool accepted)
    {
        var text = $$"""{ "policy": "road-safety", "initial": [], "start": "2012-2013", "mechanisms": { {{mechanisms}} } }""";
        var records = ScenarioRecords.One with
        {
            Events =
            [
                new Event("axis") { Kind = EventKind.Coordination, Period = "2012-2013", Themes = ["road-safety"] },
                new Event("fair") { Kind = EventKind.Meeting, Period = "2012-2013" },
            ],
        };
        var reading = ScenarioReader.Read(text, records);
        Assert.Equal(accepted ? 0 : 1, reading.Problems.Count);
        Assert.All(reading.Problems, problem => Assert.Contains("baseline", problem.Allowed, StringComparison.Ordinal));
        if (accepted)
            Assert.True(Ensemble.Run(DiffusionModel.Create(records, reading.Scenario!), new RunSettings { Runs = 200 }).Curves.Numbers("mean")[^1] > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{} {}")]
    [InlineData("{\"policy\": \"\\ud800\"}")]
    [InlineData("{\"mechanisms\": [], \"initial\": {}, \"participation\": 1, \"start\": 2, \"policy\": null}")]
    public void Anything_else_is_refused_without_falling_over(string text)
    {
        var reading = ScenarioReader.Read(text, ScenarioRecords.One);
        Assert.Null(reading.Scenario);
        Assert.NotEmpty(reading.Problems);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_with_their_line()
    {
        var problem = Assert.Single(ScenarioReader.Read([(byte)'{', (byte)'\n', 0xFF], ScenarioRecords.One).Problems);
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void A_byte_order_mark_is_read_over() => Accepted("\uFEFF" + Example);

    [Theory]
    [MemberData(nameof(Bundled))]
    public void Bundled_scenarios_are_read_and_run(string name)
    {
        var reading = BundledScenarios.Read(name, Mercocities.Records);
        Assert.Empty(reading.Problems);
        var model = DiffusionModel.Create(Mercocities.Records, reading.Scenario!);
        Assert.Equal(model.Periods.Count * model.PolicyIds.Count, Ensemble.Run(model, new RunSettings { Runs = 5 }).Curves.RowCount);
    }

    [Fact]
    public void These_scenarios_are_bundled()
    {
        Assert.Equal([
            "binding-council-document", "cancelled-meetings-held", "no-mimicry", "observatories-and-road-safety", "road-safety", "road-safety-fading-imitation",
            "road-safety-learning", "road-safety-political-learning", "road-safety-scarce-funding", "road-safety-values",
        ], BundledScenarios.Names);
        Assert.Contains(BundledScenarios.Default, BundledScenarios.Names);
        Assert.Throws<ArgumentException>(() => BundledScenarios.Text("nothing"));
    }

    public static TheoryData<string> Bundled() => [.. BundledScenarios.Names];

    private static Scenario Accepted(string text)
    {
        var reading = ScenarioReader.Read(text, ScenarioRecords.One);
        Assert.Empty(reading.Problems);
        return reading.Scenario!;
    }
}
