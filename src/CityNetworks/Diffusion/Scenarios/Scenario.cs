namespace CityNetworks.Diffusion.Scenarios;

/// <summary>What is simulated: one policy, who has it at the start, how it spreads, and the barriers. Stated assumptions, never fitted facts.</summary>
/// <remarks>A mechanism of rate 0 is off. Rates are hazards a period; see <see cref="DiffusionModel"/> for how they add up.</remarks>
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

    /// <summary>Adoption on a city's own account.</summary>
    public BaselineTerm Baseline { get; init; } = new(0);

    /// <summary>Learning from what was presented; contact contagion where no outcomes are known.</summary>
    public LearningTerm Learning { get; init; } = new(0);

    /// <summary>Following peers and the prestigious.</summary>
    public MimicryTerm Mimicry { get; init; } = new(0);

    /// <summary>The network's own endorsement.</summary>
    public EndorsementTerm Endorsement { get; init; } = new(0);

    /// <summary>Keeping up with rivals.</summary>
    public CompetitionTerm Competition { get; init; } = new(0);

    /// <summary>Mandates and pre-emption.</summary>
    public CoercionTerm Coercion { get; init; } = new();

    /// <summary>Who comes to a meeting whose list of participants is not known, and when a meeting is held.</summary>
    public ParticipationTerm Participation { get; init; } = new();

    /// <summary>The adoption gate G in [0, 1]: the share of what cities would adopt that they can pay for. 1: funded in full.</summary>
    public double Funded { get; init; } = 1;

    /// <summary>The number of runs the scenario asks for.</summary>
    public int Runs { get; init; } = 1000;

    /// <summary>The seed the scenario asks for.</summary>
    public ulong Seed { get; init; } = 1;
}

/// <summary>A city that has the policy at the start.</summary>
/// <param name="City">The city, by id.</param>
/// <param name="Period">The period at whose end it has it, by id; null: since before the start.</param>
public sealed record InitialAdopter(string City, string? Period = null);
