using CityNetworks.Measures;
using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>How late can news leave each city and still reach a given one?</summary>
/// <remarks>
/// How: <see cref="EarliestArrival"/> with time turned round: in the falling order of time, an event at τ at which some city has dep &gt; τ (loose rule: ≥ τ)
/// gives every city there dep = max(dep, τ).
/// The target's own departure is the time of the window's last event with a tie.
/// Cases: news that cannot arrive → <see cref="Never"/>; cities without a tie in the window never; a target without one hears from nobody.
/// Cost: O(Σ d_e) a target under the strict rule.
/// Source: Wu et al. (2014), Proc. VLDB Endow. 7, 721–732.
/// </remarks>
public static class LatestDeparture
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static TemporalMeasure Definition { get; } = new((window, times, rule, workers) => TemporalMeasure.OfPairs(window, workers, (target, put) =>
    {
        var departures = Of(window, target, times, rule);
        for (var source = 0; source < departures.Length; source++)
        {
            if (departures[source] != Never)
                put(source, target, departures[source]);
        }
    }))
    {
        Id = "latest-departure",
        Name = "Latest departure",
        Scope = MeasureScope.Pair,
        Meaning = "how late news can still leave a city and reach another",
        Formula = "the greatest time of an event that begins a chain of events of rising times to the target, each sharing a city with the next",
        Cases = "cannot arrive: not defined; the target itself: the time of the window's last event with a tie",
        Citation = "Wu et al. (2014), Proc. VLDB Endow. 7, 721–732",
    };

    /// <summary>The departure of cities whose news cannot reach the target.</summary>
    public const int Never = int.MinValue;

    /// <summary>The latest times at which news may leave for <paramref name="target"/>.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="target">The city to be reached.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <returns>A time a city, by its number, in the unit of the times; <see cref="Never"/>: too late from the start.</returns>
    public static int[] Of(Window window, int target, EventTimes? times = null, SameTime rule = SameTime.Strict)
    {
        times ??= EventTimes.OfPeriods(window.Network);
        var departures = new int[window.Network.CityCount];
        Array.Fill(departures, Never);
        if (window.DegreeOf(target) == 0)
            return departures;

        var news = new NewsSpread(window, rule);
        news.Start(target);
        departures[target] = times.LastOf(window);
        int first;
        for (var end = window.EndEvent; end > window.FirstEvent; end = first)
        {
            first = times.StartOfTime(end - 1, window.FirstEvent);
            foreach (var city in news.Meet(first, end))
                departures[city] = times[first];
        }

        return departures;
    }
}
