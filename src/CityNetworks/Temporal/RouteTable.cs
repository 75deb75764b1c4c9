using CityNetworks.Networks;
using CityNetworks.Tables;

namespace CityNetworks.Temporal;

/// <summary>The table <c>route</c>: one journey of news from a city to another, event by event.</summary>
/// <remarks>
/// Columns: step, period, event, title, from, from_name, to, to_name: at each event, the city that brings the news and the one that carries it on, last the
/// target.
/// It is a journey with the first and last period and the number of events that <see cref="PathsTable"/> shows; of several, the one through the earliest events
/// and, at one event, the cities of smallest number.
/// Cases: no journey → no row. Source and target the same → no row.
/// Cost: O(Σ d_e), as for all journeys of one source.
/// </remarks>
public static class RouteTable
{
    /// <summary>The table of one journey.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="source">The city whose news it is, by number.</param>
    /// <param name="target">The city that hears of it, by number.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="kind">Which journey: among those that arrive first, or of fewest events.</param>
    /// <returns>A row for each event of the journey, in the order of time.</returns>
    public static Table Of(
        Window window, int source, int target, EventTimes? times = null, SameTime rule = SameTime.Strict, JourneyKind kind = JourneyKind.Foremost)
    {
        var network = window.Network;
        var names = network.Names;
        var sweep = new JourneySweep(window, times ?? EventTimes.OfPeriods(network), rule);
        var steps = (IReadOnlyList<RouteStep>)[];
        if (source != target && window.DegreeOf(source) > 0)
        {
            sweep.From(source);
            var journey = kind is JourneyKind.Foremost ? sweep.Foremost[target] : sweep.Fewest[target];
            if (journey.Exists)
                steps = new RouteBack(window, sweep).Steps(journey, source, target);
        }

        return Table.Of("route", steps.Select((step, k) => (Number: k + 1, Step: step)).ToArray())
            .Integer("step", row => row.Number)
            .Text("period", row => names.Periods[network.PeriodOf(row.Step.Event)])
            .Text("event", row => names.Events[row.Step.Event])
            .Text("title", row => names.EventLabels[row.Step.Event])
            .Text("from", row => names.Cities[row.Step.From])
            .Text("from_name", row => names.CityLabels[row.Step.From])
            .Text("to", row => names.Cities[row.Step.To])
            .Text("to_name", row => names.CityLabels[row.Step.To])
            .Build();
    }
}
