using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>How near is the node to all others that it can reach?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Normalised: cities (m' + 2(n'−1)) / Σ_j d_ij · (r−1)/(n+m−1), events (n' + 2(m'−1)) / Σ_j d_ej · (r−1)/(n+m−1);
/// n' and m' are the numbers of the node's own component, r = n' + m' the nodes it reaches, itself included. The first factor is nearness within the component,
/// in [0, 1], the second the share of the others that it reaches.
/// Cases: not present → 0; connected window → the second factor is 1; a city alone at its own event → 1/(n+m−1).
/// Dialect <see cref="CentralityDialect.Networkx"/>: n and m of the whole window in place of n' and m'; then small components can exceed 1, and a city alone at
/// its own event can rank first.
/// Cost: as <see cref="DistanceSums"/>.
/// Source: Borgatti and Everett (1997), Social Networks 19, 243–269; Faust (1997), Social Networks 19, 157–191; factor for components after Wasserman and Faust
/// (1994).
/// Other tools: NetworkX (bipartite) as in the dialect, isolated nodes counted in n and m; netrics has no factor for components; the R package bipartite
/// measures the projection; igraph, NetworKit and GDS use other conventions for components.
/// </remarks>
public static class Closeness
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, _, workers) => (Of(window, workers), true),
        (window, raw, options) => Normalised(window, raw, options.Dialect))
    {
        Id = "closeness",
        Name = "Closeness",
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "how near a city is to all it can reach",
        Formula = "1 / Σ_j d_ij over the nodes reached, d in ties of the two-mode network",
        Normalisation = "(m'+2(n'−1)) / Σ_j d_ij · (r−1)/(n+m−1) for cities, (n'+2(m'−1)) … for events; n', m' those of the node's component, r = n'+m'; "
            + "networkx: n and m in place of n' and m'",
        Cases = $"{CentralityMeasure.AbsentIsZero}; several components: the factor (r−1)/(n+m−1); a city alone at its own event: 1/(n+m−1)",
        Citation = "Borgatti and Everett (1997), Social Networks 19, 243–269; factor for components: Wasserman and Faust (1994)",
        MadeOf = ValueMadeOf.Distances,
        SearchesPaths = true,
        DifferingDialects = [CentralityDialect.Networkx],
    };

    /// <summary>One over the sum of the distances of each node.</summary>
    public static ModeValues Of(Window window, Workers workers = default)
    {
        using var space = new Workspace();
        var values = DistanceSearch.Of(window, space, workers).Farness();
        Invert(values.Cities);
        Invert(values.Events);
        return values;
    }

    /// <summary>The same, from sums already computed.</summary>
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
    /// <param name="dialect">Whose numbers of nodes.</param>
    public static ModeValues Normalised(Window window, ModeValues raw, CentralityDialect dialect = CentralityDialect.Bh2011)
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var labels = ComponentLabels.Of(network, space);
        var values = network.ByVertex(raw);
        var cities = space.Take<int>(labels.Sizes.Length);
        cities.Span.Clear();
        for (var vertex = 0; vertex < values.Length; vertex++)
            cities[labels.ComponentOf[vertex]] += network.IsCity(vertex) ? 1 : 0;
        for (var vertex = 0; vertex < values.Length; vertex++)
        {
            var size = labels.Sizes[labels.ComponentOf[vertex]];
            double own = cities[labels.ComponentOf[vertex]];
            var (n, m) = dialect is CentralityDialect.Networkx ? (network.CityCount, network.EventCount) : (own, size - own);
            var nearest = network.IsCity(vertex) ? m + (2 * (n - 1)) : n + (2 * (m - 1));
            values[vertex] *= nearest * (size - 1) / (network.VertexCount - 1);
        }

        return network.ByNode(values.Span);
    }

    private static void Invert(double[] farness)
    {
        foreach (ref var value in farness.AsSpan())
            value = value == 0 ? 0 : 1 / value;
    }
}
