namespace CityNetworks.Comparison;

/// <summary>How an interval is read off bootstrap replicates.</summary>
public enum IntervalMethod
{
    /// <summary>The middle part of the replicates.</summary>
    Percentile,

    /// <summary>BCa: shifted for bias and skewness; needs the measure once more without each event.</summary>
    BiasCorrectedAccelerated,
}
