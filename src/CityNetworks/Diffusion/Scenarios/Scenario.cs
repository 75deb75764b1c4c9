namespace CityNetworks.Diffusion.Scenarios;

/// <summary>What is simulated: a policy or several, who has it at the start, how it spreads, and the barriers. Stated assumptions, never fitted
/// facts.</summary>
/// <remarks>
/// A mechanism of rate 0 is off. Rates are hazards per period; the model says how they add up.
/// Several policies: this one and <see cref="Others"/>, stepped together; <see cref="ForEach"/> changes all of them alike.
/// </remarks>
/// <param name="Policy">The policy's id.</param>
/// <param name="Start">The first period simulated, by id. Whatever is said of the policy's first appearance elsewhere, the scenario decides.</param>
public sealed record Scenario(string Policy, string Start)
{
    /// <summary>A title for people; empty when there is none.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>The last period simulated, by id; null: the last of the records.</summary>
    public string? End { get; init; }

    /// <summary>Who has the policy without having been moved to it.</summary>
    public IReadOnlyList<InitialAdopter> Initial { get; init; } = [];

    /// <summary>Whether those whose adoption is recorded before the start have the policy too; those recorded to have left it by then begin as having abandoned
    /// it.</summary>
    public bool RecordedInitial { get; init; }

    /// <summary>The terms of all mechanisms; what has no term is off. A mechanism's own file says how it is called here.</summary>
    public TermSet Terms { get; init; } = TermSet.None;

    /// <summary>Awareness before adoption, rejection and abandonment; null: a city has adopted or has not, for good.</summary>
    public StatesTerm? States { get; init; }

    /// <summary>What passes over at an adoption, and how much of it; null: it is not asked.</summary>
    public TransferTerm? Transfer { get; init; }

    /// <summary>Further policies that spread at the same time. Of each only what is its own is looked at: policy, initial adopters, mechanisms, states,
    /// transfer; all else is as said here.</summary>
    public IReadOnlyList<Scenario> Others { get; init; } = [];

    /// <summary>What holding one policy does to the adoption of another.</summary>
    public IReadOnlyList<PolicyInteraction> Interactions { get; init; } = [];

    /// <summary>Who comes to a meeting whose list of participants is not known, and when a meeting is held.</summary>
    public ParticipationTerm Participation { get; init; } = new();

    /// <summary>The capacity F in [0, 1]: the share of what cities would adopt that they can pay for. 1: funded in full.</summary>
    public double Capacity { get; init; } = 1;

    /// <summary>F of single cities, by id, where it differs from <see cref="Capacity"/>.</summary>
    public IReadOnlyDictionary<string, double> CapacityOfCities { get; init; } = new Dictionary<string, double>();

    /// <summary>The barrier of values: what cities do not adopt for lack of shared values, and who is a member at all. It states what differs for single
    /// policies.</summary>
    public ValuesTerm Values { get; init; } = ValuesTerm.None;

    /// <summary>The number of runs the scenario asks for.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>The seed the scenario asks for.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>One scenario a policy, in the order stated, each with all it shares.</summary>
    public IReadOnlyList<Scenario> PerPolicy() =>
    [
        this with { Others = [], Interactions = [] },
        .. Others.Select(other => this with
        {
            Policy = other.Policy,
            Initial = other.Initial,
            RecordedInitial = other.RecordedInitial,
            Terms = other.Terms,
            States = other.States,
            Transfer = other.Transfer,
            Others = [],
            Interactions = [],
        }),
    ];

    /// <summary>The scenario with another term of a mechanism; those of the other mechanisms stay.</summary>
    /// <param name="term">The term, an immutable record.</param>
    /// <returns>The new scenario; this one stays as it is.</returns>
    public Scenario With<T>(T term)
        where T : class => this with { Terms = Terms.With(term) };

    /// <summary>The scenario with a change made to it and to each of its further policies.</summary>
    public Scenario ForEach(Func<Scenario, Scenario> change)
    {
        var changed = change(this);
        return changed with { Others = [.. changed.Others.Select(change)] };
    }
}

/// <summary>A city that has the policy at the start.</summary>
/// <param name="City">The city, by id.</param>
/// <param name="Period">The period at whose end it has it, by id; null: since before the start.</param>
public sealed record InitialAdopter(string City, string? Period = null);

/// <summary>What holding one policy does to the adoption of another, in the same city.</summary>
/// <param name="From">The policy held, by id.</param>
/// <param name="To">The policy whose hazard is changed, by id.</param>
/// <param name="Effect">The factor on its hazard while <paramref name="From"/> is held: above 1 they complete, below 1 they compete, 0 excludes.</param>
public sealed record PolicyInteraction(string From, string To, double Effect = 1)
{
    /// <summary>Whether <see cref="To"/> can be adopted only by those who hold <see cref="From"/>.</summary>
    public bool Requires { get; init; }
}
