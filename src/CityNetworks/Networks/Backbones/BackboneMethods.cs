using CityNetworks.Measures;

namespace CityNetworks.Networks.Backbones;

/// <summary>The definition of a method of drawing a backbone; its formula is the p-value of a pair that shares W events, in the notation of
/// <see cref="Backbone"/>.</summary>
public sealed record BackboneDefinition : Measure
{
    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Backbone;

    /// <summary>The method.</summary>
    public required BackboneMethod Method { get; init; }
}

/// <summary>The methods of drawing a backbone, each with its formula and source.</summary>
public static class BackboneMethods
{
    private const string Tested = "pairs that share no event are tested only when all pairs are asked for; absent cities never";

    /// <summary>All methods, in the order of <see cref="BackboneMethod"/>.</summary>
    public static IReadOnlyList<BackboneDefinition> All { get; } =
    [
        Of(
            BackboneMethod.Sdsm, "sdsm", "Stochastic degree sequence model",
            "P(W* ≥ W), W* = Σ_e Bernoulli(p_ie p_je), p of the configuration model of both modes (BiCM); exact Poisson-binomial tail",
            $"{Tested}; cells that were impossible or obliged can be given",
            "Saracco et al. (2015), Scientific Reports 5, 10595; Neal (2014), Social Networks 39, 84–97; "
                + "Neal, Domagalski and Sagan (2021), Scientific Reports 11, 23929"),
        Of(
            BackboneMethod.Fdsm, "fdsm", "Fixed degree sequence model", "(1 + #{W* ≥ W}) / (R + 1) over R networks with exactly the recorded margins",
            $"{Tested}; no p-value below 1/(R + 1); cells that were impossible or obliged can be given",
            "Zweig and Kaufmann (2011), Social Network Analysis and Mining 1, 187–218; Strona et al. (2014), Nature Communications 5, 4114"),
        Of(
            BackboneMethod.Hypergeometric, "hypergeometric", "Hypergeometric model", "P(W* ≥ W), W* ~ H(m, k_i, k_j)",
            $"{Tested}; the sizes of events play no part, nor does who could be where", "Tumminello et al. (2011), PLoS ONE 6, e17994"),
        Of(
            BackboneMethod.Disparity, "disparity", "Disparity filter",
            "min over both ends of (1 − w_ij/s_i)^(k_i − 1), k_i and s_i number and strength of ties",
            $"{Tested}; an end with one tie gives 1; no lower tail", "Serrano, Boguñá and Vespignani (2009), PNAS 106, 6483–6488"),
    ];

    private static BackboneDefinition Of(BackboneMethod method, string id, string name, string formula, string cases, string citation) => new()
    {
        Method = method,
        Id = id,
        Name = name,
        Scope = MeasureScope.Pair,
        Meaning = "probability under the null model of at least this number of shared events",
        Formula = formula,
        Normalisation = "p-values adjusted over the tested pairs of the window (Holm unless chosen)",
        Cases = cases,
        Citation = citation,
    };
}
