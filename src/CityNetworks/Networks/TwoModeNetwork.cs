using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Who took part in what: cities 0…n−1, events 0…m−1 in the order of time, and the ties between them, stored both ways.</summary>
/// <remarks>
/// A tie inside a mode cannot be expressed. A city is tied to an event at most once: roles at one event are joined, the weight is the largest.
/// Events are numbered by (period, start, id), so a period is a range of event numbers and every window of consecutive periods is a view
/// (<see cref="Window"/>).
/// Cities are numbered by id, so the order of rows in the records cannot matter.
/// Where events last over several periods, an event stands under the first of them, a tie holds in spells of periods, and a window is a network of its own:
/// the ties that hold in it, with the same numbers of nodes.
/// Memory: 12 bytes per tie, 1 more for roles, 8 more for weights where some weight is not 1, 12 more where ties hold in spells, and 4 per node.
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

    internal TwoModeNetwork(
        NodeNames names, int[] periodOffsets, int[] cityOffsets, int[] cityEvents, int[] eventOffsets, int[] eventCities, int[] eventTies, byte[]? roles,
        double[]? weights)
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

    /// <summary>Whether some event lasts over several periods, so that ties hold in spells.</summary>
    public bool HasSpells => Spells is not null;

    /// <summary>When each tie holds; null: in the period of its event.</summary>
    internal TieSpells? Spells { get; init; }

    /// <summary>The first event of the period; <c>FirstEventOf(PeriodCount)</c> is m.</summary>
    /// <returns>The number of an event.</returns>
    public int FirstEventOf(int period) => _periodOffsets[period];

    /// <summary>The period of the event, the first when it lasts.</summary>
    /// <returns>The number of a period.</returns>
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
    /// <returns>Numbers of events; a view of the network, not a copy.</returns>
    public ReadOnlySpan<int> EventsOf(int city) => _cityEvents.AsSpan(_cityOffsets[city], _cityOffsets[city + 1] - _cityOffsets[city]);

    /// <summary>The cities of an event, ascending.</summary>
    /// <returns>Numbers of cities; a view of the network, not a copy.</returns>
    public ReadOnlySpan<int> CitiesOf(int @event) => _eventCities.AsSpan(_eventOffsets[@event], _eventOffsets[@event + 1] - _eventOffsets[@event]);

    /// <summary>The ties of an event, in step with <see cref="CitiesOf"/>; a tie's number is its place in the rows of the cities.</summary>
    /// <returns>Numbers of ties; a view of the network, not a copy.</returns>
    public ReadOnlySpan<int> TiesOf(int @event) => _eventTies.AsSpan(_eventOffsets[@event], _eventOffsets[@event + 1] - _eventOffsets[@event]);

    /// <summary>The number of a city's first tie: tie k of the city is <c>FirstTieOf(city) + k</c>.</summary>
    /// <returns>The number of a tie.</returns>
    public int FirstTieOf(int city) => _cityOffsets[city];

    /// <summary>The roles of a tie.</summary>
    public Roles RolesOf(int tie) => _roles is null ? Roles.None : (Roles)_roles[tie];

    /// <summary>The weight of a tie: at least 0, 1 when nothing else is recorded.</summary>
    /// <returns>In the unit of the record.</returns>
    public double WeightOf(int tie) => _weights is null ? 1 : _weights[tie];

    /// <summary>What the arrays take; names apart.</summary>
    internal long Bytes =>
        (sizeof(int) * ((long)_cityOffsets.Length + _cityEvents.Length + _eventOffsets.Length + _eventCities.Length + _eventTies.Length))
        + (sizeof(int) * (long)_periodOffsets.Length) + (_roles?.Length ?? 0) + (sizeof(double) * (long)(_weights?.Length ?? 0)) + (Spells?.Bytes ?? 0);

    /// <summary>The periods [first, end) in which the tie holds, one spell after another.</summary>
    internal IReadOnlyList<(int First, int End)> SpellsOf(int tie, int @event) => Spells is null
        ? [(PeriodOf(@event), PeriodOf(@event) + 1)]
        : Spells.Together(tie, tie);

    /// <summary>The network of the ties that hold in some of the periods: this one where ties do not hold in spells, since then a window is a view.</summary>
    /// <remarks>Cost: O(ties) time and memory of the ties that are left.</remarks>
    internal TwoModeNetwork In(int first, int end)
    {
        if (Spells is null || (first == 0 && end == PeriodCount) || (Spells.AreWhole && first < Spells.EndsOf(0)[0] && end > Spells.FirstsOf(0)[0]))
            return this;

        var ties = new TieColumns(TieCount);
        var (offsets, spells) = (new List<int> { 0 }, new List<TieSpell>());
        for (var city = 0; city < CityCount; city++)
        {
            for (var tie = _cityOffsets[city]; tie < _cityOffsets[city + 1]; tie++)
            {
                var (roles, weight) = (Roles.None, double.NegativeInfinity);
                foreach (var spell in Spells.Within(tie, first, end))
                {
                    (roles, weight) = (roles | spell.Roles, Math.Max(weight, spell.Weight));
                    spells.Add(spell);
                }

                if (spells.Count == offsets[^1])
                    continue;
                offsets.Add(spells.Count);
                ties.Add(city, _cityEvents[tie], roles, weight);
            }
        }

        return TieSort.Network(Names, _periodOffsets, ties, end - first == 1 ? TieSpells.Whole(first, end) : TieSpells.Of([.. offsets], spells));
    }

    /// <summary>The same ties, as if all held at once.</summary>
    internal TwoModeNetwork AtOnce() => Spells is null or { AreWhole: true }
        ? this
        : new(Names, _periodOffsets, _cityOffsets, _cityEvents, _eventOffsets, _eventCities, _eventTies, _roles, _weights)
        {
            Spells = TieSpells.Whole(0, PeriodCount),
        };

    internal ReadOnlySpan<int> PeriodOffsets => _periodOffsets;

    internal ReadOnlySpan<int> CityOffsets => _cityOffsets;

    internal ReadOnlySpan<int> CityEvents => _cityEvents;

    internal ReadOnlySpan<int> EventOffsets => _eventOffsets;

    internal ReadOnlySpan<int> EventCities => _eventCities;
}
