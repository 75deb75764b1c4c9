using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Records to network: numbers the nodes and stores the ties in both directions.</summary>
public static class NetworkBuilder
{
    private static readonly (int Event, int First, int End, double Weight) s_absent = (-1, 0, 0, 0);

    /// <summary>The network of the rows that count.</summary>
    /// <remarks>
    /// All cities that count are numbered, also those without a counting row; events that do not count are left out.
    /// A city with several rows at one event gets one tie: roles joined, largest weight.
    /// Events that report the same occasion become one, under the id of the row that counts: one opportunity to meet, not two.
    /// A participation counts in the periods that its own spell and its event overlap, all of the event's where it has no spell;
    /// by several spells it counts in each.
    /// Of an occasion reported twice, the row that counts says how long it lasts. A spell outside its event makes no tie.
    /// Cost: O(rows + n + m) after sorting the ids; where events last, O(rows log rows).
    /// </remarks>
    /// <example>
    /// <code>
    /// var network = NetworkBuilder.Build(Mercocities.Records);
    /// Console.WriteLine($"{network.All.CountCities()} cities with a tie at {network.All.CountEvents()} events in {network.PeriodCount} periods");
    /// // 21 cities with a tie at 19 events in 12 periods
    /// </code>
    /// </example>
    public static TwoModeNetwork Build(RecordSet records, Selection? selection = null)
    {
        selection ??= Selection.Default;
        var counted = new CountedRows(records, selection, selection.Counts);
        var axis = counted.Axis;
        var events = ById(counted.Events, e => e.Id)
            .Where(e => ReferenceEquals(counted.OccasionOf(e), e))
            .OrderBy(e => axis.RangeOf(e).First)
            .ThenBy(e => e.Start?.First ?? DateOnly.MinValue)
            .ToArray();
        var cities = ById(records.Cities.Where(selection.Counts), city => city.Id).ToArray();

        var periods = records.Periods.Select(period => period.Id).ToArray();
        var names = new NodeNames(Array.ConvertAll(cities, c => c.Id), Array.ConvertAll(events, e => e.Id), periods)
        {
            CityLabels = Array.ConvertAll(cities, c => c.Label),
            CityNames = Array.ConvertAll(cities, c => c.Name),
            EventLabels = Array.ConvertAll(events, e => e.Title ?? e.Id),
            PeriodYears = [.. records.Periods.Select(PeriodLengths.YearsOf)],
        };
        var rows = ParticipationColumns.Of(records.Participations);
        var cityOf = Placed(rows.CityIds, names.Cities);
        var eventOf = Numbered(names.Events);
        var counts = Array.ConvertAll(rows.Details, selection.Counts);
        var (spellOf, roleOf) = (Array.ConvertAll(rows.Details, detail => detail.Spell), Array.ConvertAll(rows.Details, detail => detail.Role));
        var lasts = Array.Exists(events, e => e.LastPeriod is not null);
        var ties = new TieColumns(lasts ? 0 : rows.Count);
        var held = new SpellTable(lasts ? rows.Count : 0);
        var placed = Array.ConvertAll(rows.EventIds, id => counted.Find(id) is { } stated ? Occasion(stated) : s_absent);
        var eventsAt = Array.ConvertAll(placed, occasion => occasion.First < occasion.End ? occasion.Event : -1); // of all that is read at random the least
        var haveWeights = Array.Exists(placed, occasion => occasion.Event >= 0 && occasion.Weight != 1);
        var citiesOf = rows.Cities;
        var eventsOf = rows.Events;
        var detailsOf = rows.DetailOf;
        for (var row = 0; row < citiesOf.Length; row++)
        {
            var (city, detail) = (cityOf[citiesOf[row]], detailsOf[row]);
            if (city < 0 || !counts[detail])
                continue;
            if (!lasts && spellOf[detail] is null)
            {
                if (eventsAt[eventsOf[row]] is var point and >= 0)
                    ties.Add(city, point, roleOf[detail], rows.WeightOf(row) ?? (haveWeights ? placed[eventsOf[row]].Weight : 1));
                continue;
            }

            ref var occasion = ref placed[eventsOf[row]];
            if (occasion.Event < 0)
                continue;
            var (first, end) = (occasion.First, occasion.End);
            if (spellOf[detail] is { } spell)
                (first, end) = counted.PeriodsOf(counted.Find(rows.EventIds[eventsOf[row]])!, spell) ?? (0, 0);
            if (first >= end)
                continue;
            var weight = rows.WeightOf(row) ?? occasion.Weight;
            if (lasts)
                held.Add(city, occasion.Event, new TieSpell(first, end, roleOf[detail], weight));
            else
                ties.Add(city, occasion.Event, roleOf[detail], weight);
        }

        var offsets = RowOffsets.Of(Array.ConvertAll(events, e => axis.RangeOf(e).First), periods.Length);
        return lasts ? held.Network(names, offsets) : TieSort.Network(names, offsets, ties);

        // What a participation without a spell of its own is in; one that does not count there at all has no period.
        (int Event, int First, int End, double Weight) Occasion(Event stated)
        {
            var (first, end) = counted.PeriodsOf(stated, null) ?? (0, 0);
            return (eventOf[counted.OccasionOf(stated).Id], first, end, stated.Weight ?? 1);
        }
    }

