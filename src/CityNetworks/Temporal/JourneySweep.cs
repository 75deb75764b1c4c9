using CityNetworks.Networks;

namespace CityNetworks.Temporal;

/// <summary>All journeys of fewest events from one source, found in one sweep over the events in the order of time; scratch of one thread.</summary>
/// <remarks>
/// A journey is a chain of cities and events c₀ e₁ c₁ e₂ … whose times rise (loose rule: do not fall). The fewest events by which news can be at a city before
/// a time never rises with time,
/// so a journey of fewest events consists of such journeys, and counting is that of Brandes (2001) with "before τ" in place of "one step nearer".
/// A batch holds events that see the same state: all events of one time under the strict rule; under the loose rule those of one time and one number of events,
/// fewest first.
/// Cost: O(Σ d_e); under the loose rule, times the longest chain inside one time.
/// Source: Buß, Molter, Niedermeier and Rymar (2020), KDD '20, 2084–2092 (shortest and shortest foremost journeys are countable in polynomial time, all
/// foremost ones #P-hard).
/// </remarks>
internal sealed class JourneySweep
{
    private readonly Window _window;
    private readonly EventTimes _times;
    private readonly SameTime _rule;
    private readonly Journey[] _byEvent;
    private readonly bool[] _sends;
    private readonly int _firstTie;
    private readonly List<int> _pending = [];
    private readonly List<int> _reached = [];

    public JourneySweep(Window window, EventTimes times, SameTime rule)
    {
        _window = window;
        _times = times;
        _rule = rule;
        _byEvent = new Journey[window.EndEvent - window.FirstEvent];
        _sends = new bool[window.TieCount];
        _firstTie = window.Network.EventOffsets[window.FirstEvent];
        Fewest = new Journey[window.Network.CityCount];
        Foremost = new Journey[window.Network.CityCount];
    }

    /// <summary>By city: the journeys of fewest events.</summary>
    public Journey[] Fewest { get; }

    /// <summary>By city: the journeys of fewest events among those that arrive first.</summary>
    public Journey[] Foremost { get; }

    /// <summary>The events that carried the news, batch by batch.</summary>
    public List<int> Order { get; } = [];

    /// <summary>Where each batch ends in <see cref="Order"/>.</summary>
    public List<int> BatchEnds { get; } = [];

    /// <summary>The journeys of fewest events whose last event this is, for events in <see cref="Order"/>.</summary>
    public Journey this[int @event] => _byEvent[@event - _window.FirstEvent];

    /// <summary>Whether the cities of an event, in their order, are those that bring the news along on a journey of fewest events.</summary>
    public ReadOnlySpan<bool> Senders(int @event) => Row(@event);

    public void From(int source)
    {
        Array.Fill(Fewest, Journey.None);
        Array.Fill(Foremost, Journey.None);
        Order.Clear();
        BatchEnds.Clear();
        Fewest[source] = Foremost[source] = Journey.Source;
        int end;
        for (var first = _window.FirstEvent; first < _window.EndEvent; first = end)
        {
            end = _times.EndOfTime(first, _window.EndEvent);
            Pass(first, end);
        }
    }

    private void Pass(int first, int end)
    {
        _pending.Clear();
        for (var @event = first; @event < end; @event++)
            _pending.Add(@event);
        _reached.Clear();
        do
        {
            var nearest = FewestEvents.Unreachable;
            foreach (var @event in _pending)
                nearest = Math.Min(nearest, Hear(@event));
            if (nearest == FewestEvents.Unreachable)
                break;

            Close(_rule is SameTime.Loose ? nearest : FewestEvents.Unreachable - 1);
        }
        while (_rule is SameTime.Loose);

        foreach (var city in _reached)
            Foremost[city] = Fewest[city];
    }

    // What the event learns from its cities; returns the events on a journey through it.
    private int Hear(int @event)
    {
        var best = Journey.None;
        var cities = _window.CitiesOf(@event);
        foreach (var city in cities)
            best = best.Or(Fewest[city]);
        var tells = Row(@event);
        for (var k = 0; k < cities.Length; k++)
            tells[k] = best.Exists && Fewest[cities[k]].Events == best.Events;
        var through = best.Exists ? best.Through(@event) : best;
        _byEvent[@event - _window.FirstEvent] = through;
        return through.Events;
    }

    // Ends a batch: the pending events that heard the news, up to a number of events, pass it to their cities.
    private void Close(int most)
    {
        var kept = 0;
        for (var k = 0; k < _pending.Count; k++)
        {
            if (this[_pending[k]].Events <= most)
                Order.Add(_pending[k]);
            else
                _pending[kept++] = _pending[k];
        }

        _pending.RemoveRange(kept, _pending.Count - kept);
        for (var k = BatchEnds.Count == 0 ? 0 : BatchEnds[^1]; k < Order.Count; k++)
            Send(Order[k]);
        BatchEnds.Add(Order.Count);
    }

    private void Send(int @event)
    {
        foreach (var city in _window.CitiesOf(@event))
        {
            if (!Fewest[city].Exists)
                _reached.Add(city);
            Fewest[city] = Fewest[city].Or(this[@event]);
        }
    }

    private Span<bool> Row(int @event) => _sends.AsSpan(_window.Network.EventOffsets[@event] - _firstTie, _window.CitiesOf(@event).Length);
}
