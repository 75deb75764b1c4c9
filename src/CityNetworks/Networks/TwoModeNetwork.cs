using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Who took part in what: cities 0…n−1, events 0…m−1 in the order of time, and the ties between them, stored both ways.</summary>
/// <remarks>
/// A tie inside a mode cannot be expressed. A city is tied to an event at most once: roles at one event are joined, the weight is the largest.
/// Events are numbered by (period, start, id), so a period is a range of event numbers and every window of consecutive periods is a view (<see cref="Window"/>).
/// Cities are numbered by id, so the order of rows in the records cannot matter.
/// Memory: 12 bytes a tie, 1 more for roles, 8 more for weights where some weight is not 1, and 4 a node.
/// Immutable; safe to read from any number of threads.
/// </remarks>
public sealed class TwoModeNetwork
{
    private readonly int[] _cityOffsets;
    private readonly int[] _cityEvents;
    private readonly int[] _eventOffsets;
    private readonly int[] _eventCities;
    private readonly int[] _eventTies;
    private readonly byte[]? _roles;
    private readonly double[]? _weights;
    private readonly int[] _periodOffsets;

    internal TwoModeNetwork(NodeNames names, int[] periodOffsets, int[] cityOffsets, int[] cityEvents, int[] eventOffsets, int[] eventCities, int[] eventTies, byte[]? roles, double[]? weights)
    {
        Names = names;
        _periodOffsets = periodOffsets;
        _cityOffsets = cityOffsets;
        _cityEvents = cityEvents;
        _eventOffsets = eventOffsets;
        _eventCities = eventCities;
        _eventTies = eventTies;
        _roles = roles;
        _weights = weights;
    }

    /// <summary>The ids of cities, events and periods by number.</summary>
    public NodeNames Names { get; }

    /// <summary>n: the number of cities, also those without a tie.</summary>
    public int CityCount => _cityOffsets.Length - 1;

    /// <summary>m: the number of events, also those without a tie.</summary>
    public int EventCount => _eventOffsets.Length - 1;

    /// <summary>The number of periods.</summary>
    public int PeriodCount => _periodOffsets.Length - 1;

    /// <summary>The number of ties: distinct (city, event) pairs.</summary>
    public int TieCount => _cityEvents.Length;

    /// <summary>Whether some tie has a weight other than 1.</summary>
    public bool IsWeighted => _weights is not null;

    /// <summary>The first event of the period; <c>FirstEventOf(PeriodCount)</c> is m.</summary>
    public int FirstEventOf(int period) => _periodOffsets[period];

    /// <summary>The period of the event.</summary>
    public int PeriodOf(int @event)
    {
        var found = Array.BinarySearch(_periodOffsets, @event + 1);
        var period = found >= 0 ? found : ~found;
        while (_periodOffsets[period - 1] > @event) // empty periods share an offset
            period--;
        return period - 1;
    }

    /// <summary>The whole network as one window, named <c>all</c>.</summary>
    public Window All => new(this, 0, PeriodCount, "all");

    /// <summary>The events of a city, ascending.</summary>
    public ReadOnlySpan<int> EventsOf(int city) => _cityEvents.AsSpan(_cityOffsets[city], _cityOffsets[city + 1] - _cityOffsets[city]);

    /// <summary>The cities of an event, ascending.</summary>
    public ReadOnlySpan<int> CitiesOf(int @event) => _eventCities.AsSpan(_eventOffsets[@event], _eventOffsets[@event + 1] - _eventOffsets[@event]);

    /// <summary>The ties of an event, in step with <see cref="CitiesOf"/>; a tie's number is its place in the rows of the cities.</summary>
    public ReadOnlySpan<int> TiesOf(int @event) => _eventTies.AsSpan(_eventOffsets[@event], _eventOffsets[@event + 1] - _eventOffsets[@event]);

    /// <summary>The number of a city's first tie: tie k of the city is <c>FirstTieOf(city) + k</c>.</summary>
    public int FirstTieOf(int city) => _cityOffsets[city];

    /// <summary>The roles of a tie.</summary>
    public Roles RolesOf(int tie) => _roles is null ? Roles.None : (Roles)_roles[tie];

    /// <summary>The weight of a tie: at least 0, 1 when nothing else is recorded.</summary>
    public double WeightOf(int tie) => _weights is null ? 1 : _weights[tie];

    /// <summary>What the arrays take; names apart.</summary>
    internal long Bytes =>
        (sizeof(int) * ((long)_cityOffsets.Length + _cityEvents.Length + _eventOffsets.Length + _eventCities.Length + _eventTies.Length + _periodOffsets.Length))
        + (_roles?.Length ?? 0) + (sizeof(double) * (long)(_weights?.Length ?? 0));

    internal ReadOnlySpan<int> PeriodOffsets => _periodOffsets;

    internal ReadOnlySpan<int> CityOffsets => _cityOffsets;

    internal ReadOnlySpan<int> CityEvents => _cityEvents;

    internal ReadOnlySpan<int> EventOffsets => _eventOffsets;

    internal ReadOnlySpan<int> EventCities => _eventCities;
}
