using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.Spectral;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Which components <see cref="Eigenvector"/> scores: scores of different components cannot be compared, so the choice is never silent.</summary>
public enum EigenvectorScope
{
    /// <summary>Only the component with the most nodes; all others get 0. Components of equal, largest size are each scored.</summary>
    LargestComponent,

    /// <summary>Every component on its own, each to unit length within each mode: compare nodes only inside a component.</summary>
    EachComponent,
}

/// <summary>Is the node tied to nodes that are central themselves?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Normalised: none beyond that.
/// Cases: not present → 0; components by <see cref="EigenvectorScope"/>; empty window → zeros.
/// HITS is not a measure of its own here: for undirected ties its hubs and authorities are these two vectors, each scaled to sum 1.
/// Evidence: the residual is the largest ‖B·Bᵀ·u − σ₁²·u‖/σ₁² over the components scored (or BᵀB·v where events are fewer).
/// Cost: O(ties) per iteration; iterations grow with √(1/gap) between the first two singular values.
/// Source: Bonacich (1991), Social Networks 13, 155–168; Faust (1997), Social Networks 19, 157–191. UCINET agrees; igraph and NetworkX give one vector of
/// length 1 over both modes, which is this divided by √2 in a connected network.
/// </remarks>
public static class Eigenvector
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, options, workers) => Of(window, options.EigenvectorScope, options.Weighted, workers: workers).WithEvidence,
        (_, raw, _) => raw)
    {
        Id = "eigenvector",
        Name = "Eigenvector",
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "how much a city meets others that are central themselves",
        Formula = "u = B·v/σ₁, v = Bᵀ·u/σ₁, positive, ‖u‖ = ‖v‖ = 1",
        Normalisation = "none: unit length within each mode",
        Cases = $"{CentralityMeasure.AbsentIsZero}; several components: only the largest is scored unless each is asked for",
        Citation = "Bonacich (1991), Social Networks 13, 155–168; Faust (1997), Social Networks 19, 157–191",
        Choices = CentralityChoices.Weighted | CentralityChoices.Components,
    };

    /// <summary>The first singular vectors.</summary>
    /// <param name="window">n cities, m events.</param>
    /// <param name="scope">What is done with several components.</param>
    /// <param name="weighted">Whether the incidence matrix holds the weights.</param>
    /// <param name="tolerance">For the residual.</param>
    /// <param name="maxIterations">For each component; after so many the result is returned with <c>Converged</c> false.</param>
    /// <param name="workers">Threads.</param>
    public static IterativeScores Of(
        Window window,
        EigenvectorScope scope = EigenvectorScope.LargestComponent,
        bool weighted = false,
        double tolerance = 1e-12,
        int maxIterations = 10_000,
        Workers workers = default)
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space, weighted).Ordered(out var components);
        var values = space.Zeros<double>(network.VertexCount);
        var pair = new SingularPair(network, components, values, tolerance, maxIterations, space, workers);
        var (iterations, residual) = (0, 0.0);
        foreach (var component in components.Span)
        {
            if (scope is EigenvectorScope.LargestComponent && component.VertexCount < components[0].VertexCount)
                break;
            var found = pair.Find(component);
            iterations = Math.Max(iterations, found.Iterations);
            residual = Math.Max(residual, found.Residual);
        }

        return new IterativeScores(network.ByNode(values.Span), iterations, residual, residual <= tolerance);
    }
}
