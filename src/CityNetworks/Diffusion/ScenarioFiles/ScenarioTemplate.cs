using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>
/// A scenario file to begin with: the ids of the user's own records, every key of the schema with its meaning and range, and all but the simplest commented
/// out.
/// </summary>
/// <remarks>
/// Made from the schema, so that a key that is added there is in the file too. The file opens without an error over the records it was made for.
/// </remarks>
public static class ScenarioTemplate
{
    private const double BaselineRate = 0.02;

    private static readonly HashSet<string> s_passed = new(StringComparer.Ordinal) { "$schema" };

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text.</summary>
    /// <param name="records">Records with at least one city.</param>
    /// <exception cref="ArgumentException">There is no city that could adopt.</exception>
    public static string Of(RecordSet records)
    {
        if (records.Cities.Count == 0)
            throw new ArgumentException("The records have no city; expected at least one.", nameof(records));
        var schema = JsonNode.Parse(ScenarioSchema.Text)!.AsObject();
        var text = new StringBuilder();
        text.Append("// A scenario: stated assumptions, never findings. Lines that begin with // are off; take the // away to switch them on.\n");
        text.Append(CultureInfo.InvariantCulture, $"// Periods: {Listed(records.Periods.Select(period => period.Id))}\n");
        text.Append(CultureInfo.InvariantCulture, $"// Cities: {Listed(records.Cities.Select(city => city.Id))}\n");
        if (Listed(Words(records.Participations.Select(row => row.RoleWord))) is { Length: > 0 } roles)
            text.Append(CultureInfo.InvariantCulture, $"// Roles in the records' own words: {roles}\n");
        if (Listed(Words(records.Events.Select(row => row.KindWord))) is { Length: > 0 } kindsOfEvent)
            text.Append(CultureInfo.InvariantCulture, $"// Kinds of event in the records' own words: {kindsOfEvent}\n");
        text.Append("{\n");
        Write(schema["properties"]!.AsObject(), Values(records), 1, isOn: true, text);
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> Words(IEnumerable<string?> words) =>
        words.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);

    // What stands in the file; all other keys are commented out.
    private static JsonObject Values(RecordSet records)
    {
        var values = new JsonObject
        {
            ["title"] = $"A first scenario for {(records.Title.Length > 0 ? records.Title : records.Id)}",
            ["policy"] = records.Policies.Count > 0 ? records.Policies[0].Id : "policy",
            ["initial"] = new JsonArray(JsonValue.Create(MostActive(records))),
            ["start"] = records.Periods[0].Id,
            ["mechanisms"] = new JsonObject { [BaselineDefinition.Name] = new JsonObject { ["rate"] = BaselineRate } },
            ["runs"] = 1000,
            ["seed"] = 1,
        };
        if (records.Participations.Count > 0)
            values["mechanisms"]![LearningDefinition.Name] = new JsonObject { ["rate"] = 0.2, ["memory"] = 0.7 };
        else if (records.Contacts.Count > 0)
            values["mechanisms"]![LearningDefinition.Name] = new JsonObject { ["rate"] = 0.2, ["memory"] = 0.7, ["contacts"] = 1 };
        return values;
    }

    // At most events; of direct ties alone, named by most.
    private static string MostActive(RecordSet records)
    {
        var ties = records.Participations.Count > 0
            ? records.Participations.Select(row => (row.City, With: row.Event))
            : records.Contacts.Select(row => (City: row.Target, With: row.Source));
        return ties
            .Distinct()
            .GroupBy(tie => tie.City, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).FirstOrDefault() ?? records.Cities[0].Id;
    }

    private static void Write(JsonObject properties, JsonObject values, int depth, bool isOn, StringBuilder text)
    {
        foreach (var (key, node) in properties)
        {
            if (s_passed.Contains(key) || node is not JsonObject shape)
                continue;
            var value = values[key];
            var indent = new string(' ', 2 * depth);
            var off = isOn && value is null ? "// " : isOn ? string.Empty : "// ";
            if (shape["properties"] is JsonObject within)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}// {Meaning(shape)}\n{indent}{off}\"{key}\": {{\n");
                Write(within, value as JsonObject ?? [], depth + 1, isOn && value is not null, text);
                text.Append(CultureInfo.InvariantCulture, $"{indent}{off}}},\n");
            }
            else
            {
                var shown = value is null ? Form(shape) : value.ToJsonString(s_plain);
                text.Append(CultureInfo.InvariantCulture, $"{indent}{off}\"{key}\": {shown}, // {Meaning(shape)}{Range(shape)}\n");
            }
        }
    }

    private static string Meaning(JsonObject shape) => ((string?)shape["description"] ?? string.Empty).ReplaceLineEndings(" ");

    private static string Range(JsonObject shape)
    {
        var (low, above, high, below) = (shape["minimum"], shape["exclusiveMinimum"], shape["maximum"], shape["exclusiveMaximum"]);
        var parts = new List<string>();
        if ((low ?? above) is { } least)
            parts.Add($"{(low is null ? "above" : "from")} {least.ToJsonString()}");
        if ((high ?? below) is { } most)
            parts.Add($"{(high is null ? "below" : "to")} {most.ToJsonString()}");
        return parts.Count == 0 ? string.Empty : $" ({string.Join(' ', parts)})";
    }

    private static string Form(JsonObject shape) => shape["enum"] is JsonArray words
        ? string.Join('|', words.Select(word => word!.ToJsonString(s_plain)))
        : (string?)(shape["type"] as JsonValue) switch
        {
            "number" => "NUMBER",
            "integer" => "WHOLE NUMBER",
            "boolean" => "true|false",
            "array" => "[…]",
            "object" => "{ \"NAME\": NUMBER }",
            "string" => "\"…\"",
            _ => "…",
        };

    private static string Listed(IEnumerable<string> ids)
    {
        const int Most = 30;
        var list = ids.ToArray();
        return string.Join(", ", list.Take(Most).Select(id => id.ReplaceLineEndings(" ")))
            + (list.Length > Most ? $" and {list.Length - Most} more" : string.Empty);
    }
}
