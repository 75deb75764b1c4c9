using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>The JSON Schema of scenario files, written from the very keys the reader checks by.</summary>
public static class ScenarioSchema
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>The schema (2020-12), as published in <c>graphs/schema/scenario.schema.json</c>.</summary>
    public static string Text => Written(
        ScenarioShape.Root,
        "CityNetworks scenario",
        "A diffusion scenario of CityNetworks: stated assumptions, never fitted facts. Files may hold comments and trailing commas.");

    /// <summary>The schema of a shape.</summary>
    internal static string Written(Shape shape, string title, string description)
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title, ["description"] = description };
        foreach (var (key, value) in Of(shape).ToArray())
            schema[key] = value?.DeepClone();
        return schema.ToJsonString(s_options) + "\n";
    }

    private static JsonObject Of(Shape shape) => shape switch
    {
        NumberShape number => Of(number),
        IntegerShape whole => new JsonObject { ["type"] = "integer", ["minimum"] = whole.Minimum, ["maximum"] = whole.Maximum },
        FlagShape => new JsonObject { ["type"] = "boolean" },
        TextShape { Words.Length: > 0 } text => new JsonObject { ["enum"] = new JsonArray([.. text.Words.Select(word => JsonValue.Create(word))]) },
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) },
        NumbersShape numbers => new JsonObject { ["type"] = "object", ["additionalProperties"] = numbers.Nulls ? OrNull(Of(numbers.Each)) : Of(numbers.Each) },
        NullableShape nullable => OrNull(Of(nullable.Value)),
        EitherShape either => new JsonObject { ["oneOf"] = new JsonArray(Of(either.First), Of(either.Second)) },
        ObjectShape keys => Of(keys),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonValue Default(object unset) => unset switch
    {
        double number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        _ => JsonValue.Create((string)unset)!,
    };

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is JsonValue type)
            schema["type"] = new JsonArray(type.DeepClone(), "null");
        else if (schema["enum"] is JsonArray words)
            words.Add(null);
        else
            schema["oneOf"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "null" });
        return schema;
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(name => (JsonNode?)JsonValue.Create(name))];

    private static JsonObject Of(NumberShape number)
    {
        var schema = new JsonObject { ["type"] = "number" };
        if (double.IsFinite(number.Minimum))
            schema[number.Open ? "exclusiveMinimum" : "minimum"] = number.Minimum;
        if (double.IsFinite(number.Maximum))
            schema[number.Open ? "exclusiveMaximum" : "maximum"] = number.Maximum;
        return schema;
    }

    private static JsonObject Of(ObjectShape keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys.Keys)
        {
            var property = new JsonObject { ["description"] = key.Says };
            foreach (var (name, value) in Of(key.Shape).ToArray())
                property[name] = value?.DeepClone();
            if (key.Default is { } unset)
                property["default"] = Default(unset);
            properties[key.Name] = property;
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        var required = keys.Keys.Where(key => key.Required && keys.Either?.These.Contains(key.Name) is not true).Select(key => key.Name).ToArray();
        if (required.Length > 0)
            schema["required"] = Names(required);
        if (keys.Either is var (these, those))
            schema["anyOf"] = new JsonArray(new JsonObject { ["required"] = Names(these) }, new JsonObject { ["required"] = Names(those) });
        schema["additionalProperties"] = false;
        return schema;
    }
}
