using System.Collections.Concurrent;
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
/// Cost: O((n+m)/512 · levels · ties) time, a few levels as a rule; 160 bytes a node and thread.
/// Cases: an absent node has 0 in all three; empty window → zeros.
/// </remarks>
public sealed record DistanceSums(ModeValues Farness, ModeValues Reciprocals, ModeValues Reached)
{
    /// <summary>The sums of all nodes of the window.</summary>
    public static DistanceSums Of(Window window, Workers workers = default)
    {
        var network = PresentNetwork.Of(window).Ordered(out var components);
        var batches = SourceBatches.Of(network, components, MultiSourceSearch.Width);
        var searches = new ConcurrentBag<MultiSourceSearch>();
        workers.For(batches.Batches.Length, NewSearch, (batch, search) =>
        {
            var (first, count, range) = batches.Batches[batch];
            search.Run(batches.Sources.AsSpan(first, count), range);
        });

        var farness = new long[network.VertexCount];
        var reciprocals = new UInt128[network.VertexCount];
        foreach (var search in searches)
            search.AddTo(farness, reciprocals);
        return new DistanceSums(
            network.ByNode(Array.ConvertAll(farness, sum => (double)sum)),
            network.ByNode(Array.ConvertAll(reciprocals, MultiSourceSearch.Number)),
            network.ByNode(Sizes(network, components)));

        MultiSourceSearch NewSearch()
        {
            var search = new MultiSourceSearch(network);
            searches.Add(search);
            return search;
        }
    }

    private static double[] Sizes(PresentNetwork network, ComponentRange[] components)
    {
        var sizes = new double[network.VertexCount];
        foreach (var component in components)
        {
            sizes.AsSpan(component.FirstCity, component.CityCount).Fill(component.VertexCount);
            sizes.AsSpan(component.FirstEvent, component.EventCount).Fill(component.VertexCount);
        }

        return sizes;
    }
}
