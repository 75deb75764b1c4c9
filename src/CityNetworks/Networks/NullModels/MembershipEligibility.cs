using CityNetworks.Records;

namespace CityNetworks.Networks.NullModels;

/// <summary>A city cannot attend before it joined or after it left; otherwise it is free.</summary>
/// <remarks>
/// An event falls into its period [start, end); it is impossible for a city that joined on or after the end, or left on or before the start, by the most generous reading of dates known only by month or year.
/// Cases: a date that is not known excludes nothing; a city recorded at an event was free to be there, whatever its dates, since the record shows it (guests, late entries).
/// </remarks>
public sealed class MembershipEligibility : IEligibility
{
    private readonly TwoModeNetwork _network;
    private readonly City?[] _cities;
    private readonly Period?[] _periods;

    /// <summary>The membership dates of a record set, for a network made of it.</summary>
    public MembershipEligibility(RecordSet records, TwoModeNetwork network)
    {
        _network = network;
        var cities = records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        var periods = records.Periods.ToDictionary(period => period.Id, StringComparer.Ordinal);
        _cities = [.. network.Names.Cities.Select(id => cities.GetValueOrDefault(id))];
        _periods = [.. network.Names.Periods.Select(id => periods.GetValueOrDefault(id))];
    }

    /// <inheritdoc/>
    public Attendance Of(int city, int @event)
    {
        var period = _periods[_network.PeriodOf(@event)];
        var joinedLater = _cities[city]?.Joined is { } joined && period?.End is { } end && joined.First >= end.End.AddDays(-1);
        var leftBefore = _cities[city]?.Left is { } left && period?.Start is { } start && left.End.AddDays(-1) <= start.First;
        return (joinedLater || leftBefore) && _network.EventsOf(city).BinarySearch(@event) < 0 ? Attendance.Impossible : Attendance.Free;
    }
}
