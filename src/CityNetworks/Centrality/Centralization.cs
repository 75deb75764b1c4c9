using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality;

/// <summary>How much does one mode of the network turn around its most central node?</summary>
/// <param name="Measure">The id of the measure.</param>
/// <param name="Cities">In [0, 1], or NaN.</param>
/// <param name="Events">In [0, 1], or NaN.</param>
/// <remarks>
/// Formula: Σ_i (max_j c_j − c_i) over the present nodes of the mode, divided by the largest value this sum can have with the same n and m.
/// The largest values used, for n nodes in the mode and m in the other, of normalised values: degree (n−1)(m−1)/m; betweenness n−1.
/// Both are reached where one node has all m ties and each other node of its mode has one. Each present node has at least one tie and at most m, so degree
/// cannot do more; betweenness lies in [0, 1].
/// NaN: for a measure whose largest sum is not known (strength, closeness, harmonic, eigenvector, pagerank, birank), and where it is 0, because then nothing
/// can differ.
/// Betweenness is taken over its true maximum whatever the dialect.
/// Source: Freeman (1978), Social Networks 1, 215–239; two modes: Borgatti and Everett (1997), Social Networks 19, 243–269.
/// </remarks>
public sealed record Centralization(string Measure, double Cities, double Events)
{
    /// <summary>The centralization of both modes of a window.</summary>
    public static Centralization Of(Window window, CentralityMeasure measure, Workers workers = default)
    {
        if (measure.CentralizationMaximum is null)
            return new Centralization(measure.Id, double.NaN, double.NaN);
        var values = measure.Of(window, CentralityOptions.Default, workers).Values;
        var (n, m) = (window.CountCities(), window.CountEvents());
        return new Centralization(
            measure.Id,
            Share(values.Cities, n, measure.CentralizationMaximum(n, m)),
            Share(values.Events, m, measure.CentralizationMaximum(m, n)));
    }

    // Absent nodes have the value 0 and would add the maximum each: they are counted out.
    private static double Share(double[] values, int present, double largest) =>
        present > 1 && largest > 0 ? ((present * values.Max()) - Summation.Of(values)) / largest : double.NaN;
}
