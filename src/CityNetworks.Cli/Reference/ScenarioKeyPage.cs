using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.ScenarioFiles;

namespace CityNetworks.Cli.Reference;

/// <summary>The page <c>docs/scenario-keys.md</c>: every key of a scenario file, from its JSON Schema.</summary>
internal static class ScenarioKeyPage
{
    // Given once for the whole scenario; a policy of several takes the same keys.
    private static readonly string[] s_repeated = ["policies.mechanisms", "policies.states", "policies.transfer", "policies.initial"];

    /// <summary>The page as Markdown.</summary>
    public static string Of()
    {
        var page = new StringBuilder();
        page.Append("# Keys of a scenario\n\n");
        page.Append("Made by `citynet new keys`; a test compares it with the reader of scenarios. `citynet new scenario` writes a file that has them all. ");
        page.Append("Hazards are per period of the records; probabilities and shares lie between 0 and 1; log hazard ratios multiply a hazard by their ");
        page.Append("exponential; memories are the share that is left after a period. What is not stated is off, or has the default.\n");
        foreach (var (name, schema) in Properties(Root()).Where(key => key.Name != "$schema"))
        {
            page.Append($"\n## {name}\n\n{Description(schema)}{(IsRequired(Root(), name) ? " **Required.**" : string.Empty)}\n");
            Row[] rows = [.. Below(name, schema)];
            if (rows.Length == 0)
                rows = [new Row(name, schema)];
            page.Append("\n| key | value | default | effect | example |\n|---|---|---|---|---|\n");
            foreach (var row in rows)
                page.Append($"| `{row.Key}` | {ValueOf(row.Schema)} | {DefaultOf(row.Schema)} | {Description(row.Schema)} | {ExampleOf(row)} |\n");
        }

        return page.ToString();
    }

    /// <summary>The keys that hold no further keys, with an example of each that lies in its range.</summary>
    public static IEnumerable<(string Key, JsonObject Schema, JsonNode? Example)> Keys() =>
        Properties(Root()).SelectMany(key => Below(key.Name, key.Schema)).Select(row => (row.Key, row.Schema, Example(row.Schema)));

    private static JsonObject Root() => JsonNode.Parse(ScenarioSchema.Text)!.AsObject();

    private static IEnumerable<Row> Below(string path, JsonObject schema)
    {
        var keys = Holder(schema);
        foreach (var (name, below) in keys is null ? [] : Properties(keys))
        {
            var key = $"{path}.{name}";
            if (Holder(below) is null || s_repeated.Contains(key, StringComparer.Ordinal))
                yield return new Row(key, below);
            foreach (var row in s_repeated.Contains(key, StringComparer.Ordinal) ? [] : Below(key, below))
                yield return row;
        }
    }

    // The object with named keys: the schema itself, that of its items, or that of one of its forms.
    private static JsonObject? Holder(JsonObject schema) =>
        schema["properties"] is not null ? schema
        : schema["items"] is JsonObject items ? Holder(items)
        : schema["oneOf"] is JsonArray forms ? forms.OfType<JsonObject>().Select(Holder).FirstOrDefault(form => form is not null)
        : null;

    private static IEnumerable<(string Name, JsonObject Schema)> Properties(JsonObject schema) =>
        schema["properties"] is JsonObject keys ? keys.Select(key => (key.Key, key.Value!.AsObject())) : [];

    private static bool IsRequired(JsonObject schema, string name) => schema["required"] is JsonArray names && names.Any(one => (string?)one == name);

    private static string Description(JsonObject schema) => ((string?)schema["description"] ?? string.Empty).Replace("|", "\\|", StringComparison.Ordinal);

    private static string DefaultOf(JsonObject schema) => schema["default"] is { } value ? $"`{value.ToJsonString()}`" : string.Empty;

    private static string ValueOf(JsonObject schema)
    {
        if (schema["enum"] is JsonArray words)
            return string.Join(", ", words.Select(word => $"`{word?.ToJsonString() ?? "null"}`"));
        if (schema["oneOf"] is JsonArray forms)
            return string.Join("; or ", forms.OfType<JsonObject>().Select(ValueOf).Distinct(StringComparer.Ordinal));
        if (schema["items"] is JsonObject items)
            return $"list of: {ValueOf(items)}";
        if (schema["additionalProperties"] is JsonObject each)
            return $"names with: {ValueOf(each)}";
        var type = schema["type"] is JsonArray types ? string.Join(" or ", types.Select(one => Word((string?)one))) : Word((string?)schema["type"]);
        return $"{type}{Range(schema)}";
    }

    private static string Range(JsonObject schema)
    {
        string[] ends =
        [
            .. new[] { ("minimum", "at least"), ("exclusiveMinimum", "above"), ("maximum", "at most"), ("exclusiveMaximum", "below") }
                .Where(end => schema[end.Item1] is not null).Select(end => $"{end.Item2} {schema[end.Item1]!.ToJsonString()}"),
        ];
        return ends.Length == 0 ? string.Empty : $", {string.Join(", ", ends)}";
    }

    private static string Word(string? type) => type switch
    {
        "boolean" => "true or false",
        "integer" => "whole number",
        "string" => "text",
        "object" => "keys",
        var other => other ?? "value",
    };

    private static string ExampleOf(Row row) => Example(row.Schema) is { } value ? $"`\"{row.Key.Split('.')[^1]}\": {value.ToJsonString()}`" : string.Empty;

    private static JsonNode? Example(JsonObject schema) => schema switch
    {
        _ when schema["enum"] is JsonArray words => words[0]?.DeepClone(),
        _ when schema["oneOf"] is JsonArray forms => Example(forms[0]!.AsObject()),
        _ when schema["items"] is JsonObject items => Example(items) is { } item ? new JsonArray(item) : null,
        _ when schema["additionalProperties"] is JsonObject each => Example(each) is { } one ? new JsonObject { ["NAME"] = one } : null,
        _ => OfType(schema, schema["type"] is JsonArray types ? (string?)types[0] : (string?)schema["type"]),
    };

    private static JsonNode? OfType(JsonObject schema, string? type) => type switch
    {
        "number" => Number(schema),
        "integer" => (long)Math.Max(1, Math.Ceiling(End(schema, "minimum", 1))),
        "boolean" => true,
        "string" => "ID",
        _ => null,
    };

    // Half of what is allowed; 0.2 of what has no upper end.
    private static double Number(JsonObject schema)
    {
        var (least, most) = (End(schema, "minimum", End(schema, "exclusiveMinimum", 0)), End(schema, "maximum", End(schema, "exclusiveMaximum", double.NaN)));
        return double.IsNaN(most) ? Math.Max(least, 0) + 0.2 : (least + most) / 2;
    }

    private static double End(JsonObject schema, string name, double otherwise) =>
        schema[name] is { } end ? double.Parse(end.ToJsonString(), CultureInfo.InvariantCulture) : otherwise;

    private sealed record Row(string Key, JsonObject Schema);
}
