using CityNetworks.Records;

namespace CityNetworks.Diffusion.Scenarios;

/// <summary>λ₀·exp(γ'x): adoption on a city's own account.</summary>
/// <param name="Rate">λ₀, a period; at least 0.</param>
public sealed record BaselineTerm(double Rate)
{
    /// <summary>γ by the name of the covariate: a column of <c>cities.csv</c>, a name of <c>covariates.csv</c>, or <c>log_population</c>. A covariate is centred at the mean of the cities that have it; a city without it counts as the mean.</summary>
    public IReadOnlyDictionary<string, double> Covariates { get; init; } = new Dictionary<string, double>();
}

/// <summary>Learning from outcomes presented at events, or contact contagion where no outcome is known.</summary>
/// <param name="Rate">ξ_L, a period and unit of posterior benefit (of contact); at least 0.</param>
public sealed record LearningTerm(double Rate)
{
    /// <summary>δ in [0, 1]: the share of a contact that is left after a period (contact contagion).</summary>
    public double Memory { get; init; } = 0.7;

    /// <summary>φ in [0, 1]: the share of evidence that is left after a period.</summary>
    public double EvidenceMemory { get; init; } = 0.8;

    /// <summary>η in [0, 1]: 1 shares an attendee's attention out over the others at the event, 0 counts each meeting of two in full.</summary>
    public double SizeExponent { get; init; } = 1;

    /// <summary>The weight of a publication as contact of each author with every reader; who reads it, <see cref="ParticipationTerm.Readers"/> says.</summary>
    public double Publications { get; init; } = 0.2;

    /// <summary>The weight of a term of office as contact of the coordinator with every member, at full marks for activity.</summary>
    public double Coordination { get; init; } = 0.2;

    /// <summary>How outcomes are learnt from.</summary>
    public LearningModel Model { get; init; }

    /// <summary>τ₀: the precision of one presentation, in own experiences.</summary>
    public double Precision { get; init; } = 1;

    /// <summary>κ₀: the precision of the prior.</summary>
    public double PriorPrecision { get; init; } = 1;

    /// <summary>m₀: the prior mean of the policy's benefit.</summary>
    public double PriorMean { get; init; }

    /// <summary>c: the cost, in units of benefit.</summary>
    public double Cost { get; init; }

    /// <summary>r: the aversion to risk, at least 0.</summary>
    public double Risk { get; init; }

    /// <summary>a in [0, 1]: how relevant the experience of a city of another country is.</summary>
    public double ForeignRelevance { get; init; } = 1;

    /// <summary>The outcome that an adopter without a recorded one presents; null: it has nothing to present.</summary>
    public double? Outcome { get; init; }

    /// <summary>Direct ties beside the events as contact; null: they do not count.</summary>
    public ContactWeights? Contacts { get; init; }
}

/// <summary>How outcomes are learnt from.</summary>
public enum LearningModel
{
    /// <summary>As numbers: a normal prior, updated by each outcome.</summary>
    Normal,

    /// <summary>As successes (outcomes above 0) and failures: a Beta prior of α₀ = m₀·κ₀ and β₀ = (1 − m₀)·κ₀, whose posterior mean is (α₀ + successes)/(α₀ + β₀ + presentations). m₀ must lie in [0, 1].</summary>
    BetaBinomial,
}

/// <summary>Following peers, the prestigious more than others; neither tie nor outcome is needed.</summary>
/// <param name="Rate">ξ_M, a period, when all peers have adopted; at least 0.</param>
public sealed record MimicryTerm(double Rate)
{
    private static readonly string[] s_size = ["log_population"];

    /// <summary>Who a city's peers are.</summary>
    public PeerGroup Peers { get; init; } = PeerGroup.All;

    /// <summary>For <see cref="PeerGroup.Similar"/>: the columns in which cities are alike, <c>log_population</c> or further columns of <c>cities.csv</c> that hold numbers.</summary>
    public IReadOnlyList<string> SimilarBy { get; init; } = s_size;

