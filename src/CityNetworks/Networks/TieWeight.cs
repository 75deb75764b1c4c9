namespace CityNetworks.Networks;

/// <summary>How strong a co-coordination tie is; <see cref="TieWeights"/> holds formula, range and source of each.</summary>
public enum TieWeight
{
    /// <summary>The number of shared events.</summary>
    Count,

    /// <summary>Shared events, each divided among the other cities there.</summary>
    Newman,

    /// <summary>Shared events as a share of all events of the two.</summary>
    Jaccard,

    /// <summary>Shared events as a share of the events of the less active city.</summary>
    Overlap,

    /// <summary>Shared events over the geometric mean of the two cities' events.</summary>
    Cosine,

    /// <summary>The share of the target's resource that reaches the source through events; not symmetric.</summary>
    Resource,

    /// <summary>Shared events against what the two cities' activity alone would give.</summary>
    Bonacich,

    /// <summary>Shared events, each weighted by the two participations.</summary>
    Weighted,

    /// <summary>The years that the two were at events together, summed over events.</summary>
    Years,
}
