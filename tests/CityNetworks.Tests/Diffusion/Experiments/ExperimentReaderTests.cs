using System.Text;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class ExperimentReaderTests
{
    private static readonly RecordSet s_records = Mercocities.Read().Records!;

    private const string Text = """
        {
          "base": "road-safety",
          "scenarios": [
            { "name": "plain" },
            { "name": "changed", "change": { "mechanisms": { "mimicry": { "rate": 0, "peers": "all" }, "endorsement": null } } }
          ],
          "grid": [{ "path": "mechanisms.baseline.rate", "values": [0.01, 0.02] }],
          "sensitivity": {
            "parameters": [{ "path": "participation.attendance.base", "low": 0.2, "high": 0.6 }],
            "codings": [{ "name": "peru", "corrections": ["I-07"] }, { "name": "apart", "same_occasion": "apart" }, { "name": "all", "evidence": "all" }],
            "draws": 12
          },
          "runs": 50,
          "seed": 4
        }
        """;

    [Fact]
    public void An_experiment_is_read_as_it_says()
    {
        var experiment = Read(Text).Experiment!;
        Assert.Equal([
            "plain, mechanisms.baseline.rate = 0.01",
            "plain, mechanisms.baseline.rate = 0.02",
            "changed, mechanisms.baseline.rate = 0.01",
            "changed, mechanisms.baseline.rate = 0.02"
        ], experiment.Scenarios.Select(scenario => scenario.Name));
        Assert.Equal([0.01, 0.02, 0.01, 0.02], experiment.Scenarios.Select(scenario => scenario.Scenario.Baseline.Rate));
        var @base = BundledScenarios.Read("road-safety", s_records).Scenario!;
        Assert.Equal(@base.Mimicry, experiment.Scenarios[0].Scenario.Mimicry);
        var changed = experiment.Scenarios[2].Scenario;
        Assert.Equal((0.0, PeerGroup.All, @base.Mimicry.Coordinator), (changed.Mimicry.Rate, changed.Mimicry.Peers, changed.Mimicry.Coordinator));
        Assert.Equal(0, changed.Endorsement.Rate);
        Assert.Equal((50, 4UL, 12), (experiment.Runs, experiment.Seed, experiment.Draws));
        Assert.Equal([new ParameterRange("participation.attendance.base", 0.2, 0.6)], experiment.Parameters);
        Assert.Equal(["peru", "apart", "all"], experiment.Codings.Select(coding => coding.Name));
        Assert.Equal(0.5, experiment.Scenarios[0].At([("participation.attendance.base", 0.5)]).Participation.Attendance!.Base);
    }

    [Theory]
    [InlineData("\"road-safety\"", "\"road-safty\"", "line 2, base: found \"road-safty\"", "Did you mean 'road-safety'?")]
    [InlineData("\"rate\": 0,", "\"rate\": -1,", "line 5, scenarios[1].change.mechanisms.mimicry.rate: found -1", "at least 0")]
    [InlineData("\"rate\": 0,", "\"rat\": 0,", "line 5, scenarios[1].change.mechanisms.mimicry.rat", "Did you mean 'rate'?")]
    [InlineData("\"peers\": \"all\"", "\"peers\": \"al\"", "line 5", "Did you mean 'all'?")]
    [InlineData(
        "{ \"name\": \"plain\" }",
        "{ \"name\": \"plain\", \"change\": { \"start\": \"1999\" } }",
        "line 4, scenarios[0].change.start: found \"1999\"",
        "period of the records")]
    [InlineData(
        "{ \"name\": \"plain\" }",
        "{ \"name\": \"plain\", \"change\": { \"initial\": [\"pergamin\"] } }",
        "line 4, scenarios[0].change.initial[0]",
        "Did you mean 'pergamino'?")]
    [InlineData("{ \"name\": \"plain\" }", "{ \"name\": \"plain\", \"change\": { \"policy\": null } }", "line 4", "no key \"policy\"")]
    [InlineData("{ \"name\": \"plain\" }", "{ \"name\": \"plain\", \"change\": { \"start\": \"2013-2014\" } }", "line 5", "for only then do runs pair")]
    [InlineData("\"name\": \"changed\"", "\"name\": \"plain\"", "line 5, scenarios[1].name", "a second time")]
    [InlineData("\"path\": \"mechanisms.baseline.rate\"", "\"path\": \"mechanisms.baselin.rate\"", "line 7, grid[0].path", "Did you mean 'baseline'?")]
    [InlineData("\"path\": \"mechanisms.baseline.rate\"", "\"path\": \"mechanisms.baseline.rate.x\"", "line 7, grid[0].path", "goes on below a value")]
    [InlineData("[0.01, 0.02]", "[0.01, -0.02]", "line 7, grid[0].values[1]: found -0.02", "at least 0")]
    [InlineData("[0.01, 0.02]", "[0.01, \"much\"]", "line 7, grid[0].values[1]: found \"much\"", "at least 0")]
    [InlineData("[0.01, 0.02]", "[]", "line 7, grid[0].values", "at least one value")]
    [InlineData("\"path\": \"participation.attendance.base\"", "\"path\": \"mechanisms.mimicry.peers\"", "line 9", "the path of a number")]
    [InlineData("\"low\": 0.2", "\"low\": 0.7", "line 9, sensitivity.parameters[0].high: found 0.6", "above the low, 0.7")]
    [InlineData("\"high\": 0.6", "\"high\": 1.6", "line 9, sensitivity.parameters[0].high: found 1.6", "between 0 and 1")]
    [InlineData("[\"I-07\"]", "[\"I-99\"]", "line 10, sensitivity.codings[0].corrections[0]: found \"I-99\"", "a correction that is probable")]
    [InlineData("[\"I-07\"]", "[\"I-15\"]", "found \"I-15\"", "whose alternative the records can take")]
    [InlineData("\"same_occasion\": \"apart\"", "\"same_occasion\": \"apart\", \"evidence\": \"all\"", "line 10", "without one alternative")]
    [InlineData("\"draws\": 12", "\"draws\": 1", "line 11, sensitivity.draws: found 1", "from 2 to 10000")]
    [InlineData("\"runs\": 50", "\"runs\": 0", "line 13, runs: found 0", "from 1 to 1000000")]
    [InlineData("\"runs\": 50", "\"runs\": 1000000000000", "line 13, runs", "from 1 to 1000000")]
    [InlineData("\"seed\": 4", "\"sed\": 4", "line 14, sed", "Did you mean 'seed'?")]
    [InlineData("\"seed\": 4", "\"seed\": ", "line 15", "no JSON")]
    public void What_is_wrong_is_reported_with_line_found_and_allowed(string from, string to, string place, string reported)
    {
        Assert.Contains(from, Text, StringComparison.Ordinal);
        var reading = Read(Text.Replace(from, to, StringComparison.Ordinal));
        Assert.Null(reading.Experiment);
        var problems = string.Join('\n', reading.Problems);
        Assert.Contains(place, problems, StringComparison.Ordinal);
        Assert.Contains(reported, problems, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_points_of_a_grid_are_refused()
    {
        var values = string.Join(", ", Enumerable.Range(0, 101).Select(k => $"0.{k:000}"));
        var text = Text.Replace(
            "[0.01, 0.02] }", $"[{values}] }}, {{ \"path\": \"mechanisms.mimicry.rate\", \"values\": [{values}] }}", StringComparison.Ordinal);
        Assert.Contains("at most 10000 in all", string.Join('\n', Read(text).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_with_problems_is_reported_at_the_base()
    {
        var reading = ExperimentReader.Read(Encoding.UTF8.GetBytes(Text), s_records, _ => "{ \"policy\": \"x\" }"u8.ToArray());
        Assert.All(reading.Problems, problem => Assert.Equal((2, "base"), (problem.Line, problem.Path)));
        Assert.Contains(reading.Problems, problem => problem.Found.Contains("no key \"start\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_experiment_is_distinguished_from_a_scenario_by_its_base()
    {
        Assert.True(ExperimentReader.IsExperiment(Encoding.UTF8.GetBytes(Text)));
        Assert.All(BundledScenarios.Names, name => Assert.False(ExperimentReader.IsExperiment(Encoding.UTF8.GetBytes(BundledScenarios.Text(name)))));
        Assert.False(ExperimentReader.IsExperiment("{"u8));
    }

    [Fact]
    public void The_bundled_experiments_can_be_read() =>
        Assert.All(BundledExperiments.Names, name => Assert.Empty(Read(BundledExperiments.Text(name)).Problems));

    /// <summary>It follows the keys of scenarios. To publish it anew: set WRITE_SCHEMAS and run this test.</summary>
    [Fact]
    public void Null_in_a_change_takes_away_in_the_reader_and_in_the_schema()
    {
        var scenario =
            Read(Text.Replace(
                "{ \"name\": \"plain\" }",
                "{ \"name\": \"plain\", \"change\": { \"mechanisms\": { \"mimicry\": { \"prestige\": { \"deputy\": null } }, \"baseline\": { \"covariates\": "
                    + "{ \"log_population\": null } }, \"learning\": { \"contacts\": null } } } }",
                StringComparison.Ordinal)).Experiment!.Scenarios[0].Scenario;
        Assert.Equal(new MimicryTerm(0).Deputy, scenario.Mimicry.Deputy);
        Assert.Contains(
            "Did you mean 'mimicry'?",
            Assert.Single(Read(Text.Replace("\"endorsement\": null", "\"mimicri\": null", StringComparison.Ordinal)).Problems).Suggestion,
            StringComparison.Ordinal);

        var change = JsonNode.Parse(ExperimentSchema.Text)!["properties"]!["scenarios"]!["items"]!["properties"]!["change"]!;
        var nodes = new Queue<JsonObject>([change.AsObject()]);
        var seen = 0;
        while (nodes.TryDequeue(out var node))
        {
            // Every key of an object that is changed, however deep, may be null; what stands in a list may not.
            Assert.True(node["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null")
                || node["enum"] is JsonArray words && words.Any(word => word is null)
                || node["oneOf"] is JsonArray shapes && shapes.Any(shape => shape!["type"]?.ToString() == "null"), node.ToJsonString());
            foreach (var (_, value) in node["properties"]?.AsObject() ?? [])
                nodes.Enqueue(value!.AsObject());
            seen++;
        }

        Assert.InRange(seen, 80, 200);
        Assert.DoesNotContain("null", JsonNode.Parse(ScenarioSchema.Text)!["properties"]!["mechanisms"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_schema_is_the_one_the_reader_checks_by()
    {
        var published = Path.Combine(Repository.Root, "graphs", "schema", "experiment.schema.json");
        if (Environment.GetEnvironmentVariable("WRITE_SCHEMAS") is not null)
            File.WriteAllText(published, ExperimentSchema.Text);
        Assert.Equal(ExperimentSchema.Text, File.ReadAllText(published));
    }

    [Fact]
    public void Corrections_are_taken_with_all_that_goes_along()
    {
        var (records, _) = RecordCoding.Under(s_records, Selection.Default, [new CodingChoice("peru") { Corrections = ["I-07"] }]);
        var city = records.Cities.Single(row => row.Id == "jesus-maria");
        Assert.Equal(("PE", "Jesús María (Lima)", null, null, null), (city.Country, city.Name, city.Latitude, city.Longitude, city.Population));
        Assert.Equal("AR", s_records.Cities.Single(row => row.Id == "jesus-maria").Country);
        Assert.Equal(s_records.Cities.Where(row => row.Id != "jesus-maria"), records.Cities.Where(row => row.Id != "jesus-maria"));
        Assert.Equal("2014-2015", RecordCoding.Under(s_records, Selection.Default, [new CodingChoice("later") { Corrections = ["I-20"] }]).Records.Events
            .Single(row => row.Id == "P2").Period);
        Assert.DoesNotContain(
            RecordCoding.Under(s_records, Selection.Default, [new CodingChoice("apart") { Apart = true }]).Records.Events, row => row.SameOccasion is not null);
        Assert.Equal(2, RecordCoding.Under(
            s_records,
            Selection.Default,
            [new CodingChoice("all") { Evidence = new HashSet<Evidence> { Evidence.Paper, Evidence.Secondary } }]).Selection.Evidence.Count);
    }

    private static ExperimentReading Read(string text) => ExperimentReader.Read(
        Encoding.UTF8.GetBytes(text),
        s_records,
        name => BundledScenarios.Names.Contains(name) ? Encoding.UTF8.GetBytes(BundledScenarios.Text(name)) : null);
}
