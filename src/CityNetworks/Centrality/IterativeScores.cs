using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>Scores found by iteration, with the evidence that they are right.</summary>
/// <param name="Values">The score of each node; 0 for nodes that are not present.</param>
/// <param name="Iterations">How often all ties were gone through both ways.</param>
/// <param name="Residual">By how much the scores still miss their equation; the measure says in which norm.</param>
/// <param name="Converged">Whether the residual is within the tolerance asked for. Scores that did not converge are not to be reported as results.</param>
public sealed record IterativeScores(ModeValues Values, int Iterations, double Residual, bool Converged)
{
    /// <summary>The values and whether they converged.</summary>
    internal (ModeValues Raw, bool Converged) WithEvidence => (Values, Converged);
}
