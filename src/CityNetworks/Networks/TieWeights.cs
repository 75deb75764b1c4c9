namespace CityNetworks.Networks;

/// <summary>What is known about one weight of ties.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Id">Its name on the command line and in tables.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Formula">Its formula, in the notation of <see cref="TieWeights"/>.</param>
/// <param name="Range">The values it can take for two cities that share an event.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsSymmetric">Whether w_ij = w_ji.</param>
public sealed record TieWeightDefinition(TieWeight Weight, string Id, string Name, string Formula, string Range, string Source, bool IsSymmetric = true);

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
        new(TieWeight.Count, "count", "Shared events", "W", "(0, ∞)", "Breiger (1974), Social Forces 53, 181–190"),
        new(TieWeight.Newman, "newman", "Newman weight", "Σ_e f_e b_ie b_je / (d_e − 1)", "(0, ∞)", "Newman (2001), Physical Review E 64, 016132"),
        new(TieWeight.Jaccard, "jaccard", "Jaccard coefficient", "W / (k_i + k_j − W)", "(0, 1]", "Jaccard (1912), New Phytologist 11, 37–50"),
        new(TieWeight.Overlap, "overlap", "Overlap coefficient", "W / min(k_i, k_j)", "(0, 1]", "Szymkiewicz (1934), Simpson (1943): the overlap coefficient"),
        new(TieWeight.Cosine, "cosine", "Cosine similarity", "W / √(k_i k_j)", "(0, 1]", "Salton and McGill (1983), Introduction to Modern Information Retrieval"),
        new(
            TieWeight.Resource, "resource", "Resource allocation", "(1/k_j) Σ_e f_e b_ie b_je / d_e", "(0, 1/2]",
            "Zhou, Ren, Medo and Zhang (2007), Physical Review E 76, 046115", IsSymmetric: false),
        new(
            TieWeight.Bonacich, "bonacich", "Bonacich overlap", "(x − √(xy)) / (x − y), 1/2 if x = y; x = W (M − k_i − k_j + W), y = (k_i − W)(k_j − W)",
            "[0, 1]", "Bonacich (1972), Sociological Methodology 4, 176–185"),
        new(
            TieWeight.Weighted, "weighted", "Weighted incidence", "Σ_e f_e min(w_ie, w_je), or Σ_e f_e w_ie w_je", "[0, ∞)",
            "the product of the weighted incidence with its transpose, or its counterpart with the minimum; no single source"),
        new(
            TieWeight.Years, "years", "Years together", "Σ_e Σ_{t in P_ij(e)} f_t y_t, f_t = 2^(−(t_end − t)/h) with a half-life", "(0, ∞)",
            "this project's own design"),
    ];

    /// <summary>What is known about the weight.</summary>
    public static TieWeightDefinition Definition(this TieWeight weight) => All[(int)weight];

    /// <summary>The weight of that id.</summary>
    /// <exception cref="FormatException">There is none; the message names those there are.</exception>
    public static TieWeight Parse(string id) =>
        All.FirstOrDefault(definition => definition.Id == id)?.Weight
        ?? throw new FormatException($"Weight '{id}' is not known; expected {string.Join(", ", All.Select(definition => definition.Id))}.");
}
