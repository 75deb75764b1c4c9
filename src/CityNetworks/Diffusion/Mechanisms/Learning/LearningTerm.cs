using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Mechanisms;

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

    /// <summary>What a city weighs as a source at a meeting where it is recorded as presenter or author, at least 0; every other participant weighs 1. The
    /// authors of a publication have <see cref="Publications"/>.</summary>
    public double Presenters { get; init; } = 1;

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

    /// <summary>As successes (outcomes above 0) and failures: a Beta prior of α₀ = m₀·κ₀ and β₀ = (1 − m₀)·κ₀, whose posterior mean is (α₀ + successes)/(α₀ +
    /// β₀ + presentations). m₀ must lie in [0, 1].</summary>
    BetaBinomial,
}

/// <summary>The term of a scenario.</summary>
public static class LearningScenario
{
    extension(Scenario scenario)
    {
        /// <summary>Learning from what was presented; contact contagion where no outcomes are known.</summary>
        public LearningTerm Learning => scenario.Terms.Or(new LearningTerm(0));
    }
}