    /// <summary>σ, for <see cref="PeerGroup.Similar"/>: how far likeness reaches, in standard deviations of the columns.</summary>
    public double Bandwidth { get; init; } = 1;

    /// <summary>ρ_c: how much office as coordinator adds to the prestige of 1.</summary>
    public double Coordinator { get; init; } = 2;

    /// <summary>ρ_d: how much office as deputy adds.</summary>
    public double Deputy { get; init; } = 0.5;

    /// <summary>δ_M in [0, 1]: the share of an adoption's pull that is left after a period; 1: it lasts.</summary>
    public double Memory { get; init; } = 1;

    /// <summary>θ: replaces the share M by 1/(1 + exp(−s(M − θ))); null: the share itself.</summary>
    public double? Threshold { get; init; }

    /// <summary>s, the slope at the threshold.</summary>
    public double Slope { get; init; } = 10;

    /// <summary>The share M of peers, or what the threshold makes of it.</summary>
    internal double Followed(double share) => Threshold is { } threshold ? 1 / (1 + Math.Exp(-Slope * (share - threshold))) : share;
}

/// <summary>Who a city's peers are.</summary>
public enum PeerGroup
{
    /// <summary>All the cities of the network.</summary>
    All,

    /// <summary>Those of its country.</summary>
    Country,

    /// <summary>Those of its band of size (OECD 2012: cut at 50, 200, 500 and 1,500 thousand inhabitants).</summary>
    Size,

    /// <summary>The nearest larger city alone (Shipan and Volden 2008).</summary>
    Leader,

    /// <summary>All cities, the more alike the more: exp(−‖x_i − x_j‖²/2σ²).</summary>
    Similar,

    /// <summary>The targets of its direct ties (<c>contacts.csv</c>) that hold in the period before, each with the tie's weight.</summary>
    Contacts,
}

/// <summary>The network's endorsement: the policy is an axis of its work plan, or a document was drawn up.</summary>
/// <param name="Rate">ξ_Z, a period, just after an endorsement; at least 0.</param>
public sealed record EndorsementTerm(double Rate)
{
    /// <summary>ζ in [0, 1]: the share of an endorsement that is left after a period.</summary>
    public double Memory { get; init; } = 0.5;

    /// <summary>Further endorsing events, by id, beside the terms of office that have the policy among their themes.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];
}

/// <summary>Keeping up with rivals, whether one meets them or not.</summary>
/// <param name="Rate">ξ_Q, a period, when all rivals have adopted. Below 0: free riding; the voluntary hazard is then max(0, the sum of all terms).</param>
public sealed record CompetitionTerm(double Rate)
{
    /// <summary>Who a city's rivals are.</summary>
    public RivalKind Rivals { get; init; } = RivalKind.Size;

    /// <summary>h: how fast rivalry falls, in units of ln population (size) or thousands of kilometres (distance); above 0.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether only cities of one country are rivals.</summary>
    public bool SameCountry { get; init; }
}

/// <summary>Who a city's rivals are.</summary>
public enum RivalKind
{
    /// <summary>Cities of like size: exp(−|ln p − ln q|/h).</summary>
    Size,

    /// <summary>Cities near by: exp(−distance/h).</summary>
    Distance,

    /// <summary>Cities that go to the same events: the largest distance between attendance profiles less their own (Burt 1987).</summary>
    StructuralEquivalence,
}

/// <summary>Orders of superior bodies.</summary>
public sealed record CoercionTerm
{
    /// <summary>Orders to adopt; null: those of the records for the policy. Its <see cref="Mandate.Policy"/> is not looked at.</summary>
    public IReadOnlyList<Mandate>? Mandates { get; init; }

    /// <summary>Orders not to.</summary>
    public IReadOnlyList<Preemption> Preemptions { get; init; } = [];
}

/// <summary>An order not to adopt: the hazard is 0 while it is in force.</summary>
/// <param name="From">The first period, by id.</param>
/// <param name="To">The period after the last, by id; null: to the end.</param>
public sealed record Preemption(string From, string? To = null)
{
    /// <summary>The cities bound, by id; empty: all.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];
}
