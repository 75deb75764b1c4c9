namespace CityNetworks.Inference.EventHistory;

/// <summary>What is added to the likelihood so that few events or separation do not give infinite estimates.</summary>
public enum PenaltyKind
{
    /// <summary>Nothing: maximum likelihood.</summary>
    None,

    /// <summary>
    /// Firth's adjustment of the score, which takes away the first-order bias; for the logit it is the penalty of Jeffreys' prior.
    /// Source: Firth (1993), Biometrika 80, 27–38; for other links Kosmidis and Firth (2009), Biometrika 96, 793–804.
    /// </summary>
    Firth,

    /// <summary>A normal prior of mean 0 on each slope, with the covariate scaled to standard deviation 0.5, and none on the intercept. Source:
    /// Gelman et al. (2008), Annals of Applied Statistics 2, 1360–1383.</summary>
    Normal,
}

/// <summary>A penalty.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Deviation">The standard deviation of the normal prior; above 0.</param>
public sealed record Penalty(PenaltyKind Kind, double Deviation = 2.5)
{
    /// <summary>Maximum likelihood.</summary>
    public static Penalty None { get; } = new(PenaltyKind.None);
}
