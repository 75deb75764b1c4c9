using CityNetworks.Centrality.ShortestPaths;
using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>How near is the node to all others, where a node out of reach adds nothing?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Normalised: by the largest possible, m + (n−1)/2 for cities and n + (m−1)/2 for events, in [0, 1].
/// Cases: not present → 0; several components need no correction, which is why this is the default for nearness.
/// Cost: as <see cref="DistanceSums"/>.
/// Source: Rochat (2009), ASNA; Boldi and Vigna (2014), Internet Mathematics 10, 222–262; the two-mode normaliser is ours.
/// Other tools divide by n+m−1 or not at all.
/// </remarks>
public static class Harmonic
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static CentralityMeasure Definition { get; } = new(
        (window, _, workers) => (Of(window, workers), true),
        (window, raw, _) => Normalised(window, raw))
    {
        Id = "harmonic",
        Name = "Harmonic closeness",
        Scope = MeasureScope.City | MeasureScope.Event,
        Meaning = "how few steps through shared events lead to the others",
        Formula = "Σ_{j≠i} 1/d_ij with 1/∞ = 0",
        Normalisation = "over m+(n−1)/2 for cities, n+(m−1)/2 for events",
        Cases = $"{CentralityMeasure.AbsentIsZero}; several components: no correction needed",
        Citation = "Boldi and Vigna (2014), Internet Mathematics 10, 222–262; two-mode normaliser: this project",
        MadeOf = ValueMadeOf.Distances,
        SearchesPaths = true,
    };

    /// <summary>The sum of the reciprocal distances of each node.</summary>
    public static ModeValues Of(Window window, Workers workers = default)
    {
        using var space = new Workspace();
        return DistanceSearch.Of(window, space, workers).Reciprocals();
    }

    /// <summary>Harmonic centrality relative to a node at distance 1 from the whole other mode and 2 from its own.</summary>
    /// <param name="window">The window that was measured.</param>
    /// <param name="raw">The result of <see cref="Of"/>.</param>
    public static ModeValues Normalised(Window window, ModeValues raw)
    {
        var (n, m) = (window.CountCities(), window.CountEvents());
        return raw.DividedBy(n == 0 ? 0 : m + ((n - 1) / 2.0), m == 0 ? 0 : n + ((m - 1) / 2.0));
    }
}
