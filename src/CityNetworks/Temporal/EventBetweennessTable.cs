using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Temporal;

/// <summary>The table <c>event_betweenness</c>: which meetings carried most first arrivals.</summary>
/// <remarks>
/// One row for each event of the window with a tie, in the order of time. <c>first_arrivals</c> and <c>carried</c> are those of <see cref="EventBetweenness"/>;
/// <c>share</c> is <c>carried</c> divided by the n(n−1) ordered pairs of cities present, blank when there is but one city.
/// </remarks>
public static class EventBetweennessTable
{
    /// <summary>The table of the window's events.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    public static Table Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        var network = window.Network;
        var names = network.Names;
        var values = EventBetweenness.Of(window, times, rule, workers);
        double n = window.CountCities();
        var events = Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Where(e => !network.CitiesOf(e).IsEmpty).ToArray();
        return Table.Of("event_betweenness", events)
            .Text("event", e => names.Events[e])
            .Text("name", e => names.EventLabels[e])
            .Text("period", e => names.Periods[network.PeriodOf(e)])
            .Integer("cities", e => network.CitiesOf(e).Length)
            .Number("first_arrivals", e => values.FirstArrivals[e])
            .Number("carried", e => values.Carried[e])
            .Number("share", e => n > 1 ? values.Carried[e] / (n * (n - 1)) : double.NaN)
            .Build();
    }
}
