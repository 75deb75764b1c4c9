using CityNetworks.Networks.NullModels;
using CityNetworks.Numerics;

namespace CityNetworks.Networks.Backbones;

/// <summary>A tested pair of cities.</summary>
/// <param name="Source">The city of the lower number.</param>
/// <param name="Target">The city of the higher number.</param>
/// <param name="Shared">W: the events they share.</param>
/// <param name="Upper">p⁺: the chance under the null model to share W or more.</param>
/// <param name="Lower">p⁻: the chance to share W or fewer; NaN where the method has none.</param>
/// <param name="PValue">p⁺; in a signed backbone min(1, 2 min(p⁺, p⁻)).</param>
/// <param name="Adjusted">The p-value adjusted over the tested pairs.</param>
/// <param name="Sign">+1 kept as stronger than chance, −1 kept as weaker, 0 not kept.</param>
public readonly record struct BackboneTie(int Source, int Target, int Shared, double Upper, double Lower, double PValue, double Adjusted, int Sign)
{
    /// <summary>Whether the pair belongs to the backbone.</summary>
    public bool Kept => Sign != 0;
}

/// <summary>Which co-coordination ties of a window are more than chance?</summary>
/// <remarks>
/// Formula, W the shared events of two cities, k their numbers of events, d_e the sizes of events, m the events present:
/// SDSM: W* = Σ_e Bernoulli(p_ie p_je), p from <see cref="Bicm"/>, exact Poisson-binomial tails.
/// FDSM: W* over R networks with exactly these k and d by <see cref="Curveball"/>, p = (1 + #)/(R + 1).
/// Hypergeometric: W* ~ H(m, k_i, k_j). Disparity: min over both ends of (1 − w_ij/s_i)^(k_i − 1), k_i and s_i number and strength of ties.
/// A tie is kept when its p-value, adjusted over the tested pairs of the window, is below alpha.
/// Cases: only pairs that met are tested unless all are asked for; no pair → empty; absent cities are not tested.
/// Where events last over several periods, W counts the events of the window that both were at, together or not (disparity: the ties, so together).
/// Cost: SDSM and hypergeometric one law for each pair of city classes, 4 bytes per pair beside the ties; FDSM R times the trades and the product, counts
/// of 8 bytes per pair for each thread; disparity a few operations a pair.
/// Source: Neal (2014), Social Networks 39, 84–97; Neal, Domagalski and Sagan (2021), Scientific Reports 11, 23929;
/// Zweig and Kaufmann (2011), Social Network Analysis and Mining 1, 187–218 (FDSM); Tumminello et al. (2011), PLoS ONE 6, e17994;
/// Serrano, Boguñá and Vespignani (2009), PNAS 106, 6483–6488.
/// Elsewhere: the R package backbone approximates the Poisson-binomial tails, and compares a signed backbone's tails with alpha/2,
/// which is the same as here without adjustment.
/// </remarks>
/// <example>
/// <code>
/// var network = NetworkBuilder.Build(SouthernWomen.Records);
/// var backbone = Backbone.Of(network.All, BackboneMethod.Sdsm);
/// var tie = backbone.Ties.MinBy(tie =&gt; tie.PValue);
/// var (one, other) = (network.Names.CityLabels[tie.Source], network.Names.CityLabels[tie.Target]);
/// Console.WriteLine(FormattableString.Invariant($"{one} and {other}: {tie.Shared} shared events, p = {tie.PValue:0.000}"));
/// // Flora Price and Olivia Carleton: 2 shared events, p = 0.088
/// </code>
/// </example>
public sealed class Backbone
{
    private readonly BackboneTies _ties;

    private Backbone(Window window, BackboneMethod method, BackboneOptions options, BackboneTies ties, Bicm? model)
    {
        (Window, Method, Options, _ties, Model) = (window, method, options, ties, model);
    }

    /// <summary>The window.</summary>
    public Window Window { get; }

    /// <summary>The null model.</summary>
    public BackboneMethod Method { get; }

    /// <summary>How it was drawn.</summary>
    public BackboneOptions Options { get; }

    /// <summary>The fitted model behind an SDSM backbone; else null.</summary>
    public Bicm? Model { get; }

    /// <summary>False when <see cref="Model"/> did not converge, and the p-values cannot be relied on.</summary>
    public bool Converged => Model?.Converged ?? true;

    /// <summary>The tested pairs, by source and target.</summary>
    public IReadOnlyList<BackboneTie> Ties => _ties;

    /// <summary>The backbone of a window.</summary>
    /// <exception cref="ArgumentException">An option is out of range or does not go with the method; the eligibility contradicts the records; too many
    /// pairs.</exception>
    public static Backbone Of(Window window, BackboneMethod method, BackboneOptions? options = null, Workers workers = default)
    {
        options ??= BackboneOptions.Default;
        options.Check(method);

        // A null model deals out who was at what, not when: shared events count whether or not the two were there together.
        var seen = method is BackboneMethod.Disparity ? window : window.AtOnce();
        var pairs = TestedPairs.Of(seen, options, workers);
        var model = method is BackboneMethod.Sdsm ? Bicm.Of(seen, options.Eligibility) : null;
        var tails = method switch
        {
            BackboneMethod.Sdsm => SdsmTails.Of(model!, pairs, workers),
            BackboneMethod.Fdsm => FdsmTails.Of(seen, pairs, options, workers),
            BackboneMethod.Hypergeometric => HypergeometricTails.Of(seen, pairs, workers),
            _ => DisparityTails.Of(window, pairs, options.Weight, workers),
        };
        return new Backbone(window, method, options, BackboneTies.Of(pairs, tails, options), model);
    }

    /// <summary>The tested pair of two cities, in either order; null when it was not tested.</summary>
    public BackboneTie? Find(int source, int target) => Find(source, target, -1);

    /// <summary>The same; quicker where the guess is right.</summary>
    internal BackboneTie? Find(int source, int target, int guess) => source < target ? _ties.Find(source, target, guess) : _ties.Find(target, source, guess);

    /// <summary>The method of that name: <c>sdsm</c>, <c>fdsm</c>, <c>hypergeometric</c> or <c>disparity</c>.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static BackboneMethod ParseMethod(string name) =>
        BackboneMethods.All.FirstOrDefault(definition => definition.Id == name)?.Method
        ?? throw new FormatException($"Backbone '{name}' is not known; expected {string.Join(", ", BackboneMethods.All.Select(definition => definition.Id))}.");
}
