using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>Follows the best journeys from one source back from their ends, and adds up where they pass; scratch of one thread.</summary>
/// <remarks>
/// Formula: with N(e) journeys of fewest events ending at e, g(e) = Σ 1/σ_d over the targets d that e delivers to, plus the g(f) of every later event f that
/// a city hears of through e and passes on;
/// e carries N(e)·g(e), and a city passes on N(e)·Σ g(f) of what it heard at e. This is the dependency of Brandes (2001), J. Math. Sociol. 25, 163–177, with
/// events in place of edges.
/// Every best journey counts, each 1/σ of its pair: Teneto credits one arbitrary path for each start instead.
/// </remarks>
internal sealed class JourneyBacktrack(Window window, EventTimes times, SameTime rule, JourneyKind kind)
{
    private readonly JourneySweep _sweep = new(window, times, rule);
    private readonly double[] _share = new double[window.EndEvent - window.FirstEvent];
    private readonly double[] _passed = new double[window.Network.CityCount];
    private readonly int[] _passedAfter = new int[window.Network.CityCount];

    public void Add(int source, JourneyFlow flow)
    {
        _sweep.From(source);
        Array.Fill(_passedAfter, FewestEvents.Unreachable);
        var end = _sweep.Order.Count;
        for (var batch = _sweep.BatchEnds.Count - 1; batch >= 0; batch--)
        {
            var first = batch == 0 ? 0 : _sweep.BatchEnds[batch - 1];
            for (var k = first; k < end; k++)
                Take(_sweep.Order[k], flow);
            for (var k = first; k < end; k++)
                Give(_sweep.Order[k]);
            end = first;
        }
    }

    // What later events owe to this one.
    private void Take(int @event, JourneyFlow flow)
    {
        var journeys = _sweep[@event];
        var share = 0.0;
        foreach (var city in window.CitiesOf(@event))
        {
            if (Delivers(@event, city))
            {
                share += 1 / Best(city).Count;
                flow.Delivered[@event] += journeys.Count / Best(city).Count;
            }

            if (_passedAfter[city] == journeys.Events)
            {
                share += _passed[city];
                flow.Through[city] += journeys.Count * _passed[city];
            }
        }

        _share[@event - window.FirstEvent] = share;
        flow.Carried[@event] += journeys.Count * share;
    }

    // What this event owes to the cities that brought the news. A city's debt counts only for the number of events at which it had the news then.
    private void Give(int @event)
    {
        var senders = _sweep.Senders(@event);
        var cities = window.CitiesOf(@event);
        var heardAfter = _sweep[@event].Events - 1;
        for (var k = 0; k < cities.Length; k++)
        {
            if (!senders[k])
                continue;
            if (_passedAfter[cities[k]] != heardAfter)
            {
                _passedAfter[cities[k]] = heardAfter;
                _passed[cities[k]] = 0;
            }

            _passed[cities[k]] += _share[@event - window.FirstEvent];
        }
    }

    private bool Delivers(int @event, int city)
    {
        var best = Best(city);
        return best.Events == _sweep[@event].Events && (kind is JourneyKind.FewestEvents || times[@event] == times[best.LastEvent]);
    }

    private Journey Best(int city) => kind is JourneyKind.FewestEvents ? _sweep.Fewest[city] : _sweep.Foremost[city];
}
