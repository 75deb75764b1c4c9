using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>Sums over the shortest paths from each node to every other: what closeness and harmonic centrality are made of.</summary>
/// <param name="Farness">Σ_j d_ij over the nodes j that i reaches; whole numbers.</param>
/// <param name="Reciprocals">Σ_{j≠i} 1/d_ij over the nodes j that i reaches.</param>
/// <param name="Reached">The number of nodes that i reaches, itself included; 0 when it is not present.</param>
/// <remarks>
/// Distances count ties in the two-mode network: co-participants are 2 apart.
/// Cases: an absent node has 0 in all three; empty window → zeros.
/// </remarks>
public sealed record DistanceSums(ModeValues Farness, ModeValues Reciprocals, ModeValues Reached)
{
    /// <summary>The sums of all nodes of the window.</summary>
    public static DistanceSums Of(Window window, Workers workers = default)
    {
        var network = PresentNetwork.Of(window);
        var farness = new double[network.VertexCount];
        var reciprocals = new double[network.VertexCount];
        var reached = new double[network.VertexCount];
        workers.For(network.VertexCount, source =>
        {
            var distances = new int[network.VertexCount];
            Array.Fill(distances, -1);
            var queue = new List<int> { source };
            distances[source] = 0;
            for (var next = 0; next < queue.Count; next++)
            {
                foreach (var neighbour in network.NeighboursOf(queue[next]))
                {
                    if (distances[neighbour] >= 0)
                        continue;
                    distances[neighbour] = distances[queue[next]] + 1;
                    farness[source] += distances[neighbour];
                    reciprocals[source] += 1.0 / distances[neighbour];
                    queue.Add(neighbour);
                }
            }

            reached[source] = queue.Count;
        });
        return new DistanceSums(network.ByNode(farness), network.ByNode(reciprocals), network.ByNode(reached));
    }
}
