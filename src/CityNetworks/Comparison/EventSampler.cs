using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Comparison;

/// <summary>Builds networks whose events are drawn from those of another; scratch of one thread.</summary>
/// <remarks>
/// Cities, roles and weights stay; an event drawn twice becomes two events with the same attendance. Events without a tie carry nothing and are never drawn.
/// Cost: O(n + Σ d_e) a network: the rows of events are copied, those of cities come from a counting sort.
/// </remarks>
internal sealed class EventSampler
{
    private readonly TwoModeNetwork _network;
    private readonly bool _hasRoles;
    private readonly int[] _next;

    public EventSampler(TwoModeNetwork network)
    {
        _network = network;
        _next = new int[network.CityCount];
        for (var tie = 0; tie < network.TieCount && !_hasRoles; tie++)
            _hasRoles = network.RolesOf(tie) is not Roles.None;
    }

    /// <summary>The events of a range with at least one tie.</summary>
    public static int[] Attended(TwoModeNetwork network, int first, int end) =>
        [.. Enumerable.Range(first, end - first).Where(e => !network.CitiesOf(e).IsEmpty)];

    /// <summary>The events of a window with at least one tie.</summary>
    public static int[] Attended(Window window) => Attended(window.Network, window.FirstEvent, window.EndEvent);

    /// <summary>A window of one period that holds the drawn events.</summary>
    public Window Draw(ReadOnlySpan<int> events, string name) =>
        new(Draw(events, [0, events.Length], [name]), 0, 1, name);

    /// <summary>A network of the drawn events, in this order.</summary>
    /// <param name="events">Numbers of events of the network drawn from.</param>
    /// <param name="periodOffsets">Where each period begins among them, and the end.</param>
    /// <param name="periods">The ids of the periods.</param>
    /// <param name="keepsSpells">Whether ties hold when those drawn from do; else all hold at once.</param>
    public TwoModeNetwork Draw(ReadOnlySpan<int> events, int[] periodOffsets, IReadOnlyList<string> periods, bool keepsSpells = false)
    {
        var eventOffsets = new int[events.Length + 1];
        for (var k = 0; k < events.Length; k++)
            eventOffsets[k + 1] = eventOffsets[k] + _network.CitiesOf(events[k]).Length;
        var eventCities = new int[eventOffsets[^1]];
        var cityOffsets = new int[_network.CityCount + 1];
        for (var k = 0; k < events.Length; k++)
        {
            var cities = _network.CitiesOf(events[k]);
            cities.CopyTo(eventCities.AsSpan(eventOffsets[k]));
            foreach (var city in cities)
                cityOffsets[city + 1]++;
        }

        RowOffsets.Accumulate(cityOffsets);
        cityOffsets.AsSpan(0, _next.Length).CopyTo(_next);

        var ties = eventCities.Length;
        var cityEvents = new int[ties];
        var eventTies = new int[ties];
        var roles = _hasRoles ? new byte[ties] : null;
        var weights = _network.IsWeighted ? new double[ties] : null;
        var origin = keepsSpells && _network.HasSpells ? new int[ties] : null;
        for (var k = 0; k < events.Length; k++)
        {
            var origins = _network.TiesOf(events[k]);
            for (var j = 0; j < origins.Length; j++)
            {
                var tie = _next[eventCities[eventOffsets[k] + j]]++;
                eventTies[eventOffsets[k] + j] = tie;
                cityEvents[tie] = k;
                roles?[tie] = (byte)_network.RolesOf(origins[j]);
                weights?[tie] = _network.WeightOf(origins[j]);
                origin?[tie] = origins[j];
            }
        }

        var names = _network.Names with { Events = new IndexNames('e', events.Length), EventLabels = new IndexNames('e', events.Length), Periods = periods };
        return new TwoModeNetwork(names, periodOffsets, cityOffsets, cityEvents, eventOffsets, eventCities, eventTies, roles, weights)
        {
            Spells = origin is null ? null : _network.Spells!.Picked(origin),
        };
    }
}
