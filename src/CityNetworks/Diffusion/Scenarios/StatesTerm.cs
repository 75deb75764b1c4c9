namespace CityNetworks.Diffusion.Scenarios;

/// <summary>The states of a city with a policy: unaware → aware → adopted → abandoned, and aware → rejected.</summary>
/// <remarks>
/// Only those who are aware can adopt, but orders bind every member under them: also those who do not know of the policy, rejected it or gave it up. Rejection
/// is for good.
/// Source: our composition; awareness before adoption: Rogers (2003); negative lessons: Rose (1993).
/// </remarks>
public sealed record StatesTerm
{
    /// <summary>How cities come to know of the policy; null: all do from the start.</summary>
    public AwarenessTerm? Awareness { get; init; }

    /// <summary>λ_neg, a period and unit of bad evidence max(−m − c, 0)·κ: how fast those who learnt of bad outcomes reject the policy; at least 0.</summary>
    public double Rejection { get; init; }

    /// <summary>How adopters give the policy up; null: they do not.</summary>
    public AbandonmentTerm? Abandonment { get; init; }
}

/// <summary>P(aware in t | unaware) = 1 − exp(−λ_a·Σ_j C_ij(t − 1)·D_j(t − 1) − λ₀).</summary>
/// <param name="Rate">λ_a, a period and unit of contact with adopters; at least 0.</param>
public sealed record AwarenessTerm(double Rate)
{
    /// <summary>λ₀, a period: hearing of it from elsewhere; at least 0.</summary>
    public double Elsewhere { get; init; }

    /// <summary>δ in [0, 1]: the share of a contact that is left after a period.</summary>
    public double Memory { get; init; } = 0.7;

    /// <summary>η in [0, 1], as in that of learning. 0: to hear of a thing at a large event is as easy as at a small one.</summary>
    public double SizeExponent { get; init; }

    /// <summary>The weight of a publication as contact of each author with every reader: strong here, weak in learning.</summary>
    public double Publications { get; init; } = 1;

    /// <summary>The weight of a term of office as contact of the coordinator with every member.</summary>
    public double Coordination { get; init; } = 0.2;

    /// <summary>Direct ties beside the events, as in in learning.</summary>
    public ContactWeights? Contacts { get; init; }
}

/// <summary>μ = rate + own·max(−x, 0) + observed·max(−m − c, 0)·κ: how fast adopters give the policy up. x is the own outcome, m, c and κ are those of
/// learning.</summary>
/// <param name="Rate">A period; at least 0.</param>
public sealed record AbandonmentTerm(double Rate)
{
    /// <summary>For one standard deviation by which the own outcome is worse than before; at least 0.</summary>
    public double Own { get; init; }

    /// <summary>For a unit of bad evidence, the presentations at which the city itself presented included; at least 0.</summary>
    public double Observed { get; init; }

    /// <summary>Whether a city may adopt again what it gave up.</summary>
    public bool Readopt { get; init; }
}

/// <summary>How much direct ties between cities (<c>contacts.csv</c>) count as contact: exposure of the source of a tie comes from its target.</summary>
/// <param name="All">The weight of a tie of any kind.</param>
public sealed record ContactWeights(double All)
{
    /// <summary>Weights by kind of tie; a kind not named has <see cref="All"/>.</summary>
    public IReadOnlyDictionary<string, double> Kinds { get; init; } = new Dictionary<string, double>();
}
