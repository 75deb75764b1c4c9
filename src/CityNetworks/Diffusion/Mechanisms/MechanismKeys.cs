using System.Text.Json;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Keys that several mechanisms have.</summary>
internal static class MechanismKeys
{
    /// <summary>What is said of <c>rate</c>.</summary>
    public const string Rate = "Hazard a period; 0 switches the mechanism off.";

    /// <summary>Who is bound by an order: a list of ids, or all.</summary>
    public static EitherShape Cities { get; } = new(new ListShape(new TextShape()), new TextShape("all"));

    /// <summary>The cities of an order; empty: all.</summary>
    public static IReadOnlyList<string> Bound(JsonPlace order) => order["cities"] is { Kind: JsonValueKind.Array } cities ? [.. cities.Items.Select(city => city.Text)] : [];

    /// <summary>The same in words.</summary>
    public static string Bound(IReadOnlyList<string> cities) => cities.Count == 0 ? "all" : string.Join(" + ", cities);

    /// <summary>The periods of an order in words.</summary>
    public static string Span(string from, string? to) => to is null ? $"from {from}" : $"from {from} to {to}";

    /// <summary>The weight of direct ties.</summary>
    public static TermShape<T> Contacts<T>(this TermShape<T> keys, Func<T, ContactWeights?> get, Func<T, ContactWeights?, T> set) => keys.Add(
        ScenarioShape.Contacts,
        (term, place) => set(term, TermReader.Contacts(place)),
        term => get(term) is { } weights ? Told(weights) : null);

    private static string Told(ContactWeights weights) => string.Join(
        " + ",
        weights.Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {TermShape<ContactWeights>.Text(pair.Value)}")
            .Append($"{(weights.Kinds.Count > 0 ? "others" : "all")} {TermShape<ContactWeights>.Text(weights.All)}"));
}
