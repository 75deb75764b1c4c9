using System.Text.Json.Nodes;
using CityNetworks.Cli.Reference;
using Xunit;

namespace CityNetworks.Cli.Tests.Reference;

public sealed class ScenarioKeyPageTests
{
    [Fact]
    public void The_page_in_docs_is_current() => Assert.Equal(
        ScenarioKeyPage.Of(), File.ReadAllText(Repository.Path("docs", "scenario-keys.md")).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_key_has_an_effect_and_an_example_in_its_range()
    {
        var keys = ScenarioKeyPage.Keys().ToArray();
        Assert.Contains(keys, key => key.Key == "mechanisms.mimicry.prestige.coordinator");
        Assert.All(keys, key => Assert.NotEmpty((string?)key.Schema["description"] ?? string.Empty));
        Assert.All(keys.Where(key => key.Example is JsonValue), key =>
        {
            if (key.Schema["minimum"] is JsonValue least)
                Assert.InRange(Number(key.Example!), Number(least), double.PositiveInfinity);
            if (key.Schema["maximum"] is JsonValue most)
                Assert.InRange(Number(key.Example!), double.NegativeInfinity, Number(most));
        });

        static double Number(JsonNode value) => double.Parse(value.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
