using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Sums over the shortest paths from each node to every other: what closeness and harmonic centrality are made of.</summary>
/// <param name="Farness">Σ_j d_ij over the nodes j that i reaches; whole numbers.</param>
/// <param name="Reciprocals">Σ_{j≠i} 1/d_ij over the nodes j that i reaches.</param>
/// <param name="Reached">The number of nodes that i reaches, itself included; 0 when it is not present.</param>
/// <remarks>
/// Distances count ties in the two-mode network: co-participants are 2 apart.
/// The sums are exact and rounded once, so they are the same bits in any numbering of the nodes.
/// Cost: O((n+m)/512 · levels · ties) time, a few levels as a rule; 160 bytes per node and thread.
/// Cases: an absent node has 0 in all three; empty window → zeros.
/// </remarks>
public sealed record DistanceSums(ModeValues Farness, ModeValues Reciprocals, ModeValues Reached)
{
    /// <summary>The sums of all nodes of the window.</summary>
    public static DistanceSums Of(Window window, Workers workers = default)
    {
        using var space = new Workspace();
        var search = DistanceSearch.Of(window, space, workers);
        return new DistanceSums(search.Farness(), search.Reciprocals(), search.Reached());
    }
}
