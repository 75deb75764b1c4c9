namespace CityNetworks.Studies.Invitations;

/// <summary>What invitations are for.</summary>
public enum InvitationGoal
{
    /// <summary>That a policy has as many adopters as can be by the end of a scenario.</summary>
    Spread,

    /// <summary>That the network of ties between cities holds together as well as can be once the meeting was held.</summary>
    Cohesion,
}

/// <summary>How many are invited, and within which limits.</summary>
public sealed record InvitationOptions
{
    /// <summary>What the invitations are for.</summary>
    public InvitationGoal Goal { get; init; }

    /// <summary>How many cities are invited at most, at least 1.</summary>
    public int Places { get; init; } = 5;

    /// <summary>Cities that are not invited, by id.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>();

    /// <summary>What it costs to invite each city, above 0, by id; a city without a cost is not invited. Null: 1 each.</summary>
    public IReadOnlyDictionary<string, double>? Costs { get; init; }

    /// <summary>What may be spent in all.</summary>
    public double Budget { get; init; } = double.PositiveInfinity;

    /// <summary>Whether every candidate is looked at in every step with all runs, in place of lazy evaluation with few runs first.</summary>
    public bool IsPlain { get; init; }
}
