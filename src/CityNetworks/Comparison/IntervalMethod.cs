namespace CityNetworks.Comparison;

/// <summary>How an interval is formed.</summary>
public enum IntervalMethod
{
    /// <summary>What covers best in the calibration study (docs/calibration.md): for a change the inverted permutation test, for a value the middle part of the
    /// replicates.</summary>
    Calibrated,

    /// <summary>The middle part of the bootstrap replicates.</summary>
    Percentile,

    /// <summary>BCa: the same shifted for bias and skewness; needs the measure once more without each event.</summary>
    BiasCorrectedAccelerated,
}
