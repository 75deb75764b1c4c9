using System.Text.Json.Nodes;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class ScenarioSchemaTests
{
    [Fact]
    public void Shapes_are_written_with_bounds_words_and_defaults()
    {
        var schema = JsonNode.Parse(ScenarioSchema.Written(
            new ObjectShape(
                new ShapeKey("rate", NumberShape.Positive, "Rate.", true) { Default = 0.5 },
                new ShapeKey("mode", new NullableShape(new TextShape("a", "b")), "Mode."),
                new ShapeKey("list", new ListShape(new IntegerShape(1, 3)), "List.")),
            "title",
            "about"))!;
        Assert.Equal("rate", (string?)schema["required"]![0]);
        var rate = schema["properties"]!["rate"]!;
        Assert.Equal(("number", 0.0, 0.5), ((string?)rate["type"], (double)rate["exclusiveMinimum"]!, (double)rate["default"]!));
        Assert.Equal("[\"a\",\"b\",null]", schema["properties"]!["mode"]!["enum"]!.ToJsonString());
        Assert.Equal("""{"type":"integer","minimum":1,"maximum":3}""", schema["properties"]!["list"]!["items"]!.ToJsonString());
        Assert.False((bool)schema["additionalProperties"]!);
    }

    [Fact]
    public void Every_key_of_a_scenario_is_described()
    {
        static void Described(JsonNode? node)
        {
            foreach (var (_, property) in node?["properties"]?.AsObject() ?? [])
            {
                Assert.NotEmpty((string)property!["description"]!);
                Described(property);
            }
        }

        Described(JsonNode.Parse(ScenarioSchema.Text));
    }
}
