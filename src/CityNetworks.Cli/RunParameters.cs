using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Cli;

/// <summary>Everything that defines the run of an export, as JSON: every option with its value, given or default.</summary>
/// <remarks>Left out are those that cannot change what is written. An option that is added to the command is reported without a change here.</remarks>
internal static class RunParameters
{
    private static readonly ParameterJson s_json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Where it goes and how it is shown; and the path of the records, in whose place the run has a fingerprint of all rows.</summary>
    private static readonly HashSet<string> s_irrelevant =
    [
        "--data", "--dataset", "--threads", "--quiet", "--no-progress", "--out", "--format",
        "--check", "--dry-run", "--verify", "--verify-only", "--prune", "--batch",
        "--uri", "--user", "--password-stdin", "--database", "--allow-plain-password", "--ca-file", "--list", "--delete-run", "--delete-dataset", "--help",
    ];

    public static string Of(ParseResult parsed, Scenario? scenario)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in parsed.CommandResult.Command.Options.Where(option => !s_irrelevant.Contains(option.Name)))
        {
            if (Value(parsed, option) is { } value)
                values.Add(option.Name.TrimStart('-'), value);
        }

        if (scenario is not null)
        {
            values["runs"] = values.GetValueOrDefault("runs") ?? $"{scenario.Runs}";
            values["seed"] = values.GetValueOrDefault("seed") ?? $"{scenario.Seed}";
        }

        return JsonSerializer.Serialize(values, s_json.SortedDictionaryStringString);
    }

    // Null where nothing was given and there is no default.
    private static string? Value(ParseResult parsed, Option option)
    {
        if (parsed.GetResult(option) is { Implicit: false } given)
            return given.Tokens.Count == 0 ? "true" : string.Join(',', given.Tokens.Select(token => token.Value));
        return (option.HasDefaultValue ? option.GetDefaultValue() : null) switch
        {
            null or false => null,
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            var value => value.ToString(),
        };
    }
}

/// <summary>Names with values as JSON, without reflection.</summary>
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class ParameterJson : JsonSerializerContext;
