using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>What is known of the order of events: a time for each event, equal where the records do not state which came first.</summary>
/// <remarks>
/// The numbers of events follow the time too, but break ties by id, which says nothing about time; so journeys go by these times, never by event numbers.
/// Times are whole numbers of any sign; only their order matters, except for <c>TemporalCloseness</c>, which takes differences.
/// </remarks>
public sealed class EventTimes
{
    private readonly int[] _times;

    private EventTimes(int[] times) => _times = times;

    /// <summary>The time of an event.</summary>
    public int this[int @event] => _times[@event];

    /// <summary>The number of events.</summary>
    public int Count => _times.Length;

    /// <summary>The time of an event is the number of its period: nothing is known of the order inside a period.</summary>
    /// <exception cref="ArgumentException">Events of the network last over several periods.</exception>
    public static EventTimes OfPeriods(TwoModeNetwork network)
    {
        Check(network);
        var times = new int[network.EventCount];
        for (var period = 0; period < network.PeriodCount; period++)
            times.AsSpan(network.FirstEventOf(period)..network.FirstEventOf(period + 1)).Fill(period);
        return new EventTimes(times);
    }

    /// <summary>Times of the caller's own.</summary>
    /// <exception cref="ArgumentException">
    /// Not one time an event; or a time falls from one event to the next; or two periods share a time; or events last over several periods.
    /// </exception>
    public static EventTimes Of(TwoModeNetwork network, IReadOnlyList<int> times)
    {
        Check(network);
        if (times.Count != network.EventCount)
            throw new ArgumentException($"There are {times.Count} times; expected one for each of the {network.EventCount} events.", nameof(times));
        for (var @event = 1; @event < times.Count; @event++)
        {
            var newPeriod = network.PeriodOf(@event) != network.PeriodOf(@event - 1);
            if (times[@event] < times[@event - 1] || (newPeriod && times[@event] == times[@event - 1]))
            {
                throw new ArgumentException(
                    $"Event {@event} has time {times[@event]} after {times[@event - 1]}; expected times that never fall, and that rise from period to period.",
                    nameof(times));
            }
        }

        return new EventTimes([.. times]);
    }

    /// <summary>The finest order that the dates of the records support, as ranks 0, 1 ….</summary>
    /// <remarks>
    /// Rule: an event may have begun on any day of its start as written (a day, a month, a year); without a date, on any day of its period.
    /// Two events whose spans overlap share a rank, and so do events linked by a chain of such overlaps. So one undated event puts its whole period at one
    /// time,
    /// which loses the order of the dated ones but invents none. A later period is a later time whatever the dates.
    /// An event that lasts over several periods (<see cref="PointsInTime"/>) is undated in each of them.
    /// Cases: events without a tie carry no news and are left out of account; they get the rank of a neighbour in their period.
    /// Cost: O(m).
    /// </remarks>
    /// <exception cref="ArgumentException">An event of the network is not in the records, or lasts over several periods.</exception>
    public static EventTimes OfDates(TwoModeNetwork network, RecordSet records)
    {
        Check(network);
        var starts = records.Events.ToDictionary(e => e.Id, e => e.LastPeriod is null ? e.Start : null, StringComparer.Ordinal);
        var times = new int[network.EventCount];
        var rank = -1;
        for (var period = 0; period < network.PeriodCount; period++)
            rank = Rank(network, starts, network.FirstEventOf(period), network.FirstEventOf(period + 1), rank, times);
        return new EventTimes(times);
    }

    // Ranks the events [first, end) of one period and returns the last rank given to an event with ties.
    private static int Rank(TwoModeNetwork network, Dictionary<string, CalendarDate?> starts, int first, int end, int lastRank, int[] times)
    {
        var undated = false;
        for (var @event = first; @event < end; @event++)
            undated |= !network.CitiesOf(@event).IsEmpty && StartOf(network, starts, @event) is null;

        var rank = lastRank;
        var spanEnd = DateOnly.MinValue;
        for (var @event = first; @event < end; @event++)
        {
            if (!network.CitiesOf(@event).IsEmpty)
            {
                var start = StartOf(network, starts, @event);
                var later = !undated && start is { } date && date.First >= spanEnd;
                if (rank == lastRank || later)
                    rank++;
                if (start is { } known && known.End > spanEnd)
                    spanEnd = known.End;
            }

            times[@event] = Math.Max(rank, lastRank + 1);
        }

        return rank;
    }

    /// <summary>t₀: the time of the window's first event with a tie, 0 when there is none. Events without a tie are not part of the window's network.</summary>
    internal int FirstOf(Window window)
    {
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            if (!window.CitiesOf(@event).IsEmpty)
                return _times[@event];
        }

        return 0;
    }

    /// <summary>The time of the window's last event with a tie, 0 when there is none.</summary>
    internal int LastOf(Window window)
    {
        for (var @event = window.EndEvent - 1; @event >= window.FirstEvent; @event--)
        {
            if (!window.CitiesOf(@event).IsEmpty)
                return _times[@event];
        }

        return 0;
    }

    /// <summary>The event after the last that shares the time of <paramref name="first"/>, up to <paramref name="end"/>.</summary>
    internal int EndOfTime(int first, int end)
    {
        var next = first + 1;
        while (next < end && _times[next] == _times[first])
            next++;
        return next;
    }

    /// <summary>The first of the events that share the time of <paramref name="last"/>, down to <paramref name="start"/>.</summary>
    internal int StartOfTime(int last, int start)
    {
        var first = last;
        while (first > start && _times[first - 1] == _times[last])
            first--;
        return first;
    }

    private static void Check(TwoModeNetwork network)
    {
        if (network.HasSpells)
        {
            throw new ArgumentException(
                $"Events of the network last over several periods; expected points in time: network.{nameof(PointsInTime.InPoints)}(), of which each period "
                    + $"of an event is an event.",
                nameof(network));
        }
    }

    private static CalendarDate? StartOf(TwoModeNetwork network, Dictionary<string, CalendarDate?> starts, int @event)
    {
        var id = network.Names.Events[@event];
        return starts.TryGetValue(id, out var start)
            ? start
            : throw new ArgumentException(
                $"Event '{id}' of the network is not in the records; expected the records that the network was built from.", nameof(starts));
    }
}
