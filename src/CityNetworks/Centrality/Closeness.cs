using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>How near is the node to all others that it can reach?</summary>
/// <remarks>
/// Formula: 1 / Σ_j d_ij over the nodes that i reaches, d counted in ties of the two-mode network.
/// Normalised: cities (m + 2(n−1)) / Σ_j d_ij · (r−1)/(n+m−1), events (n + 2(m−1)) / Σ_j d_ej · (r−1)/(n+m−1);
/// r is the number of nodes reached, the node itself included, so the last factor is 1, and the value in [0, 1], when the window is connected.
/// Cases: not present → 0; several components → the last factor lowers the values of small components, but not below those of the rest: a pair on its own has (m + 2(n−1))/(n+m−1), which is more than 1 when n &gt; 1. Prefer <see cref="Harmonic"/> there.
/// Cost: as <see cref="DistanceSums"/>.
/// Source: Borgatti and Everett (1997), Social Networks 19, 243–269; Faust (1997), Social Networks 19, 157–191; factor for components after Wasserman and Faust (1994).
/// Other tools: NetworkX (bipartite) does the same, isolated nodes counted in n and m; netrics has no factor for components; the R package bipartite measures the projection; igraph, NetworKit and GDS use other conventions for components.
/// </remarks>
public static class Closeness
{
    /// <summary>One over the sum of the distances of each node.</summary>
    public static ModeValues Of(Window window, Workers workers = default)
    {
        using var space = new Workspace();
        var values = DistanceSearch.Of(window, space, workers).Farness();
        Invert(values.Cities);
        Invert(values.Events);
        return values;
    }

    /// <summary>The same from sums already at hand.</summary>
    public static ModeValues Of(DistanceSums sums)
    {
        var values = new ModeValues([.. sums.Farness.Cities], [.. sums.Farness.Events]);
        Invert(values.Cities);
        Invert(values.Events);
        return values;
    }

    /// <summary>Closeness relative to a node at distance 1 from the whole other mode and 2 from its own.</summary>
    /// <param name="window">The window that was measured.</param>
    /// <param name="raw">The result of <see cref="Of(Window, Workers)"/>.</param>
    public static ModeValues Normalised(Window window, ModeValues raw)
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var labels = ComponentLabels.Of(network, space);
        var values = network.ByVertex(raw);
        var (n, m) = ((double)network.CityCount, (double)network.EventCount);
        for (var vertex = 0; vertex < values.Length; vertex++)
        {
            var nearest = network.IsCity(vertex) ? m + (2 * (n - 1)) : n + (2 * (m - 1));
            values[vertex] *= nearest * (labels.Sizes[labels.ComponentOf[vertex]] - 1) / (n + m - 1);
        }

        return network.ByNode(values.Span);
    }

    private static void Invert(double[] farness)
    {
        foreach (ref var value in farness.AsSpan())
            value = value == 0 ? 0 : 1 / value;
    }
}
