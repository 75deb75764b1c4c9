using CityNetworks.Measures;
using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>When can the news of a city first have reached each other city?</summary>
/// <remarks>
/// How: news meets at events. In the order of time, an event at τ at which some city has arr &lt; τ (loose rule: ≤ τ) gives every city there arr = min(arr, τ).
/// The source knows its news before the first event of the window, so its arrival is t₀, the time of the first event with a tie, and it can pass it on there.
/// Cases: never reached → <see cref="Never"/>; a city without a tie in the window is never reached; a source without one reaches nobody. A city receives and
/// passes on information only at events it attends, so one that joins late or leaves early needs no special rule.
/// Cost: O(Σ d_e) per source under the strict rule.
/// Source: Bui-Xuan, Ferreira and Jarry (2003), Int. J. Found. Comput. Sci. 14, 267–285 (foremost journeys); Wu et al. (2014), Proc. VLDB Endow. 7, 721–732.
/// tsna's tPath fails for negative times; here only the order of times matters.
/// </remarks>
public static class EarliestArrival
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static TemporalMeasure Definition { get; } = new((window, times, rule, workers) => TemporalMeasure.OfPairs(window, workers, (source, put) =>
    {
        var arrivals = Of(window, source, times, rule);
        for (var target = 0; target < arrivals.Length; target++)
        {
            if (arrivals[target] != Never)
                put(source, target, arrivals[target]);
        }
    }))
    {
        Id = "earliest-arrival",
        Name = "Earliest arrival",
        Scope = MeasureScope.Pair,
        Meaning = "when the news of a city can first have reached another",
        Formula = "the least time of an event that ends a chain of events of rising times from the source, each sharing a city with the next",
        Cases = "never reached: not defined; the source itself: the time of the window's first event with a tie",
        Citation = "Bui-Xuan, Ferreira and Jarry (2003), Int. J. Found. Comput. Sci. 14, 267–285; Wu et al. (2014), Proc. VLDB Endow. 7, 721–732",
    };

    /// <summary>The arrival at cities that the news never reaches.</summary>
    public const int Never = int.MaxValue;

    /// <summary>The times at which the news of <paramref name="source"/> arrives.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="source">The city whose news it is.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <returns>A time a city, by its number, in the unit of the times; <see cref="Never"/>: not reached.</returns>
    public static int[] Of(Window window, int source, EventTimes? times = null, SameTime rule = SameTime.Strict)
    {
        times ??= EventTimes.OfPeriods(window.Network);
        var arrivals = new int[window.Network.CityCount];
        Array.Fill(arrivals, Never);
        if (window.DegreeOf(source) == 0)
            return arrivals;

        var news = new NewsSpread(window, rule);
        news.Start(source);
        arrivals[source] = times.FirstOf(window);
        int end;
        for (var first = window.FirstEvent; first < window.EndEvent; first = end)
        {
            end = times.EndOfTime(first, window.EndEvent);
            foreach (var city in news.Meet(first, end))
                arrivals[city] = times[first];
        }

        return arrivals;
    }
}
