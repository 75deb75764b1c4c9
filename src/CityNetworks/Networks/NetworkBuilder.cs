using System.Runtime.CompilerServices;
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
        var byId = ById(counted.Events, e => e.Id);
        int[] order = InTime(byId, axis, e => ReferenceEquals(counted.OccasionOf(e), e));
        var events = Array.ConvertAll(order, place => byId[place]);
        var cities = ById([.. records.Cities.Where(selection.Counts)], city => city.Id);

        var periods = records.Periods.Select(period => period.Id).ToArray();
        var names = new NodeNames(Array.ConvertAll(cities, c => c.Id), Array.ConvertAll(events, e => e.Id), periods)
        {
            CityLabels = Array.ConvertAll(cities, c => c.Label),
            CityNames = Array.ConvertAll(cities, c => c.Name),
            EventLabels = Array.ConvertAll(events, e => e.Title ?? e.Id),
            PeriodYears = [.. records.Periods.Select(PeriodLengths.YearsOf)],
        };
        var ordered = ParticipationColumns.Of(records.Participations);
        var (rows, citiesHere, eventsHere) = ordered.InAnyOrder(); // a network does not depend on the order of rows
        var cityOf = At(Placed(ordered.CityIds, names.Cities), citiesHere);
        var numberOf = new int[byId.Length];
        Array.Fill(numberOf, -1);
        for (var number = 0; number < order.Length; number++)
            numberOf[order[number]] = number;
        var ids = Array.ConvertAll(byId, e => e.Id);
        var placeOf = new Lazy<Dictionary<string, int>>(() => Numbered(ids));
        var placed = At(
            Array.ConvertAll(Placed(ordered.EventIds, ids), place => place < 0 ? s_absent : Occasion(place)), eventsHere);
        var lasts = Array.Exists(events, e => e.LastPeriod is not null);
        var ties = new TieColumns(lasts ? 0 : rows.Count);
        var held = new SpellTable(lasts ? rows.Count : 0);
        var counts = Array.ConvertAll(rows.Details, selection.Counts);
        if (lasts || rows.HaveWeights || Array.Exists(rows.Details, detail => detail.Spell is not null)
            || Array.Exists(placed, occasion => occasion.Event >= 0 && occasion.Weight != 1))
            Add(rows, cityOf, placed, counts);
        else
            AddPoints(rows, cityOf, Array.ConvertAll(placed, occasion => occasion.First < occasion.End ? occasion.Event : -1), counts, ties);

        var offsets = RowOffsets.Of(Array.ConvertAll(events, e => axis.RangeOf(e).First), periods.Length);
        return lasts ? held.Network(names, offsets) : TieSort.Network(names, offsets, ties);

        // What a participation without a spell of its own is in; one that does not count there at all has no period.
        (int Event, int First, int End, double Weight) Occasion(int place)
        {
            var (stated, own) = (byId[place], counted.OccasionOf(byId[place]));
            var (first, end) = counted.PeriodsOf(stated, null) ?? (0, 0);
            var number = ReferenceEquals(own, stated) ? numberOf[place] : numberOf[placeOf.Value[own.Id]];
            return (number, first, end, stated.Weight ?? 1);
        }

        void Add(ParticipationColumns rows, int[] cityOf, (int Event, int First, int End, double Weight)[] placed, bool[] counts)
        {
            var citiesOf = rows.Cities;
            var eventsOf = rows.Events;
            var detailsOf = rows.DetailOf;
            for (var row = 0; row < citiesOf.Length; row++)
            {
                var (city, detail) = (cityOf[citiesOf[row]], detailsOf[row]);
                ref var occasion = ref placed[eventsOf[row]];
                if (city < 0 || !counts[detail] || occasion.Event < 0)
                    continue;
                var (first, end) = (occasion.First, occasion.End);
                var (spell, role) = (rows.Details[detail].Spell, rows.Details[detail].Role);
                if (spell is not null)
                    (first, end) = counted.PeriodsOf(counted.Find(rows.EventIds[eventsOf[row]])!, spell) ?? (0, 0);
                if (first >= end)
                    continue;
                var weight = rows.WeightOf(row) ?? occasion.Weight;
                if (lasts)
                    held.Add(city, occasion.Event, new TieSpell(first, end, role, weight));
                else
                    ties.Add(city, occasion.Event, role, weight);
            }
        }
    }

    // The ties of rows without weights at events that are points in time: of millions of rows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddPoints(ParticipationColumns rows, int[] cityOf, int[] eventOf, bool[] counts, TieColumns ties)
    {
        var citiesOf = rows.Cities;
        var eventsOf = rows.Events;
        var detailsOf = rows.DetailOf;
        var roleOf = Array.ConvertAll(rows.Details, detail => detail.Role);
        for (var row = 0; row < citiesOf.Length; row++)
        {
            var (city, @event, detail) = (cityOf[citiesOf[row]], eventOf[eventsOf[row]], detailsOf[row]);
            if (city >= 0 && @event >= 0 && counts[detail])
                ties.Add(city, @event, roleOf[detail]);
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

    // The places of events in the order of time: by the period in which they begin, then by day, then by id.
    private static int[] InTime(Event[] byId, PeriodAxis axis, Func<Event, bool> isKept)
    {
        var keys = new List<UInt128>(byId.Length);
        for (var place = 0; place < byId.Length; place++)
        {
            if (isKept(byId[place]))
                keys.Add(new UInt128((uint)axis.RangeOf(byId[place]).First, ((ulong)(byId[place].Start?.First.DayNumber ?? 0) << 32) | (uint)place));
        }

        keys.Sort();
        return [.. keys.Select(key => (int)(uint)key)];
    }

    // Records that were read stand by id already.
    private static T[] ById<T>(IReadOnlyList<T> rows, Func<T, string> id)
    {
        T[] all = [.. rows];
        var order = 0;
        for (var k = 1; k < all.Length; k++)
            order = Math.Max(order, Math.Sign(string.CompareOrdinal(id(all[k - 1]), id(all[k]))) + 1);
        if (all.Length > 1 && order > 1)
            all = [.. all.OrderBy(id, StringComparer.Ordinal)];
        for (var k = 1; order > 0 && k < all.Length; k++)
        {
            if (id(all[k - 1]) == id(all[k]))
                throw new ArgumentException($"Two rows have the id '{id(all[k])}'; expected ids that are different.", nameof(rows));
        }

        return all;
    }

    private static T[] At<T>(T[] values, int[]? places) => places is null ? values : Array.ConvertAll(places, place => values[place]);

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
        if (AreSame(ids, nodes))
        {
            for (var k = 0; k < ids.Length; k++)
                numbers[k] = k;
            return numbers;
        }

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

    private static bool AreSame(string[] ids, IReadOnlyList<string> nodes)
    {
        for (var k = 0; k < ids.Length; k++)
        {
            if (k >= nodes.Count || !ReferenceEquals(ids[k], nodes[k]))
                return false;
        }

        return true;
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> ids)
    {
        var numbers = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var k = 0; k < ids.Count; k++)
            numbers.Add(ids[k], k);
        return numbers;
    }
}
