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
        var steps = new List<Step>();
        if (source != target && window.DegreeOf(source) > 0)
        {
            sweep.From(source);
            var journey = kind is JourneyKind.Foremost ? sweep.Foremost[target] : sweep.Fewest[target];
            if (journey.Exists)
                Follow(window, sweep, journey, source, target, steps);
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

    // From the last event back: an event of an earlier batch, one event shorter, that left at the same first event and that a sender was at.
    private static void Follow(Window window, JourneySweep sweep, Journey journey, int source, int target, List<Step> steps)
    {
        var batches = Batches(sweep);
        var (@event, to) = (journey.LastEvent, target);
        for (var left = journey.Events; left > 1; left--)
        {
            var (before, sender) = Before(window, sweep, batches, @event);
            steps.Insert(0, new Step(@event, sender, to));
            (@event, to) = (before, sender);
        }

        steps.Insert(0, new Step(@event, source, to));
    }

    private static (int Event, int Sender) Before(Window window, JourneySweep sweep, Dictionary<int, int> batches, int @event)
    {
        var own = sweep[@event];
        var cities = window.CitiesOf(@event);
        var senders = sweep.Senders(@event);
        var found = (Event: int.MaxValue, Sender: int.MaxValue);
        for (var k = 0; k < cities.Length; k++)
        {
            if (!senders[k])
                continue;
            foreach (var earlier in window.EventsOf(cities[k]))
            {
                if (batches.TryGetValue(earlier, out var batch) && batch < batches[@event] && sweep[earlier].Events == own.Events - 1
                    && sweep[earlier].FirstEvent == own.FirstEvent && (earlier, cities[k]).CompareTo((found.Event, found.Sender)) < 0)
                    found = (earlier, cities[k]);
            }
        }

        return found;
    }

    private static Dictionary<int, int> Batches(JourneySweep sweep)
    {
        var batches = new Dictionary<int, int>();
        for (var (batch, k) = (0, 0); batch < sweep.BatchEnds.Count; batch++)
        {
            for (; k < sweep.BatchEnds[batch]; k++)
                batches[sweep.Order[k]] = batch;
        }

        return batches;
    }

    private readonly record struct Step(int Event, int From, int To);
}
