using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Explorer.DataSets;
using CityNetworks.Explorer.Refusals;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;

namespace CityNetworks.Explorer.Spread;

/// <summary>Scenarios as the page edits them: JSON without comments, checked by the library's own reader.</summary>
internal static class ScenarioTexts
{
    /// <summary>The name of a scenario that is made from the records.</summary>
    public const string First = "first scenario";

    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonDocumentOptions s_withComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_bundled = new(() =>
        BundledScenarios.Names.ToDictionary(name => Plain(BundledScenarios.Text(name)), name => name, StringComparer.Ordinal));

    /// <summary>The scenarios to begin with: the bundled ones for the records that they are of, else one made from the records.</summary>
    /// <param name="set">The data set.</param>
    /// <returns>Names and texts, and the schema of all keys.</returns>
    public static ScenarioList For(DataSet set)
    {
        NamedScenario[] scenarios = set.Id == Mercocities.Files.Name
            ? [.. s_bundled.Value.Select(pair => new NamedScenario(pair.Value, pair.Key)).OrderByDescending(named => named.Name == BundledScenarios.Default)]
            : [];
        return new ScenarioList(
            scenarios.Length > 0 ? scenarios : [new NamedScenario(First, Plain(ScenarioTemplate.Of(set.Records)))],
            JsonNode.Parse(ScenarioSchema.Text)!);
    }

    /// <summary>The name of the bundled scenario that a text is; null: it is none.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The name.</returns>
    public static string? BundledName(string text) => s_bundled.Value.GetValueOrDefault(Plain(text));

    /// <summary>The scenario of a text.</summary>
    /// <param name="text">JSON; comments and trailing commas are allowed.</param>
    /// <param name="records">The records that it must fit.</param>
    /// <returns>The scenario.</returns>
    /// <exception cref="RefusedException">It has problems; all are listed, in the words of the command line.</exception>
    public static Scenario Read(string text, RecordSet records)
    {
        var reading = ScenarioReader.Read(text, records);
        return reading.Scenario ?? throw Refused([.. reading.Problems.Select(problem => problem.ToString())]);
    }

    private static RefusedException Refused(IReadOnlyList<string> problems) =>
        new($"The scenario cannot be used: {problems.Count} problem{(problems.Count == 1 ? string.Empty : "s")}.", 422) { Problems = problems };

    private static string Plain(string text)
    {
        try
        {
            var node = JsonNode.Parse(text, documentOptions: s_withComments)!.AsObject();
            node.Remove("$schema");
            return node.ToJsonString(s_indented);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return text; // the reader says what is wrong with it
        }
    }
}

/// <summary>The scenarios of a data set, and the schema of their keys.</summary>
/// <param name="Scenarios">The one that is shown first at the head.</param>
/// <param name="Schema">The JSON Schema: meaning, range and default of every key.</param>
internal sealed record ScenarioList(IReadOnlyList<NamedScenario> Scenarios, JsonNode Schema);

/// <summary>A scenario by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Text">JSON without comments.</param>
internal sealed record NamedScenario(string Name, string Text);

/// <summary>A scenario to be checked.</summary>
/// <param name="Records">The records that it must fit.</param>
/// <param name="Text">JSON.</param>
internal sealed record ScenarioRequest(Views.RecordsRequest Records, string Text);

/// <summary>What the check of a scenario found.</summary>
/// <param name="Problems">One line a problem; empty: it can be used.</param>
internal sealed record ScenarioState(IReadOnlyList<string> Problems);
