namespace CityNetworks.Centrality;

/// <summary>The choices of <see cref="CentralityOptions"/>, other than the dialect, that affect a measure.</summary>
[Flags]
public enum CentralityChoices
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="CentralityOptions.Weighted"/>.</summary>
    Weighted = 1,

    /// <summary><see cref="CentralityOptions.StrengthAlpha"/>.</summary>
    Alpha = 2,

    /// <summary><see cref="CentralityOptions.Damping"/>.</summary>
    Damping = 4,

    /// <summary><see cref="CentralityOptions.EigenvectorScope"/>.</summary>
    Components = 8,

    /// <summary><see cref="CentralityOptions.Priors"/>.</summary>
    Priors = 16,
}
