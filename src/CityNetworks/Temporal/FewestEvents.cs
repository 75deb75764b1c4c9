using CityNetworks.Measures;
using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>Through how many events must the news of a city pass to reach each other city?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>.
/// Cases: the source itself 0; never reached → <see cref="Unreachable"/>; cities without a tie in the window are unreachable.
/// Cost: O(Σ d_e) per source under the strict rule.
/// Source: Bui-Xuan, Ferreira and Jarry (2003), Int. J. Found. Comput. Sci. 14, 267–285 (shortest journeys); Wu et al. (2014), Proc. VLDB Endow. 7, 721–732.
/// </remarks>
public static class FewestEvents
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static TemporalMeasure Definition { get; } = new((window, times, rule, workers) => TemporalMeasure.OfPairs(window, workers, (source, put) =>
    {
        var events = Of(window, source, times, rule);
        for (var target = 0; target < events.Length; target++)
        {
            if (events[target] != Unreachable)
                put(source, target, events[target]);
        }
    }))
    {
        Id = "fewest-events",
        Name = "Fewest events",
        Scope = MeasureScope.Pair,
        Meaning = "through how many events the news of a city must pass to reach another",
        Formula = "the least number of events on a journey whose times rise (loose rule: do not fall), whenever it arrives",
        Cases = "never reached: not defined; the source itself: 0",
        Citation = "Bui-Xuan, Ferreira and Jarry (2003), Int. J. Found. Comput. Sci. 14, 267–285; Wu et al. (2014), Proc. VLDB Endow. 7, 721–732",
    };

    /// <summary>The number for cities that the news never reaches.</summary>
    public const int Unreachable = int.MaxValue;

    /// <summary>The numbers of events from <paramref name="source"/>.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="source">The city whose news it is.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <returns>A count of events a city, by its number; <see cref="Unreachable"/>: not reached.</returns>
    public static int[] Of(Window window, int source, EventTimes? times = null, SameTime rule = SameTime.Strict)
    {
        if (window.DegreeOf(source) == 0)
        {
            var none = new int[window.Network.CityCount];
            Array.Fill(none, Unreachable);
            return none;
        }

        var sweep = new JourneySweep(window, times ?? EventTimes.OfPeriods(window.Network), rule);
        sweep.From(source);
        return Array.ConvertAll(sweep.Fewest, journey => journey.Events);
    }
}
