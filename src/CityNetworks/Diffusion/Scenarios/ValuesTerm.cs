using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The barrier of values: a factor in [0, 1] on a city's voluntary hazard, for all policies or for one. A city that does not share the core values
/// hears of the policy and may not adopt it, or adopts less; below a least value it is not a member at all.</summary>
/// <remarks>
/// The value stated for the city, else the number in the column, else that of its country, else 1. For a policy of <see cref="Policies"/>, what is stated
/// there comes first, and what is stated for all policies holds for the other cities. Orders are not held back.
/// Membership is one for all policies, so it depends on the value for all of them: v &lt; <see cref="Membership"/>, and the city joins nothing.
/// Source: the barrier of values of Rodrigues and Mattioli (2017); the form is this project's.
/// </remarks>
public sealed record ValuesTerm
{
    /// <summary>No barrier.</summary>
    public static ValuesTerm None { get; } = new();

    // What is said for all policies, and again for one.
    private static TermShape<ValuesTerm> Shared => new TermShape<ValuesTerm>()
        .Add(
            new ShapeKey("column", new TextShape(), "A column of cities.csv that holds the factor, a number from 0 to 1."),
            (term, place) => term with { Column = place.Text },
            term => term.Column)
        .Numbers("countries", NumberShape.Unit, "The factor by country.", term => term.Countries, (term, value) => term with { Countries = value })
        .Numbers("cities", NumberShape.Unit, "The factor of single cities, by id.", term => term.Cities, (term, value) => term with { Cities = value });

    private static TermShape<ValuesTerm> OfPolicy { get; } = Shared;

    /// <summary>The keys.</summary>
    internal static TermShape<ValuesTerm> Keys { get; } = Shared
        .Add(
            new ShapeKey(
                "policies",
                new ListShape(new ObjectShape([new ShapeKey("policy", new TextShape(), "The policy, by id.", true), .. OfPolicy.Shape.Keys])),
                "Factors for one policy; where they say nothing of a city, those for all policies hold."),
            (term, place) => term with { Policies = place.Items.ToDictionary(item => item["policy"]!.Text, item => OfPolicy.Read(item, None)) },
            term => term.Policies.Count == 0
                ? null
                : string.Join(
                    " + ",
                    term.Policies.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"({pair.Key}: {OfPolicy.Describe(pair.Value)})")))
        .Optional(
            "membership",
            NumberShape.Unit,
            "The least factor, of those for all policies, with which a city is a member; with less it takes part in nothing, hears nothing and adopts nothing.",
            term => term.Membership,
            (term, value) => term with { Membership = value });

    /// <summary>The column of <c>cities.csv</c> that holds the factor; null: none. A number outside [0, 1] is taken to its nearer end.</summary>
    public string? Column { get; init; }

    /// <summary>The factor by country.</summary>
    public IReadOnlyDictionary<string, double> Countries { get; init; } = new Dictionary<string, double>();

    /// <summary>The factor of single cities, by id.</summary>
    public IReadOnlyDictionary<string, double> Cities { get; init; } = new Dictionary<string, double>();

    /// <summary>What differs for single policies, by id; their own policies and membership are not looked at.</summary>
    public IReadOnlyDictionary<string, ValuesTerm> Policies { get; init; } = new Dictionary<string, ValuesTerm>();

    /// <summary>The least factor with which a city is a member; null: membership does not depend on values.</summary>
    public double? Membership { get; init; }

    /// <summary>Whether it holds any city back.</summary>
    internal bool IsNone => Column is null && Countries.Count == 0 && Cities.Count == 0 && Policies.Count == 0;

    /// <summary>Reports names that the records or the scenario do not hold; what has a wrong type has been reported before and is passed over.</summary>
    /// <param name="values">What is said of the barrier.</param>
    /// <param name="policies">The policies of the scenario.</param>
    /// <param name="names">The names of the records.</param>
    internal static void CheckNames(JsonPlace? values, IReadOnlyList<string> policies, ScenarioReferences names)
    {
        names.Values(values);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in values?["policies"]?.Items ?? [])
        {
            names.Values(item);
            if (item["policy"] is not { Kind: System.Text.Json.JsonValueKind.String } policy)
                continue;
            if (!policies.Contains(policy.Text, StringComparer.Ordinal))
                names.Add(policy, policy.Shown, $"a policy of the scenario: {string.Join(", ", policies)}", NearestWord.Suggestion(policy.Text, policies));
            else if (!seen.Add(policy.Text))
                names.Add(policy, $"{policy.Shown} a second time", "each policy once");
        }
    }

    /// <summary>The factor of a city for a policy.</summary>
    internal double Of(City city, string policy) => (Policies.TryGetValue(policy, out var own) ? own.Stated(city) : null) ?? Stated(city) ?? 1;

    /// <summary>Whether the city's values let it be a member.</summary>
    internal bool LetJoin(City city) => Membership is not { } least || (Stated(city) ?? 1) >= least;

    // null: nothing is said of the city.
    private double? Stated(City city)
    {
        if (Cities.TryGetValue(city.Id, out var own))
            return own;
        if (Column is { } column && CityNumbers.Parsed(city.Covariates.GetValueOrDefault(column)) is var value && double.IsFinite(value))
            return Math.Clamp(value, 0, 1);
        return city.Country is { } country && Countries.TryGetValue(country, out var there) ? there : null;
    }
}
