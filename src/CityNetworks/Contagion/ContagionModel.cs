namespace CityNetworks.Contagion;

/// <summary>A classic model of contagion. All nodes step at once, on the state after the step before; step 0 is the start.</summary>
/// <remarks>The models that <see cref="Spread"/> runs; Bass's is not among them, for it has no network: <see cref="BassCurve"/>.</remarks>
public abstract record ContagionModel
{
    private protected ContagionModel()
    {
    }

    private protected static double InUnit(double value, string name) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is {value}; expected a number from 0 to 1.");
}

/// <summary>A node that is reached tries each of its contacts once, in the next step; each succeeds with the same probability.</summary>
/// <remarks>
/// Formula: P(reached in t + 1 | k contacts were reached in t) = 1 − (1 − p)^k. Reach is a random graph's: that in which each contact is kept with p.
/// Source: Goldenberg, Libai and Muller (2001), Marketing Letters 12, 211–223; Kempe, Kleinberg and Tardos (2003), KDD '03, 137–146.
/// The law of NDlib's IndependentCascades, whose default p is 1/degree of the source and leaks between edges that have none; here p is one number.
/// </remarks>
/// <param name="Probability">p in [0, 1].</param>
public sealed record IndependentCascade(double Probability) : ContagionModel
{
    /// <summary>p.</summary>
    public double Probability { get; } = InUnit(Probability, nameof(Probability));
}

/// <summary>A node is reached when the share of its contacts that are reached is at least its threshold, drawn again for each run, uniform on (0, 1].</summary>
/// <remarks>
/// Formula: reached in t + 1 iff k/K ≥ θ, k of its K contacts reached by t. A node without contacts is never reached.
/// It is the same law as: each node listens to one contact, drawn at random, and is reached the step after it. That is how it is run; the cost does not depend on the number of contacts.
/// Source: Kempe, Kleinberg and Tardos (2003), KDD '03, 137–146, weights 1/degree; the equivalence is their claim 2.6.
/// NDlib's Threshold has fixed thresholds: that is <see cref="ShareThreshold"/>.
/// </remarks>
public sealed record LinearThreshold : ContagionModel;

/// <summary>A node is reached when at least this share of its contacts is.</summary>
/// <remarks>
/// Formula: reached in t + 1 iff k/K ≥ φ. A node without contacts is never reached, unless φ is 0, which reaches all in step 1. Nothing is random but the start.
/// Source: Watts (2002), PNAS 99, 5766–5771. The law of NDlib's Threshold with one threshold for all.
/// </remarks>
/// <param name="Share">φ in [0, 1].</param>
public sealed record ShareThreshold(double Share) : ContagionModel
{
    /// <summary>φ.</summary>
    public double Share { get; } = InUnit(Share, nameof(Share));
}

/// <summary>A node is reached when at least so many of its contacts are: an absolute threshold, one for all or one for each.</summary>
/// <remarks>
/// Formula: reached in t + 1 iff k ≥ c. A threshold of 0 reaches the node in step 1. Nothing is random but the start.
/// Source: Granovetter (1978), American Journal of Sociology 83, 1420–1443; Centola and Macy (2007), American Journal of Sociology 113, 702–734.
/// </remarks>
public sealed record CountThreshold : ContagionModel
{
    /// <summary>The same threshold for all nodes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public CountThreshold(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Count = count;
    }

    /// <summary>A threshold for each node.</summary>
    /// <exception cref="ArgumentException">One is negative.</exception>
    public CountThreshold(IReadOnlyList<int> counts)
    {
        Counts = counts.All(count => count >= 0) ? counts : throw new ArgumentException($"A threshold is {counts.Min()}; expected at least 0.", nameof(counts));
    }

    /// <summary>c for all; what it is does not matter where <see cref="Counts"/> is not null.</summary>
    public int Count { get; }

    /// <summary>c by node; null: the same for all.</summary>
    public IReadOnlyList<int>? Counts { get; }
}

/// <summary>SI: a node that is reached tries each of its contacts in every later step.</summary>
/// <remarks>
/// Formula: P(reached in t + 1 | k contacts reached by t) = 1 − (1 − β)^k. The law of NDlib's SI; its DynSI takes β·k, which may exceed 1.
/// Source: Anderson and May (1991), Infectious Diseases of Humans, in discrete time.
/// </remarks>
/// <param name="Transmission">β in [0, 1].</param>
public sealed record SusceptibleInfected(double Transmission) : ContagionModel
{
    /// <summary>β.</summary>
    public double Transmission { get; } = InUnit(Transmission, nameof(Transmission));
}

/// <summary>SIS: as <see cref="SusceptibleInfected"/>, and an active node falls back with probability λ a step, to be reached again.</summary>
/// <remarks>Formula: a node active after t tries its contacts in t + 1, and is susceptible after t + 1 with probability λ. The law of NDlib's SIS.</remarks>
/// <param name="Transmission">β in [0, 1].</param>
/// <param name="Recovery">λ in [0, 1].</param>
public sealed record SusceptibleInfectedSusceptible(double Transmission, double Recovery) : ContagionModel
{
    /// <summary>β.</summary>
    public double Transmission { get; } = InUnit(Transmission, nameof(Transmission));

    /// <summary>λ.</summary>
    public double Recovery { get; } = InUnit(Recovery, nameof(Recovery));
}

/// <summary>SIR: as <see cref="SusceptibleInfected"/>, and an active node is out for good with probability γ a step.</summary>
/// <remarks>Formula: a node active after t tries its contacts in t + 1, and is removed after t + 1 with probability γ; γ = 1 is <see cref="IndependentCascade"/>. The law of NDlib's SIR. EoN's SIR is in continuous time.</remarks>
/// <param name="Transmission">β in [0, 1].</param>
/// <param name="Recovery">γ in [0, 1].</param>
public sealed record SusceptibleInfectedRecovered(double Transmission, double Recovery) : ContagionModel
{
    /// <summary>β.</summary>
    public double Transmission { get; } = InUnit(Transmission, nameof(Transmission));

    /// <summary>γ.</summary>
    public double Recovery { get; } = InUnit(Recovery, nameof(Recovery));
}
