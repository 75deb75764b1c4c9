using System.Runtime.CompilerServices;
using CityNetworks.Numerics;

namespace CityNetworks.Networks;

/// <summary>Lays ties out both ways by counting sorts: by event, from there by city, and back by event.</summary>
/// <remarks>
/// Each pass keeps the order it meets, so dealing the ties out in the order of events leaves each city's row ascending by event, and the other way round.
/// Repeated pairs then stand side by side in a city's row and become one tie: roles joined, largest weight.
/// Cost: O(ties + n + m); beside the columns and the arrays that the network keeps, 4 bytes per node.
/// </remarks>
internal static class TieSort
{
    /// <param name="names">The names of the nodes.</param>
    /// <param name="periodOffsets">The first event of each period.</param>
    /// <param name="ties">The ties; their columns are used up.</param>
    /// <param name="spells">When each tie holds, by city and event; then no pair may be repeated. Null: as long as its event, a point in time.</param>
    public static TwoModeNetwork Network(NodeNames names, int[] periodOffsets, TieColumns ties, TieSpells? spells = null)
    {
        var eventOffsets = RowOffsets.Of(ties.Events, names.Events.Count);
        var cityOffsets = RowOffsets.Of(ties.Cities, names.Cities.Count);
        var (eventCities, eventTies) = (new int[ties.Count], new int[ties.Count]);
        DealToEvents(ties, eventOffsets, eventCities, eventTies);

        var cityEvents = ties.TakeRoom(); // hundreds of megabytes of large networks
        var roles = ties.HasRoles ? new byte[ties.Count] : null;
        var weights = ties.HasWeights ? new double[ties.Count] : null;
        DealToCities(ties, eventOffsets, eventCities, eventTies, cityOffsets, cityEvents, roles, weights);

        var count = Merge(cityOffsets, cityEvents, roles, weights);
        if (count < ties.Count)
        {
            Array.Resize(ref cityEvents, count);
            Array.Resize(ref eventCities, count);
            Array.Resize(ref eventTies, count);
            if (roles is not null)
                Array.Resize(ref roles, count);
            if (weights is not null)
                Array.Resize(ref weights, count);
            eventOffsets = RowOffsets.Of(cityEvents, names.Events.Count);
        }

        DealBackToEvents(cityOffsets, cityEvents, eventOffsets, eventCities, eventTies);
        if (weights is not null && !weights.AsSpan().ContainsAnyExcept(1))
            weights = null; // the larger weight of a repeated pair was 1
        return new TwoModeNetwork(names, periodOffsets, cityOffsets, cityEvents, eventOffsets, eventCities, eventTies, roles, weights) { Spells = spells };
    }

    // An event's row holds its cities, and where their ties stand in the columns when there is more to fetch from there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DealToEvents(TieColumns ties, int[] eventOffsets, int[] eventCities, int[] eventTies)
    {
        var next = RowOffsets.Places(eventOffsets);
        var cities = ties.Cities;
        var events = ties.Events;
        var fetched = ties.HasRoles || ties.HasWeights;
        for (var k = 0; k < events.Length; k++)
        {
            var place = next[events[k]]++;
            eventCities[place] = cities[k];
            if (fetched)
                eventTies[place] = k;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DealToCities(
        TieColumns ties, int[] eventOffsets, int[] eventCities, int[] eventTies, int[] cityOffsets, int[] cityEvents, byte[]? roles, double[]? weights)
    {
        var next = RowOffsets.Places(cityOffsets);
        for (var @event = 0; @event < eventOffsets.Length - 1; @event++)
        {
            for (var k = eventOffsets[@event]; k < eventOffsets[@event + 1]; k++)
            {
                var place = next[eventCities[k]]++;
                cityEvents[place] = @event;
                roles?[place] = ties.Roles[eventTies[k]];
                weights?[place] = ties.Weights[eventTies[k]];
            }
        }
    }

    // Joins neighbours that are the same tie and closes the gaps.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Merge(int[] cityOffsets, int[] cityEvents, byte[]? roles, double[]? weights)
    {
        var (count, first) = (0, 0);
        for (var city = 0; city < cityOffsets.Length - 1; city++)
        {
            var (row, end) = (count, cityOffsets[city + 1]);
            for (var k = first; k < end; k++)
            {
                var repeated = count > row && cityEvents[count - 1] == cityEvents[k];
                var tie = repeated ? count - 1 : count++;
                cityEvents[tie] = cityEvents[k];
                roles?[tie] = (byte)(repeated ? roles[tie] | roles[k] : roles[k]);
                weights?[tie] = repeated ? Math.Max(weights[tie], weights[k]) : weights[k];
            }

            first = end;
            cityOffsets[city + 1] = count;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void DealBackToEvents(int[] cityOffsets, int[] cityEvents, int[] eventOffsets, int[] eventCities, int[] eventTies)
    {
        var next = RowOffsets.Places(eventOffsets);
        for (var city = 0; city < cityOffsets.Length - 1; city++)
        {
            for (var k = cityOffsets[city]; k < cityOffsets[city + 1]; k++)
            {
                var place = next[cityEvents[k]]++;
                eventCities[place] = city;
                eventTies[place] = k;
            }
        }
    }
}
