namespace CityNetworks.Centrality;

/// <summary>How near a sampled betweenness must be, and how surely.</summary>
public sealed record SampledBetweennessSettings
{
    /// <summary>The least error that can be asked for: about 10⁹ draws.</summary>
    public const double LeastError = 0.0001;

    /// <summary>ε: sampling stops when every interval reaches no further than this from its estimate; as a share of all pairs, at least
    /// <see cref="LeastError"/> and below 1.</summary>
    public double Error { get; init; } = 0.01;

    /// <summary>1−δ: with which probability, at least, all intervals hold at once; in (0, 1).</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Seed of the random numbers.</summary>
    public ulong Seed { get; init; } = 1;
}
