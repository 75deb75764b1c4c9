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

    /// <summary>The weight of direct ties as contact.</summary>
    public static ShapeKey ContactWeights { get; } = new(
        "contacts",
        new EitherShape(NumberShape.AtLeastZero, new NumbersShape()),
        "Weight of direct ties (contacts.csv) as contact: of all, or by kind; a kind not named counts nothing. Left out: they do not count.");

    /// <summary>The cities of an order; empty: all.</summary>
    public static IReadOnlyList<string> Bound(JsonPlace order) =>
        order["cities"] is { Kind: JsonValueKind.Array } cities ? [.. cities.Items.Select(city => city.Text)] : [];

    /// <summary>The same in words.</summary>
    public static string Bound(IReadOnlyList<string> cities) => cities.Count == 0 ? "all" : string.Join(" + ", cities);

    /// <summary>The periods of an order in words.</summary>
    public static string Span(string from, string? to) => to is null ? $"from {from}" : $"from {from} to {to}";

    /// <summary>The weight of direct ties, as a key of a term.</summary>
    public static TermShape<T> Contacts<T>(this TermShape<T> keys, Func<T, Scenarios.ContactWeights?> get, Func<T, Scenarios.ContactWeights?, T> set) =>
        keys.Add(
            ContactWeights,
            (term, place) => set(term, TermReader.Contacts(place)),
            term => get(term) is { } weights ? Text(weights) : null);

    private static string Text(Scenarios.ContactWeights weights) => string.Join(
        " + ",
        weights.Kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {TermShape<Scenarios.ContactWeights>.Text(pair.Value)}")
            .Append($"{(weights.Kinds.Count > 0 ? "others" : "all")} {TermShape<Scenarios.ContactWeights>.Text(weights.All)}"));
}
