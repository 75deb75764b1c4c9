using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Temporal;

/// <summary>How soon does the news of a city reach the others?</summary>
/// <remarks>
/// Formula: C_i = 1/(n−1) Σ_{j≠i} 1/(1 + arr_i(j) − t₀), n the cities present, arr of <see cref="EarliestArrival"/>, t₀ the time of the window's first event; 1 when all hear at that time, 0 when nobody ever hears.
/// Differences are taken in the units of the times: periods by default, ranks for dates (<see cref="EventTimes.OfDates"/>), so compare only values of one kind.
/// Cases: not reached adds 0; not present → 0; one city → 0; empty window → zeros. Harmonic, so disconnection needs no convention.
/// Cost: O(n Σ d_e) under the strict rule, in parallel over sources.
/// Source: this project's own measure; Pan and Saramäki (2011), Phys. Rev. E 84, 016105, average 1/τ over all start times instead.
/// </remarks>
public static class TemporalCloseness
{
    /// <summary>C_i of every city.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    public static double[] Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        times ??= EventTimes.OfPeriods(window.Network);
        var closeness = new double[window.Network.CityCount];
        var others = window.CountCities() - 1;
        workers.For(closeness.Length, () => new NewsSpread(window, rule), (city, news) =>
        {
            if (others > 0 && window.DegreeOf(city) > 0)
                closeness[city] = Nearness(window, times, news, city) / others;
        });
        return closeness;
    }

    private static double Nearness(Window window, EventTimes times, NewsSpread news, int source)
    {
        news.Start(source);
        var sum = 0.0;
        int end;
        for (var first = window.FirstEvent; first < window.EndEvent; first = end)
        {
            end = times.EndOfTime(first, window.EndEvent);
            var waited = (double)times[first] - times[window.FirstEvent];
            sum += news.Meet(first, end).Length / (1 + waited);
        }

        return sum;
    }
}
