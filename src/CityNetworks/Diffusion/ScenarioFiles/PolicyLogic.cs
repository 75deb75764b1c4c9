using System.Text.Json;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.ScenarioFiles;

/// <summary>Finds requirements and exclusions that together leave a policy that cannot be adopted, as they are read one after the other.</summary>
/// <remarks>
/// Whoever adopts a policy holds what it requires; who took that up in the same way holds what that requires, and so on, except for policies that can be
/// given up.
/// So it is impossible where one of these excludes the policy, or two of these exclude each other. Initial adopters have what they have without any of this, and are not looked at.
/// </remarks>
internal sealed class PolicyLogic(IReadOnlyList<JsonPlace> policies)
{
    private readonly HashSet<string> _canBeLeft = [.. policies.Where(policy => policy["states"]?["abandonment"] is not null).Select(policy => policy["policy"]?.Text ?? string.Empty)];
    private readonly List<(string From, string To)> _needs = [];
    private readonly HashSet<(string From, string To)> _excludes = [];
    private readonly HashSet<string> _reported = [];

    /// <summary>Takes an interaction in; what is impossible by it and those before it, in words, or null.</summary>
    public string? With(string from, string to, bool requires, JsonPlace? effect)
    {
        if (requires)
            _needs.Add((from, to));
        else if (effect is { Kind: JsonValueKind.Number } && double.Parse(effect.Text, System.Globalization.CultureInfo.InvariantCulture) == 0)
            _excludes.Add((from, to));
        foreach (var policy in _needs.Select(need => need.To).Distinct())
        {
            if (!_reported.Contains(policy) && Against(policy) is { } reason)
            {
                _reported.Add(policy);
                return reason;
            }
        }

        return null;
    }

    private string? Against(string policy)
    {
        string[] held = [.. Held(policy, true, [])];
        if (Array.Find(held, other => _excludes.Contains((other, policy))) is { } excluding)
            return $"a contradiction: {policy} requires {Way(policy, excluding)}, and {excluding} excludes {policy}, so nobody could come to adopt {policy}";
        foreach (var one in held)
        {
            if (Array.Find(held, other => _excludes.Contains((one, other)) && _excludes.Contains((other, one))) is { } rival)
                return $"a contradiction: {policy} requires {Way(policy, one)} and {Way(policy, rival)}, which exclude each other, so nobody could come to adopt {policy}";
        }

        return null;
    }

    // What is sure to be held at an adoption of the policy.
    private HashSet<string> Held(string policy, bool isAdopted, HashSet<string> seen)
    {
        foreach (var need in _needs.Where(need => need.To == policy && (isAdopted || !_canBeLeft.Contains(need.From)) && seen.Add(need.From)).ToArray())
            Held(need.From, false, seen);
        return seen;
    }

    // The other, with those between where it is required by a chain.
    private string Way(string policy, string other) =>
        _needs.Contains((other, policy)) ? other : $"{_needs.First(need => need.To == policy && Held(need.From, false, []).Contains(other)).From}, which requires {other}";
}
