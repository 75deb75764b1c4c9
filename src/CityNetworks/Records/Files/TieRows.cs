using System.Runtime.CompilerServices;

namespace CityNetworks.Records.Files;

/// <summary>The participations by city and event: numbered and sorted once, because a data set may have millions of them and few cities.</summary>
/// <remarks>Cost: two counting sorts, O(rows + cities log cities + events log events); 4 bytes per row are kept.</remarks>
internal sealed class TieRows
{
    private readonly ParticipationColumns _columns;
    private readonly int[] _cityOrder; // the numbers of the cities in the order of their ids
    private readonly int[] _eventOrder;
    private readonly int[] _rows;
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
        (_rows, var hasRepeated) = Sorted(columns.Cities, Ranks(_cityOrder), columns.Events, Ranks(_eventOrder));
        _repeated = hasRepeated ? [.. FindRepeated()] : [];
    }

    /// <summary>Each city where it is first named, in the order of the lines.</summary>
    public FirstMentions Cities { get; }

    /// <summary>Each event where it is first named, in the order of the lines.</summary>
    public FirstMentions Events { get; }

    /// <summary>Each period at the row that first states it, in the order of the lines.</summary>
    public IReadOnlyList<Mention> Periods { get; }

    /// <summary>The rows by city and event, in the order of the ids, and within a pair as they compare.</summary>
    public ParticipationColumns Ordered(Comparison<Participation> compare)
    {
        var order = _rows;
        foreach (var group in _repeated)
        {
            if (ReferenceEquals(order, _rows))
                order = [.. _rows];
            group.OrderBy(row => _columns[row], Comparer<Participation>.Create(compare)).ToArray().CopyTo(order, group.Offset);
        }

        return _columns.Ordered(order, _cityOrder, _eventOrder);
    }

    /// <summary>The numbers of the rows of each city and event that several rows name, in the order of the lines.</summary>
    public IReadOnlyList<ArraySegment<int>> Repeated => _repeated;

    private IEnumerable<ArraySegment<int>> FindRepeated()
    {
        for (int first = 0, end; first < _rows.Length; first = end)
        {
            for (end = first + 1; end < _rows.Length && IsSame(_rows[first], _rows[end]);)
                end++;
            if (end - first > 1)
                yield return new ArraySegment<int>(_rows, first, end - first);
        }
    }

    private bool IsSame(int row, int other) => _columns.Cities[row] == _columns.Cities[other] && _columns.Events[row] == _columns.Events[other];

    // By city, then event, then line; and whether some city and event stand on several lines.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Rows, bool HasRepeated) Sorted(ReadOnlySpan<int> cities, int[] cityRanks, ReadOnlySpan<int> events, int[] eventRanks)
    {
        var next = Starts(events, eventRanks);
        var byEvent = new int[events.Length];
        for (var row = 0; row < byEvent.Length; row++)
            byEvent[next[eventRanks[events[row]]]++] = row;
        var ends = next; // now each start has moved to the end
        next = Starts(cities, cityRanks);
        var rows = new int[byEvent.Length];
        var lastEvents = new int[cityRanks.Length];
        var hasRepeated = false;
        for (int rank = 0, k = 0; rank < eventRanks.Length; rank++)
        {
            for (; k < ends[rank]; k++)
            {
                var city = cityRanks[cities[byEvent[k]]];
                rows[next[city]++] = byEvent[k];
                hasRepeated |= lastEvents[city] == rank + 1;
                lastEvents[city] = rank + 1;
            }
        }

        return (rows, hasRepeated);
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
