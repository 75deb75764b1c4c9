using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Temporal;

/// <summary>The table <c>paths</c>: who could have heard from whom, when, through which event.</summary>
/// <remarks>
/// One row for each ordered pair with a journey. It shows one foremost journey: among those that arrive first, of the fewest events, and of these one that leaves last.
/// <c>first_period</c> is the period of its first event, <c>arrival_event</c> its last event and <c>arrival_period</c> the period of that, <c>events</c> its length.
/// A later journey may take fewer events (<see cref="FewestEvents"/>); equal journeys are told apart by the numbers of their events.
/// Cost: O(n Σ d_e) under the strict rule, and a row a pair.
/// </remarks>
public static class PathsTable
{
    /// <summary>The table of all pairs.</summary>
    /// <param name="window">Its events only.</param>
    /// <param name="times">The times of the events; null: their periods.</param>
    /// <param name="rule">Whether news can pass between events of one time.</param>
    /// <param name="workers">The threads.</param>
    public static Table Of(Window window, EventTimes? times = null, SameTime rule = SameTime.Strict, Workers workers = default)
    {
        var network = window.Network;
        times ??= EventTimes.OfPeriods(network);
        var bySource = new List<Row>[network.CityCount];
        workers.For(bySource.Length, () => new JourneySweep(window, times, rule), (source, sweep) =>
        {
            bySource[source] = [];
            if (window.DegreeOf(source) == 0)
                return;
            sweep.From(source);
            for (var target = 0; target < network.CityCount; target++)
            {
                if (target != source && sweep.Foremost[target].Exists)
                    bySource[source].Add(new Row(source, target, sweep.Foremost[target]));
            }
        });

        var names = network.Names;
        return Table.Of("paths", bySource.SelectMany(rows => rows).ToArray())
            .Text("source", row => names.Cities[row.Source])
            .Text("target", row => names.Cities[row.Target])
            .Text("first_period", row => names.Periods[network.PeriodOf(row.Journey.FirstEvent)])
            .Text("arrival_period", row => names.Periods[network.PeriodOf(row.Journey.LastEvent)])
            .Text("arrival_event", row => names.Events[row.Journey.LastEvent])
            .Integer("events", row => row.Journey.Events)
            .Build();
    }

    private readonly record struct Row(int Source, int Target, Journey Journey);
}
