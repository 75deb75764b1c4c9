using System.Text.Json.Nodes;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Explorer.Spread;
using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Explorer.Tests.Spread;

public sealed class ScenarioTextsTests
{
    [Fact]
    public void Bundled_scenarios_are_offered_for_their_records_the_default_first()
    {
        var offered = ScenarioTexts.For(DataSetList.Bundled[0]).Scenarios;
        Assert.Equal(BundledScenarios.Default, offered[0].Name);
        Assert.Equal(BundledScenarios.Names.Order(StringComparer.Ordinal), offered.Select(scenario => scenario.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Other_records_get_a_scenario_that_their_reader_takes()
    {
        var set = DataSetList.Bundled[1];
        var only = Assert.Single(ScenarioTexts.For(set).Scenarios);
        Assert.Equal(ScenarioTexts.First, only.Name);
        Assert.NotNull(JsonNode.Parse(only.Text)); // without comments
        Assert.Equal(set.Records.Periods[0].Id, ScenarioTexts.Read(only.Text, set.Records).Start);
    }

    [Fact]
    public void A_bundled_scenario_is_known_again_by_what_it_says_not_by_its_comments()
    {
        var text = BundledScenarios.Text("road-safety");
        Assert.Equal("road-safety", ScenarioTexts.BundledName("// another comment\n" + text));
        var changed = JsonNode.Parse(text, documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip, AllowTrailingCommas = true })!;
        changed["runs"] = 77;
        Assert.Null(ScenarioTexts.BundledName(changed.ToJsonString()));
        Assert.Null(ScenarioTexts.BundledName("no JSON"));
    }

    [Fact]
    public void All_problems_are_listed()
    {
        var refused = Assert.Throws<RefusedException>(() => ScenarioTexts.Read(
            """{ "policy": "x", "initial": ["nowhere"], "start": "1900", "mechanisms": {} }""", Mercocities.Records));
        Assert.Equal(422, refused.Status);
        Assert.Equal(3, refused.Problems!.Count); // policy, city and period
        Assert.Equal("The scenario cannot be used: 3 problems.", refused.Message);
    }
}
