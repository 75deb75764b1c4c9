using System.Text;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Experiments;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Scenarios;

public sealed class OldKeysTests
{
    private const string Old = """
        { "policies": [{ "policy": "policy", "initial": ["c00"], "transfer": { "copying": { "funding": 2 } } }],
          "start": "p1", "mechanisms": { "baseline": { "rate": 0.1 } },
          "participation": { "attendance": { "base": 0.5, "funding": 1, "roles": {} } },
          "capacity": { "funded": 0.25, "cities": { "c01": 0.5 } } }
        """;

    [Fact]
    public void An_old_key_is_read_as_the_new_one_with_a_note()
    {
        var reading = ScenarioReader.Read(Old, Worlds.Records(2, 2));
        Assert.Empty(reading.Problems);
        var scenario = reading.Scenario!;
        Assert.Equal((0.25, 0.5, 1.0, 2.0), (
            scenario.Capacity, scenario.CapacityOfCities["c01"], scenario.Participation.Attendance!.Capacity, scenario.Transfer!.Copying.Capacity));
        Assert.Equal(
            [
                "line 1, policies[0].transfer.copying.funding: this key is now called \"capacity\"; the old name is taken in this version only.",
                "line 3, participation.attendance.funding: this key is now called \"capacity\"; the old name is taken in this version only.",
                "line 4, capacity.funded: this key is now called \"all\"; the old name is taken in this version only.",
            ],
            reading.Notes);
        var now = ScenarioReader.Read(Now, Worlds.Records(2, 2));
        Assert.Equal(Assumptions.Of(now.Scenario!), Assumptions.Of(scenario));
        Assert.Empty(now.Notes);
    }

    private static string Now => Old.Replace("funding", "capacity", StringComparison.Ordinal).Replace("funded", "all", StringComparison.Ordinal);

    [Fact]
    public void Both_names_at_once_are_a_problem() => Assert.Equal(
        "the key \"funded\"",
        Assert.Single(ScenarioReader.Read(Old.Replace("\"funded\"", "\"all\": 1, \"funded\"", StringComparison.Ordinal), Worlds.Records(2, 2)).Problems).Found);

    [Theory]
    [InlineData("capacity.funded", "capacity.all")]
    [InlineData("transfer.emulation.funding", "transfer.emulation.capacity")]
    [InlineData("capacity.cities.funded", "capacity.cities.funded")]
    [InlineData("nowhere.funded", "nowhere.funded")]
    public void A_path_has_the_names_of_this_version(string path, string expected) => Assert.Equal(expected, OldKeys.Path(path, ScenarioShape.Root));

    [Fact]
    public void A_text_without_places_is_renamed_too()
    {
        var text = JsonNode.Parse(Old)!;
        OldKeys.Rename(text, ScenarioShape.Root);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Now), text));
    }

    [Fact]
    public void An_experiment_takes_them_in_its_base_its_changes_and_its_paths()
    {
        const string Text = """
            { "base": "old", "scenarios": [{ "name": "half", "change": { "capacity": { "funded": 0.5 } } }],
              "grid": [{ "path": "capacity.cities.c01", "values": [1] }],
              "sensitivity": { "parameters": [{ "path": "capacity.funded", "low": 0.1, "high": 0.2 }] } }
            """;
        var bytes = Encoding.UTF8.GetBytes(Text.Replace("capacity.cities.c01", "participation.attendance.funding", StringComparison.Ordinal));
        var reading = ExperimentReader.Read(bytes, Worlds.Records(2, 2), _ => Encoding.UTF8.GetBytes(Old));
        Assert.Empty(reading.Problems);
        var half = Assert.Single(reading.Experiment!.Scenarios);
        Assert.Equal((0.5, 1.0), (half.Scenario.Capacity, half.Scenario.Participation.Attendance!.Capacity));
        Assert.Equal("capacity.all", Assert.Single(reading.Experiment.Parameters).Path);
        Assert.Equal(0.15, half.At([("capacity.all", 0.15)]).Capacity);
        Assert.Equal(6, reading.Notes.Count); // three of the base, the change, the axis, the parameter
    }
}
