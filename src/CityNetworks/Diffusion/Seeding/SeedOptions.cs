namespace CityNetworks.Diffusion.Seeding;

/// <summary>What is chosen.</summary>
public enum SeedChoice
{
    /// <summary>Cities that have the policy from before the start.</summary>
    Cities,

    /// <summary>Meetings on record as cancelled or planned that are held.</summary>
    Events,

    /// <summary>Cities that come to a meeting they were not recorded at.</summary>
    Invitations,
}

/// <summary>What is chosen, and within which limits.</summary>
public sealed record SeedOptions
{
    /// <summary>What is chosen.</summary>
    public SeedChoice Choice { get; init; }

    /// <summary>What may be spent in all; without a cost column each choice costs 1.</summary>
    public double Budget { get; init; } = 1;

    /// <summary>The column of <c>cities.csv</c> (or <c>population</c>) that says what a city costs; null: 1 each. Not for events.</summary>
    public string? CostColumn { get; init; }

    /// <summary>At least so many of each country that has so many candidates; not for events.</summary>
    public int MinimumPerCountry { get; init; }

    /// <summary>Whether every candidate is looked at in every step, also where lazy evaluation is known to choose the same.</summary>
    public bool IsPlain { get; init; }
}
