using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.Spectral;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Where is a random walker found that follows ties and sometimes restarts at a random node?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// The walk alternates between the modes, so without restarts it would not converge; it restarts at any present node of either mode with equal chance, and
/// each mode's share of the whole is part of the result, not ½.
/// Normalised: none; the values are shares already.
/// Cases: not present → 0; a node whose weights are all 0 passes its share to all nodes alike; empty window → zeros.
/// Evidence: the residual is the sum of the absolute changes in a last plain step; the error in that norm is at most residual/(1−d).
/// Cost: O(ties) per iteration; about 25 iterations at the default damping and tolerance (power iteration takes 170).
/// Source: Brin and Page (1998), Computer Networks 30, 107–117; solved as in <see cref="DampedMeans"/>. igraph and NetworkX agree on undirected networks; they
/// count isolated nodes too.
/// </remarks>
public static class PageRank
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, options, workers) => Of(window, options.Damping, options.Weighted, workers: workers).WithEvidence,
        (_, raw, _) => raw)
    {
        Id = "pagerank",
        Name = "PageRank",
        IsProperName = true,
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "how much rank flows to a city through its events",
        Formula = "x_v = (1−d)/(n+m) + d·Σ_u x_u·w_uv/s_u, d = 0.85 unless chosen",
        Normalisation = "none: sums to 1 over all present nodes",
        Cases = $"{CentralityMeasure.AbsentIsZero}; restarts at any present node of either mode",
        Citation = "Brin and Page (1998), Computer Networks 30, 107–117",
        Choices = CentralityChoices.Weighted | CentralityChoices.Damping,
    };

    /// <summary>The share of time at each node.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="damping">The chance to follow a tie, in [0, 1).</param>
    /// <param name="weighted">Whether ties are followed in proportion to their weights.</param>
    /// <param name="tolerance">For the residual.</param>
    /// <param name="maxIterations">After so many the result is returned with <c>Converged</c> false.</param>
    /// <param name="workers">Threads.</param>
    /// <exception cref="ArgumentOutOfRangeException">The damping is outside [0, 1).</exception>
    public static IterativeScores Of(
        Window window, double damping = 0.85, bool weighted = false, double tolerance = 1e-12, int maxIterations = 1000, Workers workers = default)
    {
        if (!(damping >= 0 && damping < 1))
            throw new ArgumentOutOfRangeException(nameof(damping), $"Damping is {damping}; expected a number in [0, 1).");

        // In y_v = x_v/s_v the equation reads y_v = c_v + d·(weighted mean of y over the ties of v).
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space, weighted).Ordered(out _);
        var scales = network.Strengths();
        var stay = space.Take<double>(network.VertexCount);
        for (var vertex = 0; vertex < stay.Length; vertex++)
        {
            scales[vertex] = scales[vertex] == 0 ? 1 : scales[vertex];
            stay[vertex] = (1 - damping) / network.VertexCount / scales[vertex];
        }

        var (values, iterations, residual) = new DampedMeans(network, stay, damping, damping, space).Solve(scales, tolerance, maxIterations, workers);
        for (var vertex = 0; vertex < values.Length; vertex++)
            values[vertex] *= scales[vertex];

        // Dividing by the sum hands the share of nodes that lead nowhere to all alike, and takes out the last rounding.
        var sum = Summation.Of(values.Span);
        for (var vertex = 0; vertex < values.Length; vertex++)
            values[vertex] /= sum;
        return new IterativeScores(network.ByNode(values.Span), iterations, residual, residual <= tolerance);
    }
}
