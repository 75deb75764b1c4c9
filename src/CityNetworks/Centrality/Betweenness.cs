using CityNetworks.Centrality.Presence;
using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>How often does the node stand on the shortest paths between others?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Normalised: over <see cref="Maximum"/> for the node's mode. In [0, 1] in dialects bh2011 and networkx; be1997 can exceed 1.
/// Cases: not present, or a single tie → 0; pairs in different components add nothing; empty window → zeros.
/// Cost: O((n+m)·ties) time, 16 sources side by side, trees folded away first; 420 bytes per node and thread, and 256 per node.
/// Source: Freeman (1977), Sociometry 40, 35–41; Brandes (2001), Journal of Mathematical Sociology 25, 163–177; maximum: Borgatti and Halgin (2011), Sage
/// Handbook of Social Network Analysis, 417–433.
/// Other tools: NetworkX (bipartite) agrees; netrics divides by the two-case form of be1997, which is not the maximum when n−1 &gt; m+1.
/// </remarks>
/// <example>
/// <code>
/// var network = NetworkBuilder.Build(Mercocities.Records);
/// var betweenness = Betweenness.Normalised(network.All, Betweenness.Of(network.All));
/// var hub = Array.IndexOf(betweenness.Cities, betweenness.Cities.Max());
/// Console.WriteLine($"{network.Names.CityLabels[hub]}: {betweenness.Cities[hub].ToString("0.000", CultureInfo.InvariantCulture)}");
/// // Pergamino: 0.212
/// </code>
/// </example>
public static class Betweenness
{
    /// <summary>Into how many parts the work of one window can be cut (<see cref="Workers.Parts"/>); more parts have nothing to do in it.</summary>
    public const int Parts = ShortestPathLoads.Slots;

    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, _, workers) => (Of(window, workers), true),
        (window, raw, options) => Normalised(window, raw, options.Dialect))
    {
        Id = "betweenness",
        Name = "Betweenness",
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "how often a city lies on the shortest way between others",
        Formula = "Σ_{s<t} σ_st(v)/σ_st over pairs of both modes, each once",
        Normalisation = "over the two-mode maximum; be1997: over the two-case form, which can be too small",
        Cases = $"{CentralityMeasure.AbsentIsZero}; one tie: 0; pairs in different components add nothing",
        Citation = "Freeman (1977), Sociometry 40, 35–41; maximum: Borgatti and Halgin (2011); two-case form: Borgatti and Everett (1997)",
        MadeOf = ValueMadeOf.Pairs,
        SearchesPaths = true,
        DifferingDialects = [CentralityDialect.Be1997],
        CentralizationMaximum = (own, other) => Maximum(own, other) == 0 ? 0 : own - 1,
    };

    /// <summary>The betweenness of each node.</summary>
    /// <exception cref="OverflowException">Two nodes are joined by more than 1E308 shortest paths.</exception>
    public static ModeValues Of(Window window, Workers workers = default)
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var all = Ones(network, true, true, space);
        return ShortestPathLoads.Of(network, all, all, 0.5, space, workers);
    }

    /// <summary>The same, split by the modes of the two ends.</summary>
    /// <remarks>Cost: less than twice <see cref="Of"/>.</remarks>
    /// <exception cref="OverflowException">Two nodes are joined by more than 1E308 shortest paths.</exception>
    public static BetweennessByEndpoints ByEndpoints(Window window, Workers workers = default)
    {
        using var space = new Workspace();
        var network = PresentNetwork.Of(window, space);
        var cities = Ones(network, true, false, space);
        var events = Ones(network, false, true, space);
        return new BetweennessByEndpoints(
            ShortestPathLoads.Of(network, cities, cities, 0.5, space, workers),
            ShortestPathLoads.Of(network, cities, events, 1, space, workers),
            ShortestPathLoads.Of(network, events, events, 0.5, space, workers));
    }

    /// <summary>Betweenness over the maximum of the node's mode.</summary>
    /// <param name="window">The window that was measured.</param>
    /// <param name="raw">The result of <see cref="Of"/>.</param>
    /// <param name="dialect">Whose maximum.</param>
    public static ModeValues Normalised(Window window, ModeValues raw, CentralityDialect dialect = CentralityDialect.Bh2011)
    {
        var (n, m) = (window.CountCities(), window.CountEvents());
        return raw.DividedBy(Maximum(n, m, dialect), Maximum(m, n, dialect));
    }

    /// <summary>The largest betweenness that a node can have, with <paramref name="own"/> nodes in its mode and <paramref name="other"/> in the
    /// other.</summary>
    /// <returns>Pairs of nodes, each counted once: the unit of the betweenness before it is normalised.</returns>
    /// <remarks>
    /// bh2011 and networkx: ½[m²(s+1)² + m(s+1)(2t−s−1) − t(2s−t+3)] with m = other, s = (own−1) div m, t = (own−1) mod m; reached where one node has all m
    /// ties and each other node of its mode one, spread evenly.
    /// be1997: 2(own−1)(m−1) when own &gt; m, else ½m(m−1) + ½(own−1)(own−2) + (own−1)(m−1).
    /// </remarks>
    public static double Maximum(int own, int other, CentralityDialect dialect = CentralityDialect.Bh2011)
    {
        if (own < 1 || other < 1)
            return 0;
        double rest = own - 1;
        double m = other;
        if (dialect is CentralityDialect.Be1997)
            return own > other ? 2 * rest * (m - 1) : ((m * (m - 1)) + (rest * (rest - 1)) + (2 * rest * (m - 1))) / 2;
        double s = (own - 1) / other;
        double t = (own - 1) % other;
        return ((m * m * (s + 1) * (s + 1)) + (m * (s + 1) * ((2 * t) - s - 1)) - (t * ((2 * s) - t + 3))) / 2;
    }

    private static Piece<double> Ones(PresentNetwork network, bool cities, bool events, Workspace space)
    {
        var weights = space.Take<double>(network.VertexCount);
        weights.Span[..network.CityCount].Fill(cities ? 1 : 0);
        weights.Span[network.CityCount..].Fill(events ? 1 : 0);
        return weights;
    }
}
