using System.Text.Json;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Tests.House;
using Xunit;

namespace CityNetworks.Tests.Diffusion.ScenarioFiles;

public sealed class ScenarioSchemaTests
{
    private const string Complete = """
        {
          "$schema": "s", "title": "t", "policy": "road-safety", "initial": [{ "city": "tandil", "period": "2012-2013" }],
          "start": "2010-2011", "end": "2013-2014",
          "mechanisms": {
            "baseline": { "rate": 0.1, "covariates": { "budget": 1 }, "interest": 2 },
            "learning": { "model": "beta-binomial", "rate": 0.1, "memory": 0.1, "evidence_memory": 0.1, "size_exponent": 0.1, "presenters": 2,
              "publications": 0.1, "coordination": 0.1, "precision": 2, "prior_precision": 2, "prior_mean": 2, "cost": 2, "risk": 2,
              "foreign_relevance": 0.1, "outcome": 1, "contacts": { "twinning": 2 } },
            "mimicry": { "rate": 0.1, "peers": "size", "similar_by": ["budget"], "bandwidth": 9,
              "prestige": { "coordinator": 9, "deputy": 9, "roles": { "deputy": 9 } }, "memory": 0.1, "threshold": 0.1, "slope": 9 },
            "go-betweens": { "rate": 0.1, "memory": 0.1, "actors": { "experts": 2 } },
            "endorsement": { "rate": 0.1, "memory": 0.1, "events": ["E27"], "counting": "all", "weights": { "E27": 2 } },
            "authority": { "authorities": [{ "authority": "a", "from": "2010-2011", "rate": 0.1, "following": 0.1,
              "lag": 3, "compliance": 0.5, "cities": ["tandil"] }] },
            "conditional-funding": { "offers": [{ "funder": "f", "from": "2010-2011", "to": "2012-2013", "compliance": 0.5, "cities": ["tandil"] }] },
            "competition": { "rate": 0.1, "rivals": "distance", "scale": 9, "same_country": true },
            "coercion": {
              "mandates": [{ "authority": "a", "from": "2010-2011", "to": "2012-2013", "cities": ["tandil"], "compliance": 0.5 }],
              "preemptions": [{ "from": "2010-2011", "to": "2012-2013", "cities": ["moron"] }]
            }
          },
          "states": {
            "awareness": { "rate": 0.1, "elsewhere": 0.1, "memory": 0.1, "size_exponent": 0.1, "publications": 0.1, "coordination": 0.1, "contacts": 2 },
            "abandonment": { "rate": 0.1, "own": 0.1, "observed": 0.1, "readopt": true },
            "rejection": 0.1
          },
          "transfer": {
            "copying": { "always": 2, "learning": 2, "mimicry": 2, "competition": 2, "endorsement": 2,
              "coercion": 2, "similarity": 2, "capacity": 2, "sources": 2 },
            "emulation": { "always": 2, "learning": 2, "mimicry": 2, "competition": 2, "endorsement": 2,
              "coercion": 2, "similarity": 2, "capacity": 2, "sources": 2 },
            "combination": { "always": 2, "learning": 2, "mimicry": 2, "competition": 2, "endorsement": 2,
              "coercion": 2, "similarity": 2, "capacity": 2, "sources": 2 },
            "inspiration": { "always": 2, "learning": 2, "mimicry": 2, "competition": 2, "endorsement": 2,
              "coercion": 2, "similarity": 2, "capacity": 2, "sources": 2 },
            "fidelity_in_learning": true
          },
          "participation": { "attendance": { "base": 0.5, "capacity": 1, "distance": 1, "host": 1, "coordinator": 1, "deputy": 1,
            "roles": { "deputy": 1 }, "theme": 1, "fatigue": 1, "interest": 1 },
            "meetings": ["other"], "quorum": { "cities": 2, "countries": 2, "recorded": true }, "readers": 0.5, "cancelled": "best" },
          "capacity": { "all": 0.5, "cities": { "tandil": 0.2 } },
          "values": { "column": "budget", "countries": { "AR": 0.5 }, "cities": { "tandil": 0.2 }, "membership": 0.1,
            "policies": [{ "policy": "road-safety", "column": "budget", "countries": { "AR": 0.3 }, "cities": { "tandil": 0.1 } }] }, "runs": 5, "seed": 5
        }
        """;

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

    [Fact]
    public void The_published_schema_is_the_one_the_reader_checks_by()
    {
        var path = Path.Combine(Repository.Root, "graphs", "schema", "scenario.schema.json");
        if (Environment.GetEnvironmentVariable("WRITE_SCHEMAS") is not null)
            File.WriteAllText(path, ScenarioSchema.Text);
        Assert.Equal(ScenarioSchema.Text, File.ReadAllText(path));
    }