    /// <summary>A network of one period from ties alone, for graphs that come without records.</summary>
    /// <param name="cityCount">n; cities are named <c>c0</c> ….</param>
    /// <param name="eventCount">m; events are named <c>e0</c> ….</param>
    /// <param name="ties">(city, event) pairs, in any order; a repeated pair counts once.</param>
    public static TwoModeNetwork Build(int cityCount, int eventCount, IReadOnlyCollection<(int City, int Event)> ties) =>
        Build(cityCount, new int[eventCount], ties);

    /// <summary>A network from ties alone, with the period of each event.</summary>
    /// <param name="cityCount">n; cities are named <c>c0</c> ….</param>
    /// <param name="eventPeriods">The period of each event, never decreasing, from 0.</param>
    /// <param name="ties">(city, event) pairs, in any order; a repeated pair counts once.</param>
    public static TwoModeNetwork Build(int cityCount, int[] eventPeriods, IReadOnlyCollection<(int City, int Event)> ties)
    {
        var periodCount = eventPeriods.Length == 0 ? 1 : eventPeriods[^1] + 1;
        var names = new NodeNames(new IndexNames('c', cityCount), new IndexNames('e', eventPeriods.Length), new IndexNames('p', periodCount));
        var columns = new TieColumns(ties.Count);
        foreach (var (city, @event) in ties)
        {
            if ((uint)city >= (uint)cityCount || (uint)@event >= (uint)eventPeriods.Length)
            {
                throw new ArgumentException(
                    $"A tie joins city {city} and event {@event}; expected a city from 0 to {cityCount - 1} and an event from 0 to {eventPeriods.Length - 1}.",
                    nameof(ties));
            }

            columns.Add(city, @event);
        }

        return Build(names, eventPeriods, columns);
    }

    internal static TwoModeNetwork Build(NodeNames names, int[] eventPeriods, TieColumns ties) =>
        TieSort.Network(names, RowOffsets.Of(eventPeriods, names.Periods.Count), ties);

    /// <summary>The same cities, events and periods, tied otherwise.</summary>
    internal static TwoModeNetwork WithTies(TwoModeNetwork network, TieColumns ties) =>
        TieSort.Network(network.Names, network.PeriodOffsets.ToArray(), ties);

    // Records that were read stand by id already.
    private static IEnumerable<T> ById<T>(IEnumerable<T> rows, Func<T, string> id)
    {
        T[] all = [.. rows];
        for (var k = 1; k < all.Length; k++)
        {
            if (string.CompareOrdinal(id(all[k - 1]), id(all[k])) > 0)
                return all.OrderBy(id, StringComparer.Ordinal);
        }

        return all;
    }

    // The number of each id among the nodes; -1 where it is none.
    private static int[] Placed(string[] ids, IReadOnlyList<string> nodes)
    {
        if (Merged(ids, nodes) is { } merged)
            return merged;
        var numbers = Numbered(nodes);
        return Array.ConvertAll(ids, id => numbers.TryGetValue(id, out var number) ? number : -1);
    }

    // The same where both stand in the order of the ids, as those of records that were read; null: they do not.
    private static int[]? Merged(string[] ids, IReadOnlyList<string> nodes)
    {
        var (numbers, node) = (new int[ids.Length], 0);
        for (var k = 0; k < ids.Length; k++)
        {
            var difference = 1;
            while (node < nodes.Count && (difference = string.CompareOrdinal(ids[k], nodes[node])) > 0)
            {
                if (++node < nodes.Count && string.CompareOrdinal(nodes[node - 1], nodes[node]) >= 0)
                    return null;
            }

            if (k > 0 && string.CompareOrdinal(ids[k - 1], ids[k]) >= 0)
                return null;
            numbers[k] = node < nodes.Count && difference == 0 ? node : -1;
        }

        return numbers;
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> ids)
    {
        var numbers = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var k = 0; k < ids.Count; k++)
            numbers.Add(ids[k], k);
        return numbers;
    }
}
