using CityNetworks.Networks.Direct;

namespace CityNetworks.Centrality.Direct;

/// <summary>Scores of the cities of a network of direct ties.</summary>
/// <param name="Raw">By number; 0 for cities that are not present.</param>
/// <param name="Values">The same, normalised.</param>
/// <param name="Converged">False where an iterative measure did not settle; then there are no scores.</param>
public sealed record DirectScores(IReadOnlyList<double> Raw, IReadOnlyList<double> Values, bool Converged = true);

/// <summary>A measure of cities in a network of direct ties.</summary>
/// <param name="Id">The word that users type.</param>
/// <param name="Definition">What it is, with the convention for direction, its range and its source.</param>
/// <param name="Of">Computes it.</param>
public sealed record DirectMeasure(string Id, string Definition, Func<DirectNetwork, DirectOptions, DirectScores> Of);

/// <summary>Choices of the measures of direct ties.</summary>
public sealed record DirectOptions
{
    /// <summary>Whether eigenvector and PageRank use the weights; strength always does.</summary>
    public bool Weighted { get; init; }

    /// <summary>Damping of PageRank, in [0, 1).</summary>
    public double Damping { get; init; } = 0.85;
}
