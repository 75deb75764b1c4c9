using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>The registry of centrality measures.</summary>
public static class CentralityMeasures
{
    private const string AbsentIsZero = "not present in the window: 0, and no part of n or m";

    /// <summary>All measures, in the order in which tables list them.</summary>
    public static IReadOnlyList<CentralityMeasure> All { get; } =
    [
        new(
            (window, _, _) => (Degree.Of(window), true),
            (window, raw, _) => Degree.Normalised(window, raw))
        {
            Id = "degree",
            Name = "Degree",
            Formula = "k_i = Σ_e b_ie",
            Normalisation = "k/m for cities, k/n for events",
            Cases = AbsentIsZero,
            Citation = "Borgatti and Everett (1997), Social Networks 19, 243–269; Faust (1997), Social Networks 19, 157–191",
            CentralizationMaximum = (own, other) => (own - 1) * (other - 1.0) / other,
        },
        new(
            (window, options, _) => (Strength.Of(window, options.StrengthAlpha), true),
            (window, raw, options) => Strength.Normalised(window, raw, options.StrengthAlpha))
        {
            Id = "strength",
            Name = "Strength",
            Formula = "k^(1−α)·s^α with s = Σ_e w_ie; α = 1 unless chosen",
            Normalisation = "over m^(1−α)·(Σ_e max_j w_je)^α for cities; events likewise",
            Cases = AbsentIsZero + "; weights of 0 only: 0 unless α = 0",
            Citation = "Opsahl, Agneessens and Skvoretz (2010), Social Networks 32, 245–251; normaliser: this project",
        },
        new(
            (window, _, workers) => (Closeness.Of(window, workers), true),
            (window, raw, options) => Closeness.Normalised(window, raw, options.Dialect))
        {
            Id = "closeness",
            SearchesPaths = true,
            Name = "Closeness",
            Formula = "1 / Σ_j d_ij over the nodes reached, d in ties of the two-mode network",
            Normalisation = "(m'+2(n'−1)) / Σ_j d_ij · (r−1)/(n+m−1) for cities, (n'+2(m'−1)) … for events; n', m' those of the node's component, r = n'+m'; networkx: n and m in place of n' and m'",
            Cases = AbsentIsZero + "; several components: the factor (r−1)/(n+m−1); a city alone at its own event: 1/(n+m−1)",
            Citation = "Borgatti and Everett (1997), Social Networks 19, 243–269; factor for components: Wasserman and Faust (1994)",
            DifferingDialects = [CentralityDialect.Networkx],
        },
        new(
            (window, _, workers) => (Harmonic.Of(window, workers), true),
            (window, raw, _) => Harmonic.Normalised(window, raw))
        {
            Id = "harmonic",
            SearchesPaths = true,
            Name = "Harmonic closeness",
            Formula = "Σ_{j≠i} 1/d_ij with 1/∞ = 0",
            Normalisation = "over m+(n−1)/2 for cities, n+(m−1)/2 for events",
            Cases = AbsentIsZero + "; several components: no correction needed",
            Citation = "Boldi and Vigna (2014), Internet Mathematics 10, 222–262; two-mode normaliser: this project",
        },
        new(
            (window, _, workers) => (Betweenness.Of(window, workers), true),
            (window, raw, options) => Betweenness.Normalised(window, raw, options.Dialect))
        {
            Id = "betweenness",
            SearchesPaths = true,
            Name = "Betweenness",
            Formula = "Σ_{s<t} σ_st(v)/σ_st over pairs of both modes, each once",
            Normalisation = "over the two-mode maximum; be1997: over the two-case form, which can be too small",
            Cases = AbsentIsZero + "; one tie: 0; pairs in different components add nothing",
            Citation = "Freeman (1977), Sociometry 40, 35–41; maximum: Borgatti and Halgin (2011); two-case form: Borgatti and Everett (1997)",
            DifferingDialects = [CentralityDialect.Be1997],
            CentralizationMaximum = (own, other) => Betweenness.Maximum(own, other) == 0 ? 0 : own - 1,
        },
        new(
            (window, options, workers) => Checked(Eigenvector.Of(window, options.EigenvectorScope, options.Weighted, workers: workers)),
            (_, raw, _) => raw)
        {
            Id = "eigenvector",
            Name = "Eigenvector",
            Formula = "u = B·v/σ₁, v = Bᵀ·u/σ₁, positive, ‖u‖ = ‖v‖ = 1",
            Normalisation = "none: unit length within each mode",
            Cases = AbsentIsZero + "; several components: only the largest is scored unless each is asked for",
            Citation = "Bonacich (1991), Social Networks 13, 155–168; Faust (1997), Social Networks 19, 157–191",
        },
        new(
            (window, options, workers) => Checked(PageRank.Of(window, options.Damping, options.Weighted, workers: workers)),
            (_, raw, _) => raw)
        {
            Id = "pagerank",
            Name = "PageRank",
            Formula = "x_v = (1−d)/(n+m) + d·Σ_u x_u·w_uv/s_u, d = 0.85 unless chosen",
            Normalisation = "none: sums to 1 over all present nodes",
            Cases = AbsentIsZero + "; starts anew at any present node of either mode",
            Citation = "Brin and Page (1998), Computer Networks 30, 107–117",
        },
        new(
            (window, options, workers) => Checked(BiRank.Of(window, options.Priors, options.Damping, options.Damping, options.Weighted, workers: workers)),
            (_, raw, _) => BiRank.Normalised(raw))
        {
            Id = "birank",
            Name = "BiRank",
            Formula = "p = α·S·q + (1−α)·p⁰, q = β·Sᵀ·p + (1−β)·q⁰, S_ie = w_ie/√(s_i·s_e); α = β = 0.85 unless chosen, priors shares among the nodes present, 1/n and 1/m unless given",
            Normalisation = "over the sum of the mode",
            Cases = AbsentIsZero,
            Citation = "He, Gao, Kan and Wang (2017), IEEE TKDE 29, 57–71",
        },
    ];

    /// <summary>The measures shown when none are named.</summary>
    public static IReadOnlyList<CentralityMeasure> Default { get; } = [Find("degree"), Find("harmonic"), Find("betweenness"), Find("eigenvector")];

    /// <summary>The measure of that id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names those there are.</exception>
    public static CentralityMeasure Find(string id) =>
        All.FirstOrDefault(measure => measure.Id == id)
        ?? throw new KeyNotFoundException($"Measure '{id}' is not known; expected one of {string.Join(", ", All.Select(measure => measure.Id))}.");

    private static (ModeValues Raw, bool Converged) Checked(IterativeScores scores) => (scores.Values, scores.Converged);
}
