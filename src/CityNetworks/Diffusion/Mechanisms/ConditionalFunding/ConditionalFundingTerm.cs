namespace CityNetworks.Diffusion.Mechanisms;

/// <summary>Money that is given on the condition that the policy is adopted.</summary>
public sealed record ConditionalFundingTerm
{
    /// <summary>The offers.</summary>
    public IReadOnlyList<FundingOffer> Offers { get; init; } = [];
}

/// <summary>An offer of money on the condition that a city adopts.</summary>
/// <param name="Funder">Who offers.</param>
/// <param name="From">The first period in which it holds, by id.</param>
public sealed record FundingOffer(string Funder, string From)
{
    /// <summary>The period after the last, by id; null: to the end.</summary>
    public string? To { get; init; }

    /// <summary>q in [0, 1]: the probability a period that a city which has no means of its own does as the funder asks.</summary>
    public double Compliance { get; init; } = 1;

    /// <summary>Who may have the money, by id; empty: all.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];
}
