using CityNetworks.Records;

namespace CityNetworks.Networks;

/// <summary>Records to network: numbers the nodes and lays the ties out both ways by counting sorts.</summary>
public static class NetworkBuilder
{
    /// <summary>The network of the rows that count.</summary>
    /// <remarks>
    /// All cities that count are numbered, also those without a counting row; events that do not count are left out.
    /// A city with several rows at one event gets one tie: roles joined, largest weight.
    /// Events that report the same occasion become one, under the id of the row that counts: one opportunity to meet, not two.
    /// Cost: O(rows + n + m) after sorting the ids.
    /// </remarks>
    public static TwoModeNetwork Build(RecordSet records, Selection? selection = null)
    {
        selection ??= Selection.Default;
        var periods = records.Periods.Select(period => period.Id).ToArray();
        var periodOf = Numbered(periods);
        var counted = records.Events.Where(selection.Counts).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var events = counted.Values
            .Where(e => SharedOccasion.Of(e, counted) == e)
            .OrderBy(e => periodOf[e.Period!])
            .ThenBy(e => e.Start?.First ?? DateOnly.MinValue)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .ToArray();
        var cities = records.Cities.Where(selection.Counts).OrderBy(city => city.Id, StringComparer.Ordinal).ToArray();

        var names = new NodeNames(Array.ConvertAll(cities, c => c.Id), Array.ConvertAll(events, e => e.Id), periods)
        {
            CityLabels = Array.ConvertAll(cities, c => c.Name),
            EventLabels = Array.ConvertAll(events, e => e.Title ?? e.Id),
        };
        var cityOf = Numbered(names.Cities);
        var eventOf = Numbered(names.Events);
        var ties = new List<Tie>(records.Participations.Count);
        foreach (var row in records.Participations)
        {
            if (!selection.Counts(row) || !counted.TryGetValue(row.Event, out var reported) || !cityOf.TryGetValue(row.City, out var city))
                continue;
            ties.Add(new Tie(city, eventOf[SharedOccasion.Of(reported, counted).Id], row.Role, row.Weight ?? reported.Weight ?? 1));
        }

        return Build(names, Array.ConvertAll(events, e => periodOf[e.Period!]), ties);
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
        var list = new List<Tie>(ties.Count);
        foreach (var (city, @event) in ties)
            list.Add(new Tie(city, @event, Roles.None, 1));
        return Build(names, eventPeriods, list);
    }

    internal static TwoModeNetwork Build(NodeNames names, int[] eventPeriods, List<Tie> ties)
    {
        var periodOffsets = new int[names.Periods.Count + 1];
        foreach (var period in eventPeriods)
            periodOffsets[period + 1]++;
        Accumulate(periodOffsets);

        // Two stable counting sorts, by event and then by city, leave each city's row ascending by event.
        var byEvent = SortedBy(ties, tie => tie.Event, names.Events.Count);
        var byCity = Merged(SortedBy(byEvent, tie => tie.City, names.Cities.Count));

        var cityOffsets = new int[names.Cities.Count + 1];
        var cityEvents = new int[byCity.Count];
        var eventOffsets = new int[names.Events.Count + 1];
        var roles = byCity.Exists(tie => tie.Roles is not Roles.None) ? new Roles[byCity.Count] : null;
        var weights = byCity.Exists(tie => tie.Weight != 1) ? new double[byCity.Count] : null;
        for (var k = 0; k < byCity.Count; k++)
        {
            var tie = byCity[k];
            cityOffsets[tie.City + 1]++;
            eventOffsets[tie.Event + 1]++;
            cityEvents[k] = tie.Event;
            roles?[k] = tie.Roles;
            weights?[k] = tie.Weight;
        }

        Accumulate(cityOffsets);
        Accumulate(eventOffsets);

        // Dealing the ties out in the order of cities leaves each event's row ascending by city.
        var eventCities = new int[byCity.Count];
        var eventTies = new int[byCity.Count];
        var next = eventOffsets.AsSpan(0, names.Events.Count).ToArray();
        for (var k = 0; k < byCity.Count; k++)
        {
            var place = next[byCity[k].Event]++;
            eventCities[place] = byCity[k].City;
            eventTies[place] = k;
        }

        return new TwoModeNetwork(names, periodOffsets, cityOffsets, cityEvents, eventOffsets, eventCities, eventTies, roles, weights);
    }

    private static List<Tie> SortedBy(List<Tie> ties, Func<Tie, int> key, int keyCount)
    {
        var offsets = new int[keyCount + 1];
        foreach (var tie in ties)
            offsets[key(tie) + 1]++;
        Accumulate(offsets);
        var sorted = new Tie[ties.Count];
        foreach (var tie in ties)
            sorted[offsets[key(tie)]++] = tie;
        return [.. sorted];
    }

    private static List<Tie> Merged(List<Tie> sorted)
    {
        var merged = new List<Tie>(sorted.Count);
        foreach (var tie in sorted)
        {
            if (merged.Count > 0 && merged[^1].City == tie.City && merged[^1].Event == tie.Event)
                merged[^1] = merged[^1] with { Roles = merged[^1].Roles | tie.Roles, Weight = Math.Max(merged[^1].Weight, tie.Weight) };
            else
                merged.Add(tie);
        }

        return merged;
    }

    private static void Accumulate(int[] counts)
    {
        for (var k = 1; k < counts.Length; k++)
            counts[k] += counts[k - 1];
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> ids)
    {
        var numbers = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var k = 0; k < ids.Count; k++)
            numbers.Add(ids[k], k);
        return numbers;
    }

    internal readonly record struct Tie(int City, int Event, Roles Roles, double Weight);
}
