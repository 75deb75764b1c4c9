using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>What each vertex carries when every source sends to every target along all shortest paths in equal parts.</summary>
internal static class ShortestPathLoads
{
    /// <summary>factor · Σ_{s≠t} source_s · target_t · σ_st(v)/σ_st for each vertex v other than s and t.</summary>
    public static double[] Of(PresentNetwork network, ComponentRange[] components, double[] sources, double[] targets, double factor, Workers workers)
    {
        _ = components;
        var bySource = new double[network.VertexCount][];
        workers.For(network.VertexCount, source => bySource[source] = From(network, source, targets));
        var loads = new double[network.VertexCount];
        for (var source = 0; source < loads.Length; source++)
        {
            for (var vertex = 0; vertex < loads.Length; vertex++)
                loads[vertex] += factor * sources[source] * bySource[source][vertex];
        }

        return loads;
    }

    private static double[] From(PresentNetwork network, int source, double[] targets)
    {
        var distances = new int[network.VertexCount];
        var paths = new double[network.VertexCount];
        var loads = new double[network.VertexCount];
        var queue = new List<int> { source };
        Array.Fill(distances, -1);
        distances[source] = 0;
        paths[source] = 1;
        for (var next = 0; next < queue.Count; next++)
        {
            var vertex = queue[next];
            foreach (var neighbour in network.NeighboursOf(vertex))
            {
                if (distances[neighbour] < 0)
                {
                    distances[neighbour] = distances[vertex] + 1;
                    queue.Add(neighbour);
                }

                if (distances[neighbour] == distances[vertex] + 1)
                    paths[neighbour] += paths[vertex];
            }
        }

        for (var last = queue.Count - 1; last > 0; last--)
        {
            var vertex = queue[last];
            foreach (var neighbour in network.NeighboursOf(vertex))
            {
                if (distances[neighbour] == distances[vertex] - 1)
                    loads[neighbour] += paths[neighbour] / paths[vertex] * (targets[vertex] + loads[vertex]);
            }
        }

        loads[source] = 0;
        return loads;
    }
}
