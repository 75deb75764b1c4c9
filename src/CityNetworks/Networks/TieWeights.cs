using CityNetworks.Measures;

namespace CityNetworks.Networks;

/// <summary>The definition of a weight of ties; its computation is <see cref="TieFormula"/>.</summary>
public sealed record TieWeightDefinition : Measure
{
    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.TieWeight;

    /// <summary>The weight.</summary>
    public required TieWeight Weight { get; init; }

    /// <summary>The values it can take for two cities that share an event.</summary>
    public required string Range { get; init; }

    /// <summary>Whether w_ij = w_ji.</summary>
    public bool IsSymmetric { get; init; } = true;
}

/// <summary>The weights of ties, each with its formula and source.</summary>
/// <remarks>
/// Notation: b_ie = 1 when city i took part in event e; f_e = 1, or with a half-life h in periods f_e = 2^(−(t_end − t_e)/h), t_end the window's last period;
/// W = Σ_e f_e b_ie b_je; k_i = Σ_e f_e b_ie; d_e the number of cities at e; M = Σ_e f_e over the events present in the window.
/// So memory means the same in every weight: an event long ago counts as a part of an event.
/// Where events last over several periods, b_ie b_je is 1 when both were at e in one period of the window, however many there were,
/// and t_e is the last such period (in k_i the last of i at e, in M the last of anybody).
/// M − k_i − k_j + W, the events of neither, counts as 0 where it is below, as two cities may both be at an event and never together.
/// P_ij(e) are these periods, and y_t is the length of period t in years (1 where its dates are not known).
/// </remarks>
public static class TieWeights
{
    /// <summary>All weights, in the order of <see cref="TieWeight"/>.</summary>
    public static IReadOnlyList<TieWeightDefinition> All { get; } =
    [
        Of(TieWeight.Count, "count", "Shared events", "at how many events two cities met", "W", "(0, ∞)", "Breiger (1974), Social Forces 53, 181–190"),
        Of(
            TieWeight.Newman, "newman", "Newman weight", "at how many events two cities met, each divided among the others there",
            "Σ_e f_e b_ie b_je / (d_e − 1)", "(0, ∞)", "Newman (2001), Physical Review E 64, 016132") with { IsProperName = true },
        Of(
            TieWeight.Jaccard, "jaccard", "Jaccard coefficient", "which share of all events of two cities they shared",
            "W / (k_i + k_j − W)", "(0, 1]", "Jaccard (1912), New Phytologist 11, 37–50") with { IsProperName = true },
        Of(
            TieWeight.Overlap, "overlap", "Overlap coefficient", "which share of the events of the less active city the two shared",
            "W / min(k_i, k_j)", "(0, 1]", "Szymkiewicz (1934), Simpson (1943): the overlap coefficient"),
        Of(
            TieWeight.Cosine, "cosine", "Cosine similarity", "how alike the events of two cities are, whatever their number",
            "W / √(k_i k_j)", "(0, 1]", "Salton and McGill (1983), Introduction to Modern Information Retrieval"),
        Of(
            TieWeight.Resource, "resource", "Resource allocation", "which share of a city's attention reaches the other through events",
            "(1/k_j) Σ_e f_e b_ie b_je / d_e", "(0, 1/2]", "Zhou, Ren, Medo and Zhang (2007), Physical Review E 76, 046115", isSymmetric: false),
        Of(
            TieWeight.Bonacich, "bonacich", "Bonacich overlap", "how far two cities meet more than their activity leads to expect",
            "(x − √(xy)) / (x − y), 1/2 if x = y; x = W (M − k_i − k_j + W), y = (k_i − W)(k_j − W)", "[0, 1]",
            "Bonacich (1972), Sociological Methodology 4, 176–185") with { IsProperName = true },
        Of(
            TieWeight.Weighted, "weighted", "Weighted incidence", "at how many events two cities met, each counted by the weights of their participations",
            "Σ_e f_e min(w_ie, w_je), or Σ_e f_e w_ie w_je", "[0, ∞)",
            "the product of the weighted incidence with its transpose, or its counterpart with the minimum; no single source"),
        Of(
            TieWeight.Years, "years", "Years together", "for how many years two cities were at events together",
            "Σ_e Σ_{t in P_ij(e)} f_t y_t, f_t = 2^(−(t_end − t)/h) with a half-life", "(0, ∞)", "this project's own design"),
    ];

    /// <summary>The definition of the weight.</summary>
    /// <param name="weight">The weight.</param>
    /// <returns>Its definition.</returns>
    public static TieWeightDefinition Definition(this TieWeight weight) => All[(int)weight];

    /// <summary>The weight of that id.</summary>
    /// <param name="id">As in tables and on the command line.</param>
    /// <returns>The weight.</returns>
    /// <exception cref="FormatException">There is none; the message names those there are.</exception>
    public static TieWeight Parse(string id) =>
        All.FirstOrDefault(definition => definition.Id == id)?.Weight
        ?? throw new FormatException($"Weight '{id}' is not known; expected {string.Join(", ", All.Select(definition => definition.Id))}.");

    private static TieWeightDefinition Of(
        TieWeight weight, string id, string name, string meaning, string formula, string range, string citation, bool isSymmetric = true) => new()
        {
            Weight = weight,
            Id = id,
            Name = name,
            Meaning = meaning,
            Scope = MeasureScope.Pair,
            Formula = formula,
            Normalisation = $"none; range {range}",
            Range = range,
            Cases = isSymmetric ? "no shared event: no tie" : "no shared event: no tie; the two directions differ",
            Citation = citation,
            IsSymmetric = isSymmetric,
        };
}
