using System.CommandLine;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Records;

namespace CityNetworks.Cli.Options;

/// <summary>Which policy of several is asked about.</summary>
internal sealed class PolicyOption(string description)
{
    private readonly Option<string?> _policy = new("--policy") { Description = description, HelpName = "ID" };

    public void AddTo(Command command) => command.Options.Add(_policy);

    /// <summary>The policy asked for, one of the scenario's; null: none is named.</summary>
    public string? Of(ParseResult parsed, Scenario scenario)
    {
        string[] known = [.. scenario.PerPolicy().Select(policy => policy.Policy)];
        return parsed.GetValue(_policy) is not { } asked || known.Contains(asked, StringComparer.Ordinal)
            ? parsed.GetValue(_policy)
            : throw new UsageException(
                $"--policy: found '{asked}'; expected a policy of the scenario: {string.Join(", ", known)}. {NearestWord.Suggestion(asked, known)}");
    }
}