    // Each key is set to a value that differs from its default; a key that the reader forgot would leave the scenario as it was.
    [Fact]
    public void Every_key_of_the_schema_is_read()
    {
        var one = (JsonObject)JsonNode.Parse(Complete)!;
        var several = Several(one);
        Assert.All([one, several], whole => Assert.StartsWith("{", Rendered(whole), StringComparison.Ordinal));
        var keys = Leaves(JsonNode.Parse(ScenarioSchema.Text)!, []).ToArray();
        Assert.Equal(145, keys.Count(path => path[0] is not ("policies" or "interactions")));
        foreach (var path in keys)
        {
            var whole = path[0] is "policies" or "interactions" ? several : one;
            var copy = (JsonObject)whole.DeepClone();
            Assert.True(Remove(copy, path), $"the sample sets no {string.Join('.', path)}");
            if (path[^1] is "$schema" or "policy" or "initial" or "start" or "city" or "base" or "funder" or "from" or "to" or "effect" or "requires"
                || (path.Contains("cities") && path[0] != "capacity"))
                continue; // required, or one of two: leaving it out is refused, which other tests hold
            Assert.NotEqual(Rendered(whole), Rendered(copy));
        }
    }

    // What a file states and the scenario differs by, the manifest and the page state too.
    [Fact]
    public void Every_key_of_the_schema_is_stated_among_the_assumptions()
    {
        var one = (JsonObject)JsonNode.Parse(Complete)!;
        var several = Several(one);
        var unstated = new List<string>();
        foreach (var path in Leaves(JsonNode.Parse(ScenarioSchema.Text)!, []))
        {
            var whole = path[0] is "policies" or "interactions" ? several : one;
            var copy = (JsonObject)whole.DeepClone();
            Remove(copy, path);
            if (path[^1] is "similar_by") // peers of the sample are those of size
                continue;
            if (Stated(copy) is { } text && Rendered(whole) != Rendered(copy) && text == Stated(whole))
                unstated.Add(string.Join('.', path));
        }

        Assert.True(unstated is ["title", "runs", "seed"], string.Join(' ', unstated)); // the first is a name, the others are parameters of a run

        static string? Stated(JsonObject scenario) => ScenarioReader.Read(scenario.ToJsonString(), ScenarioRecords.Several).Scenario is { } read
            ? string.Join('\n', Assumptions.Of(read).Select(row => $"{row.Key} = {row.Value}"))
            : null; // what was left out, something else needs
    }

    // The same said of one of two policies; all that a policy can have of its own moves there.
    private static JsonObject Several(JsonObject one)
    {
        var several = (JsonObject)one.DeepClone();
        var policy = new JsonObject();
        foreach (var key in new[] { "policy", "initial", "mechanisms", "states", "transfer" })
        {
            policy[key] = several[key]!.DeepClone();
            several.Remove(key);
        }

        several["policies"] = new JsonArray(policy, JsonNode.Parse("""{ "policy": "observatories", "initial": ["canoas"] }"""));
        several["interactions"] = JsonNode.Parse("""[{ "from": "road-safety", "to": "observatories", "effect": 2, "requires": false }]""");
        return several;
    }

    private static string Rendered(JsonObject scenario)
    {
        var reading = ScenarioReader.Read(scenario.ToJsonString(), ScenarioRecords.Several);
        if (reading.Problems.Count > 0)
            return string.Join('\n', reading.Problems); // what was left out, something else needs
        return JsonSerializer.Serialize(reading.Scenario);
    }

    private static IEnumerable<string[]> Leaves(JsonNode schema, string[] above)
    {
        if (schema["oneOf"] is JsonArray choices)
            return choices.SelectMany(choice => choice!["type"]?.ToString() is "object" or "array" ? Leaves(choice, above) : []).DefaultIfEmpty(above);
        if (schema["items"] is { } items && (items["properties"] ?? items["oneOf"]) is not null)
            return Leaves(items, [.. above, "0"]);
        return schema["properties"] is JsonObject properties ? properties.SelectMany(key => Leaves(key.Value!, [.. above, key.Key])) : [above];
    }

    private static bool Remove(JsonNode? node, string[] path)
    {
        foreach (var key in path[..^1])
            node = key == "0" ? node?[0] : node?[key];
        return node is JsonObject parent && parent.Remove(path[^1]);
    }
}
