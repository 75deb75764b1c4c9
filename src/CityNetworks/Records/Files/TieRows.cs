using System.Runtime.CompilerServices;

namespace CityNetworks.Records.Files;

/// <summary>The participations by city and event: numbered and sorted once, because a data set may have millions of them and few cities.</summary>
/// <remarks>
/// Rows are sorted when their order is asked for, or some city and event stand on several of them: two counting sorts.
/// Cost: O(rows + cities log cities + events log events).
/// </remarks>
internal sealed class TieRows
{
    private readonly ParticipationColumns _columns;
    private readonly int[] _cityOrder; // the numbers of the cities in the order of their ids
    private readonly int[] _eventOrder;
    private readonly ArraySegment<int>[] _repeated;

    /// <param name="table">The table.</param>
    /// <param name="columns">Its rows.</param>
    public TieRows(RecordTable<Participation> table, ParticipationColumns columns)
    {
        _columns = columns;
        Cities = Mentions(table, "city", columns.CityIds, columns.Cities);
        Events = Mentions(table, "event", columns.EventIds, columns.Events);
        Periods = OfPeriods(table, columns);
        _cityOrder = OrdinalOrder.Of(columns.CityIds);
        _eventOrder = OrdinalOrder.Of(columns.EventIds);
        _repeated = HasRepeated(columns) ? [.. FindRepeated(Sorted(columns, _cityOrder, _eventOrder))] : [];
    }

    /// <summary>Each city where it is first named, in the order of the lines.</summary>
    public FirstMentions Cities { get; }

    /// <summary>Each event where it is first named, in the order of the lines.</summary>
    public FirstMentions Events { get; }

    /// <summary>Each period at the row that first states it, in the order of the lines.</summary>
    public IReadOnlyList<Mention> Periods { get; }

    /// <summary>The numbers of the cities in the order of their ids.</summary>
    public ReadOnlySpan<int> CityOrder => _cityOrder;

    /// <summary>The numbers of the events in the order of their ids.</summary>
    public ReadOnlySpan<int> EventOrder => _eventOrder;

    /// <summary>The rows by city and event, in the order of the ids, and within a pair as they compare.</summary>
    public ParticipationColumns Ordered(Comparison<Participation> compare)
    {
        var (columns, repeated, cityOrder, eventOrder) = (_columns, _repeated, _cityOrder, _eventOrder);
        return columns.Ordered(Order, cityOrder, eventOrder);

        int[] Order()
        {
            var order = repeated.Length > 0 ? [.. repeated[0].Array!] : Sorted(columns, cityOrder, eventOrder);
            foreach (var group in repeated)
                group.OrderBy(row => columns[row], Comparer<Participation>.Create(compare)).ToArray().CopyTo(order, group.Offset);
            return order;
        }
    }

    /// <summary>The numbers of the rows of each city and event that several rows name, in the order of the lines.</summary>
    public IReadOnlyList<ArraySegment<int>> Repeated => _repeated;

    private IEnumerable<ArraySegment<int>> FindRepeated(int[] rows)
    {
        for (int first = 0, end; first < rows.Length; first = end)
        {
            for (end = first + 1; end < rows.Length && IsSame(rows[first], rows[end]);)
                end++;
            if (end - first > 1)
                yield return new ArraySegment<int>(rows, first, end - first);
        }
    }

    private bool IsSame(int row, int other) => _columns.Cities[row] == _columns.Cities[other] && _columns.Events[row] == _columns.Events[other];

    // Whether some city and event stand on several lines. The rows of an event mostly stand together, in a table that was kept as time went by.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasRepeated(ParticipationColumns columns)
    {
        var cities = columns.Cities;
        var events = columns.Events;
        var (last, isMet) = (new int[columns.CityIds.Length], new bool[columns.EventIds.Length]);
        for (int row = 0, stamp = 0, present = -1; row < events.Length; row++)
        {
            if (events[row] != present)
            {
                present = events[row];
                if (isMet[present])
                    return HasRepeatedApart(columns);
                isMet[present] = true;
                stamp++;
            }

            if (last[cities[row]] == stamp)
                return true;
            last[cities[row]] = stamp;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasRepeatedApart(ParticipationColumns columns)
    {
        var cities = columns.Cities;
        var events = columns.Events;
        int[] numbers = [.. Enumerable.Range(0, columns.EventIds.Length)];
        var next = Starts(events, numbers);
        var byEvent = new int[events.Length];
        for (var row = 0; row < byEvent.Length; row++)
            byEvent[next[events[row]]++] = cities[row];
        var last = new int[columns.CityIds.Length];
        for (int @event = 0, k = 0; @event < numbers.Length; @event++)
        {
            for (; k < next[@event]; k++)
            {
                if (last[byEvent[k]] == @event + 1)
                    return true;
                last[byEvent[k]] = @event + 1;
            }
        }

        return false;
    }

    // By city, then event, then line.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Sorted(ParticipationColumns columns, int[] cityOrder, int[] eventOrder)
    {
        var cities = columns.Cities;
        var events = columns.Events;
        var (cityRanks, eventRanks) = (Ranks(cityOrder), Ranks(eventOrder));
        var next = Starts(events, eventRanks);
        var byEvent = new int[events.Length];
        for (var row = 0; row < byEvent.Length; row++)
            byEvent[next[eventRanks[events[row]]]++] = row;
        next = Starts(cities, cityRanks);
        var rows = new int[byEvent.Length];
        foreach (var row in byEvent)
            rows[next[cityRanks[cities[row]]]++] = row;
        return rows;
    }

    private static int[] Ranks(int[] order)
    {
        var ranks = new int[order.Length];
        for (var rank = 0; rank < order.Length; rank++)
            ranks[order[rank]] = rank;
        return ranks;
    }

    private static int[] Starts(ReadOnlySpan<int> keys, int[] ranks)
    {
        var starts = new int[ranks.Length + 1];
        foreach (var key in keys)
            starts[ranks[key] + 1]++;
        for (var rank = 0; rank < ranks.Length; rank++)
            starts[rank + 1] += starts[rank];
        return starts;
    }

    private static FirstMentions Mentions(RecordTable<Participation> table, string column, string[] ids, ReadOnlySpan<int> keys)
    {
        var isMet = new bool[ids.Length];
        var (numbers, lines, count) = (new int[ids.Length], new int[ids.Length], 0);
        for (var row = 0; row < keys.Length && count < ids.Length; row++)
        {
            var key = keys[row];
            if (isMet[key])
                continue;
            isMet[key] = true;
            numbers[count] = key;
            lines[count++] = table.LineOf(row);
        }

        return new FirstMentions(table.File, column, ids, numbers, lines);
    }

    private static Mention[] OfPeriods(RecordTable<Participation> table, ParticipationColumns columns)
    {
        var isMet = new bool[columns.Details.Length];
        var mentions = new List<Mention>();
        var left = columns.Details.Length;
        for (var row = 0; row < columns.Count && left > 0; row++)
        {
            var detail = columns.DetailOf[row];
            if (isMet[detail])
                continue;
            isMet[detail] = true;
            left--;
            if (columns.Details[detail].Period is { } period)
                mentions.Add(new Mention(period, table.File, table.LineOf(row), "period"));
        }

        return [.. mentions.DistinctBy(mention => mention.Id, StringComparer.Ordinal)];
    }
}
