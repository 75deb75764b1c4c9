namespace CityNetworks.Networks;

/// <summary>A network that lasts, as points in time.</summary>
public static class PointsInTime
{
    private const long TieLimit = 500_000_000;

    /// <summary>The same network with each period of an event as an event of its own, at which are the cities that were there in that period.</summary>
    /// <remarks>
    /// For whatever goes by time: news passes between cities that are at one event in one period. Cities and periods keep their numbers; several events have
    /// one id, each in another period.
    /// A network whose events are points in time is returned as it is.
    /// Cost: O(n + the periods of all ties) time, 12 bytes for each of these.
    /// </remarks>
    /// <exception cref="TooLargeException">More than 5·10⁸ periods of ties.</exception>
    public static TwoModeNetwork InPoints(this TwoModeNetwork network)
    {
        if (network.Spells is not { } spells)
            return network;

        // Places for each event in each period from its first on, then numbers in the order of periods.
        var starts = new int[network.EventCount + 1];
        var periods = 0L;
        for (var @event = 0; @event < network.EventCount; @event++)
        {
            var (last, first) = (-1, network.PeriodOf(@event));
            foreach (var tie in network.TiesOf(@event))
            {
                last = Math.Max(last, spells.EndsOf(tie)[^1] - 1);
                foreach (var spell in spells.Within(tie, 0, network.PeriodCount))
                    periods += spell.End - spell.First;
            }

            starts[@event + 1] = starts[@event] + Math.Max(0, last - first + 1);
        }

        if (periods > TieLimit)
            throw new TooLargeException(
                $"The ties hold in {periods} periods together; expected at most {TieLimit}: take longer periods, or leave out the largest events.");
        var numbers = Numbered(network, starts, out var offsets, out var events);
        var ties = new TieColumns((int)periods);
        for (var @event = 0; @event < network.EventCount; @event++)
        {
            var cities = network.CitiesOf(@event);
            for (var k = 0; k < cities.Length; k++)
            {
                var tie = network.TiesOf(@event)[k];
                foreach (var spell in spells.Within(tie, 0, network.PeriodCount))
                {
                    var (roles, weight) = spells.AreWhole ? (network.RolesOf(tie), network.WeightOf(tie)) : (spell.Roles, spell.Weight);
                    for (var period = spell.First; period < spell.End; period++)
                        ties.Add(cities[k], numbers[starts[@event] + period - network.PeriodOf(@event)], roles, weight);
                }
            }
        }

        var names = network.Names with
        {
            Events = Array.ConvertAll(events, e => network.Names.Events[e]),
            EventLabels = Array.ConvertAll(events, e => network.Names.EventLabels[e]),
        };
        return TieSort.Network(names, offsets, ties);
    }

    private static int[] Numbered(TwoModeNetwork network, int[] starts, out int[] offsets, out int[] events)
    {
        var byPeriod = new List<(int Event, int Place)>[network.PeriodCount];
        for (var @event = 0; @event < network.EventCount; @event++)
        {
            for (var place = starts[@event]; place < starts[@event + 1]; place++)
                (byPeriod[network.PeriodOf(@event) + place - starts[@event]] ??= []).Add((@event, place));
        }

        var numbers = new int[starts[^1]];
        offsets = new int[network.PeriodCount + 1];
        events = new int[starts[^1]];
        var next = 0;
        for (var period = 0; period < network.PeriodCount; period++)
        {
            foreach (var (@event, place) in byPeriod[period] ?? [])
            {
                events[next] = @event;
                numbers[place] = next++;
            }

            offsets[period + 1] = next;
        }

        return numbers;
    }
}
