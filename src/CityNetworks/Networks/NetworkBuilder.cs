using CityNetworks.Numerics;
using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Records to network: numbers the nodes and lays the ties out both ways.</summary>
public static class NetworkBuilder
{
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
    public static TwoModeNetwork Build(RecordSet records, Selection? selection = null)
    {
        selection ??= Selection.Default;
        var counted = new CountedRows(records, selection, selection.Counts);
        var axis = counted.Axis;
        var events = counted.Events
            .Where(e => counted.OccasionOf(e) == e)
            .OrderBy(e => axis.RangeOf(e).First)
            .ThenBy(e => e.Start?.First ?? DateOnly.MinValue)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToArray();
        var cities = records.Cities.Where(selection.Counts).OrderBy(city => city.Id, StringComparer.Ordinal).ToArray();

        var periods = records.Periods.Select(period => period.Id).ToArray();
        var names = new NodeNames(Array.ConvertAll(cities, c => c.Id), Array.ConvertAll(events, e => e.Id), periods)
        {
            CityLabels = Array.ConvertAll(cities, c => c.Name),
            EventLabels = Array.ConvertAll(events, e => e.Title ?? e.Id),
            PeriodYears = [.. records.Periods.Select(PeriodLengths.YearsOf)],
        };
        var cityOf = Numbered(names.Cities);
        var eventOf = Numbered(names.Events);
        var lasts = Array.Exists(events, e => e.LastPeriod is not null);
        var ties = new TieColumns(lasts ? 0 : records.Participations.Count);
        var held = new SpellTable(lasts ? records.Participations.Count : 0);
        foreach (var (row, reported, @event, first, end) in counted.Participations(selection.Counts))
        {
            if (!cityOf.TryGetValue(row.City, out var city))
                continue;
            var weight = row.Weight ?? reported.Weight ?? 1;
            if (lasts)
                held.Add(city, eventOf[@event.Id], new TieSpell(first, end, row.Role, weight));
            else
                ties.Add(city, eventOf[@event.Id], row.Role, weight);
        }

        var offsets = RowOffsets.Of(Array.ConvertAll(events, e => axis.RangeOf(e).First), periods.Length);
        return lasts ? held.Network(names, offsets) : TieSort.Network(names, offsets, ties);
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

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> ids)
    {
        var numbers = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var k = 0; k < ids.Count; k++)
            numbers.Add(ids[k], k);
        return numbers;
    }
}
