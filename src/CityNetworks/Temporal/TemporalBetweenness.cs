using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Temporal;

/// <summary>How much of the news between other cities has to pass through a city?</summary>
/// <remarks>
/// Formula: that of <see cref="Definitions"/>, σ_sd the number of best journeys from s to d (<see cref="JourneyKind"/>), σ_sd(v) of those with v between the
/// ends.
/// A journey is a chain of cities and events; two that differ in an event differ. All best journeys count, not one of them.
/// Normalised: divided by (n−1)(n−2), n the cities present, in [0, 1]; fewer than three cities → 0.
/// Cases: not present → 0; pairs without a journey add nothing; empty window → zeros. Foremost means fewest events among the foremost: all foremost journeys
/// cannot be counted in reasonable time (#P-hard).
/// Cost: O(n Σ d_e) time under the strict rule, in parallel over sources; 64 vectors.
/// Source: Buß, Molter, Niedermeier and Rymar (2020), KDD '20, 2084–2092 (shortest, shortest foremost); Rad, Flocchini and Gaudet (2017), Comput. Soc. Netw. 4,
/// 5, for foremost betweenness. Teneto divides by the number of pairs rather than of paths.
/// </remarks>
public static class TemporalBetweenness
{
    /// <summary>What they are called, what they mean, their formula and source.</summary>
    public static IReadOnlyList<TemporalMeasure> Definitions { get; } =
    [
        Definition(JourneyKind.Foremost, "betweenness-foremost", "Temporal betweenness, foremost journeys", "that arrive first"),
        Definition(JourneyKind.FewestEvents, "betweenness-fewest", "Temporal betweenness, journeys of fewest events", "of fewest events"),
    ];

    /// <summary>B_v of every city.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="kind">Which journeys are best.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    /// <returns>A number a city, by its number: pairs of cities in order.</returns>
    public static double[] Of(
        Window window, JourneyKind kind = JourneyKind.Foremost, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default) =>
        JourneyFlow.Of(window, times ?? EventTimes.OfPeriods(window.Network), rule, kind, workers).Through;

    /// <summary>B_v / ((n−1)(n−2)).</summary>
    /// <returns>A share a city, by its number, in [0, 1].</returns>
    public static double[] Normalised(Window window, double[] betweenness)
    {
        double n = window.CountCities();
        var pairs = (n - 1) * (n - 2);
        return pairs > 0 ? Array.ConvertAll(betweenness, value => value / pairs) : new double[betweenness.Length];
    }

    private static TemporalMeasure Definition(JourneyKind kind, string id, string name, string journeys) =>
        new((window, times, rule, workers) => Normalised(window, Of(window, kind, times, rule, workers)))
        {
            Id = id,
            Name = name,
            Scope = MeasureScope.City,
            Meaning = $"how often the journeys {journeys} pass through a city",
            Formula = $"Σ_{{s≠v≠d}} σ_sd(v)/σ_sd over ordered pairs, σ the number of journeys {journeys}",
            Normalisation = "over (n−1)(n−2)",
            Cases = "not present, or fewer than three cities: 0; pairs without a journey add nothing",
            Citation = "Buß, Molter, Niedermeier and Rymar (2020), KDD '20, 2084–2092; Rad, Flocchini and Gaudet (2017), Computational Social Networks 4, 5",
        };
}
