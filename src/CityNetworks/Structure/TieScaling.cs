namespace CityNetworks.Structure;

/// <summary>How ties weigh in an autocorrelation.</summary>
public enum TieScaling
{
    /// <summary>w_ij = W_ij / Σ_j W_ij: every city's partners count alike, as shares of its meetings.</summary>
    RowNormalised,

    /// <summary>w_ij = W_ij.</summary>
    Counts,
}
