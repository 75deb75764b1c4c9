namespace CityNetworks.Records.Reading;

/// <summary>The participations by city and event: numbered and sorted once, because a data set may have millions of them and few cities.</summary>
/// <remarks>Cost: two look-ups a row, and sorting numbers instead of ids, a tenth of the time.</remarks>
internal sealed class TieRows
{
    private readonly long[] _keys;
    private readonly int[] _rows;

    public TieRows(RecordTable<Participation> table)
    {
        var cities = new Numbering();
        var events = new Numbering();
        _keys = new long[table.Rows.Count];
        _rows = new int[table.Rows.Count];
        for (var row = 0; row < _rows.Length; row++)
        {
            var (participation, line) = table.Rows[row];
            _keys[row] = ((long)cities.Of(participation.City, line) << 32) | (uint)events.Of(participation.Event, line);
            _rows[row] = row;
        }

        var cityRanks = cities.Ranks();
        var eventRanks = events.Ranks();
        for (var row = 0; row < _rows.Length; row++)
            _keys[row] = ((long)cityRanks[(int)(_keys[row] >> 32)] << 32) | (uint)eventRanks[(int)_keys[row]];
        Array.Sort(_keys, _rows);
        Cities = [.. cities.Ids.Select(id => new Mention(id.Row, table.File, id.Line, "city"))];
        Events = [.. events.Ids.Select(id => new Mention(id.Row, table.File, id.Line, "event"))];
    }

    /// <summary>Each city where it is first named.</summary>
    public IReadOnlyList<Mention> Cities { get; }

    /// <summary>Each event where it is first named.</summary>
    public IReadOnlyList<Mention> Events { get; }

    /// <summary>The numbers of the rows of each city and event, in the order of the ids; within one, in the order of the lines.</summary>
    public IEnumerable<ArraySegment<int>> Groups()
    {
        for (int first = 0, end; first < _rows.Length; first = end)
        {
            for (end = first + 1; end < _rows.Length && _keys[end] == _keys[first];)
                end++;
            if (end - first > 1)
                Array.Sort(_rows, first, end - first);
            yield return new ArraySegment<int>(_rows, first, end - first);
        }
    }

    private sealed class Numbering
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<Placed<string>> Ids { get; } = [];

        public int Of(string id, int line)
        {
            if (_numbers.TryGetValue(id, out var number))
                return number;
            number = Ids.Count;
            _numbers.Add(id, number);
            Ids.Add(new(id, line));
            return number;
        }

        // The place of each number in the ordinal order of the ids.
        public int[] Ranks()
        {
            var ids = Ids.Select(id => id.Row).ToArray();
            var numbers = Enumerable.Range(0, ids.Length).ToArray();
            Array.Sort(ids, numbers, StringComparer.Ordinal);
            var ranks = new int[numbers.Length];
            for (var rank = 0; rank < ranks.Length; rank++)
                ranks[numbers[rank]] = rank;
            return ranks;
        }
    }
}
