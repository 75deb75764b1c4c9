using CityNetworks.Records;

namespace CityNetworks.Networks.NullModels;

/// <summary>A city cannot attend what was held while it did not belong to the network; otherwise it is free.</summary>
/// <remarks>
/// An event is impossible for a city that belonged in none of the periods in which the event was held, as far as they lie in the window.
/// A city belongs by its rows of <c>memberships.csv</c>, else from <c>joined</c> to before <c>left</c>; a date stands for its first day.
/// Cases: a date that is not known excludes nothing; a city recorded at an event was free to be there, whatever its dates, since the record shows it (guests,
/// late entries).
/// </remarks>
public sealed class MembershipEligibility : IEligibility
{
    private readonly TwoModeNetwork _network;
    private readonly (int First, int End)[] _events;
    private readonly MembershipPeriods _memberships;

    /// <summary>The membership of a record set, for a network made of it.</summary>
    public MembershipEligibility(RecordSet records, TwoModeNetwork network)
        : this(records, network.All)
    {
    }

    /// <summary>The membership of a record set, for a window of a network made of it.</summary>
    public MembershipEligibility(RecordSet records, Window window)
    {
        _network = window.Network;
        _memberships = new MembershipPeriods(records, _network.Names.Cities);
        var axis = new PeriodAxis(records.Periods);
        var events = records.Events.ToDictionary(@event => @event.Id, StringComparer.Ordinal);
        _events =
        [
            .. _network.Names.Events.Select((id, number) =>
            {
                var (first, end) = events.TryGetValue(id, out var held) && held.Period is not null
                    ? axis.RangeOf(held)
                    : (_network.PeriodOf(number), _network.PeriodOf(number) + 1);
                return held?.LastPeriod is null ? (first, end) : (Math.Max(first, window.FirstPeriod), Math.Min(end, window.EndPeriod));
            }),
        ];
    }

    /// <summary>The membership of a record set for a window of a network made of it; null where the records state no city's membership.</summary>
    public static MembershipEligibility? Of(RecordSet records, Window window) =>
        MembershipPeriods.AreStated(records) ? new MembershipEligibility(records, window) : null;

    /// <summary>A pair of the window, a city and an event that are both in it, that was impossible; null: all were free.</summary>
    /// <param name="window">The window. Cost: n·m questions.</param>
    /// <returns>Their numbers.</returns>
    public (int City, int Event)? FirstImpossible(Window window)
    {
        for (var city = 0; city < _network.CityCount; city++)
        {
            for (var @event = window.FirstEvent; window.DegreeOf(city) > 0 && @event < window.EndEvent; @event++)
            {
                if (!window.CitiesOf(@event).IsEmpty && Of(city, @event) is Attendance.Impossible)
                    return (city, @event);
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public Attendance Of(int city, int @event)
    {
        var (first, end) = _events[@event];
        return _memberships.Overlap(city, first, end) || _network.EventsOf(city).BinarySearch(@event) >= 0
            ? Attendance.Free
            : Attendance.Impossible;
    }
}
