using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure;

/// <summary>NODF of a window, from 0 (nothing nested) to 100 (perfectly nested).</summary>
/// <param name="Cities">Over pairs of cities; NaN with fewer than two.</param>
/// <param name="Events">Over pairs of events; NaN with fewer than two.</param>
/// <param name="Total">Over both kinds of pairs; NaN where there is neither.</param>
public sealed record NestednessScore(double Cities, double Events, double Total);

/// <summary>Are the events of the less active cities a part of those of the more active (nested overlap and decreasing fill)?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>, over the pairs of a mode; the total is the mean over the n(n−1)/2 + m(m−1)/2 pairs of both modes.
/// Cases: only nodes present in the window count; pairs of equal degree give 0 by definition, so a complete network has NODF 0. Which node stands first follows
/// from the degrees alone:
/// the order of rows and columns cannot matter, unlike with tools that take the matrix as it lies (R's bipartite, where nestedness indices changed with the
/// order).
/// Cost: O(Σ_e d_e² + Σ_i k_i²): pairs that share nothing give 0 and are not visited.
/// Source: Almeida-Neto, Guimarães, Guimarães, Loyola and Ulrich (2008), Oikos 117, 1227–1239.
/// </remarks>
public static class Nestedness
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static StructureMeasure Definition { get; } = new(context => InContext(context))
    {
        Id = "nodf",
        Name = "Nestedness",
        Scope = MeasureScope.Network | MeasureScope.Mode,
        Meaning = "how far the events of less active cities are a part of those of more active ones",
        Formula = "100 · mean over pairs of |N_i∩N_j|/k_j where k_i > k_j, else 0",
        Groups = "all, city, event: the pairs averaged",
        Cases = "pairs of equal degree → 0; no pair → not defined",
        Citation = "Almeida-Neto et al. 2008",
    };

    private static IEnumerable<(string Group, double Value)> InContext(StructureContext context)
    {
        var score = Of(context.Window);
        return StructureContext.OfModes(mode => mode is Mode.City ? score.Cities : score.Events).Prepend((StructureRow.Whole, score.Total));
    }

    /// <summary>The nestedness of the window.</summary>
    public static NestednessScore Of(Window window)
    {
        var (cityShares, cityPairs) = Overlap(new Side(window, Mode.City), window.CountCities());
        var (eventShares, eventPairs) = Overlap(new Side(window, Mode.Event), window.CountEvents());
        return new NestednessScore(
            100 * cityShares / cityPairs,
            100 * eventShares / eventPairs,
            100 * (cityShares + eventShares) / (cityPairs + eventPairs)); // 0/0 is NaN: no pair
    }

    private static (double Shares, double Pairs) Overlap(Side side, int present)
    {
        var degrees = side.Degrees();
        var presence = new CoPresence(side);
        var shares = 0.0;
        for (var node = side.First; node < side.End; node++)
        {
            var shared = 0L;
            foreach (var partner in presence.Read(node))
                shared += degrees[partner] > degrees[node] ? presence[partner] : 0;
            shares += degrees[node] > 0 ? (double)shared / degrees[node] : 0;
        }

        return (shares, present * (present - 1.0) / 2);
    }
}
