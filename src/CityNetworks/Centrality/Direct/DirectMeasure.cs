using CityNetworks.Measures;
using CityNetworks.Networks.Direct;

namespace CityNetworks.Centrality.Direct;

/// <summary>Scores of the cities of a network of direct ties.</summary>
/// <param name="Raw">By number; 0 for cities that are not present.</param>
/// <param name="Values">The same, normalised.</param>
/// <param name="Converged">False where an iterative measure did not settle; then there are no scores.</param>
public sealed record DirectScores(IReadOnlyList<double> Raw, IReadOnlyList<double> Values, bool Converged = true);

/// <summary>The definition of a measure of cities in a network of direct ties.</summary>
public sealed record DirectMeasure : Measure
{
    private readonly Func<DirectNetwork, DirectOptions, DirectScores> _compute;

    internal DirectMeasure(Func<DirectNetwork, DirectOptions, DirectScores> compute) => _compute = compute;

    /// <inheritdoc/>
    public override MeasureKind Kind => MeasureKind.Centrality;

    /// <summary>Whether a table has it when no measures are named.</summary>
    public bool IsDefault { get; init; } = true;

    /// <summary>Measures the cities of a network.</summary>
    /// <param name="network">One window.</param>
    /// <param name="options">Choices.</param>
    /// <returns>Scores by number of the city; 0 for cities that are not present.</returns>
    public DirectScores Of(DirectNetwork network, DirectOptions options) => _compute(network, options);
}

/// <summary>Choices of the measures of direct ties.</summary>
public sealed record DirectOptions
{
    /// <summary>Whether eigenvector and PageRank use the weights; strength always does.</summary>
    public bool Weighted { get; init; }

    /// <summary>Damping of PageRank, in [0, 1).</summary>
    public double Damping { get; init; } = 0.85;
}
