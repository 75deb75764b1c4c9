using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>An event of a journey: which city brings the news, and which carries it on.</summary>
internal readonly record struct RouteStep(int Event, int From, int To);

/// <summary>Follows journeys of a sweep from their ends back to its source: of several alike, the one through the earliest events and, at one event, the cities
/// of smallest number.</summary>
/// <remarks>Cost of a journey: Σ of the events of the cities at its events.</remarks>
internal sealed class RouteBack
{
    private readonly Window _window;
    private readonly JourneySweep _sweep;
    private readonly Dictionary<int, int> _batches = [];

    /// <param name="window">The window that was swept.</param>
    /// <param name="sweep">The sweep, from its source.</param>
    public RouteBack(Window window, JourneySweep sweep)
    {
        (_window, _sweep) = (window, sweep);
        for (var (batch, k) = (0, 0); batch < sweep.BatchEnds.Count; batch++)
        {
            for (; k < sweep.BatchEnds[batch]; k++)
                _batches[sweep.Order[k]] = batch;
        }
    }

    /// <summary>The events of a journey in the order of time.</summary>
    /// <param name="journey">A journey of the sweep that exists.</param>
    /// <param name="source">The source of the sweep.</param>
    /// <param name="target">The city where it ends.</param>
    public IReadOnlyList<RouteStep> Steps(Journey journey, int source, int target)
    {
        // From the last event back: an event of an earlier batch, one event shorter, that left at the same first event and that a sender was at.
        var steps = new RouteStep[journey.Events];
        var (@event, to) = (journey.LastEvent, target);
        for (var left = journey.Events; left > 1; left--)
        {
            var (before, sender) = Before(@event);
            steps[left - 1] = new RouteStep(@event, sender, to);
            (@event, to) = (before, sender);
        }

        steps[0] = new RouteStep(@event, source, to);
        return steps;
    }

    private (int Event, int Sender) Before(int @event)
    {
        var own = _sweep[@event];
        var cities = _window.CitiesOf(@event);
        var senders = _sweep.Senders(@event);
        var found = (Event: int.MaxValue, Sender: int.MaxValue);
        for (var k = 0; k < cities.Length; k++)
        {
            if (!senders[k])
                continue;
            foreach (var earlier in _window.EventsOf(cities[k]))
            {
                if (_batches.TryGetValue(earlier, out var batch) && batch < _batches[@event] && _sweep[earlier].Events == own.Events - 1
                    && _sweep[earlier].FirstEvent == own.FirstEvent && (earlier, cities[k]).CompareTo((found.Event, found.Sender)) < 0)
                    found = (earlier, cities[k]);
            }
        }

        return found;
    }
}
