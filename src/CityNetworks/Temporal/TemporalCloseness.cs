using CityNetworks.Measures;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Temporal;

/// <summary>How soon does the news of a city reach the others?</summary>
/// <remarks>
/// Formula: that of <see cref="Definition"/>, n the cities present, arr of <see cref="EarliestArrival"/>; 1 when all hear at that time, 0 when nobody ever
/// hears.
/// Differences are taken in the units of the times: periods by default, ranks for dates (<see cref="EventTimes.OfDates"/>), so compare only values of one kind.
/// Cases: not reached adds 0; not present → 0; one city → 0; empty window → zeros. Harmonic, so disconnection needs no convention.
/// Cost: O(Σ d_e · n/64 + pairs that hear) under the strict rule, in parallel over blocks of sources.
/// Source: this project's own measure; Pan and Saramäki (2011), Phys. Rev. E 84, 016105, average 1/τ over all start times instead.
/// </remarks>
public static class TemporalCloseness
{
    /// <summary>What it is called, what it means, its formula and source.</summary>
    public static TemporalMeasure Definition { get; } = new(Of)
    {
        Id = "closeness",
        Name = "Temporal closeness",
        Scope = MeasureScope.City,
        Meaning = "how soon the news of a city reaches the others",
        Formula = "1/(n−1) Σ_{j≠i} 1/(1 + arr_i(j) − t₀), arr the earliest arrival, t₀ the time of the window's first event with a tie",
        Cases = "never reached adds 0; not present, or one city: 0",
        Citation = "this project; after Pan and Saramäki (2011), Physical Review E 84, 016105",
    };

    /// <summary>C_i of every city.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    /// <returns>A number a city, by its number.</returns>
    public static double[] Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        times ??= EventTimes.OfPeriods(window.Network);
        var closeness = new double[window.Network.CityCount];
        var others = window.CountCities() - 1;
        if (others < 1)
            return closeness;

        var blocks = (closeness.Length + KnowledgeBlock.Sources - 1) / KnowledgeBlock.Sources;
        workers.For(blocks, () => new KnowledgeBlock(window, times, rule, timed: true), (number, block) =>
        {
            block.Start(number);
            block.Pass(window.FirstEvent, window.EndEvent);
            var end = Math.Min(closeness.Length, (number + 1) * KnowledgeBlock.Sources);
            for (var source = number * KnowledgeBlock.Sources; source < end; source++)
                closeness[source] = block.NearnessOf(source) / others;
        });
        return closeness;
    }
}
