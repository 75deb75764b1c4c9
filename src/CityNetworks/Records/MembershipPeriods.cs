namespace CityNetworks.Records;

/// <summary>In which periods did a city belong to the network?</summary>
/// <remarks>
/// By the rows of <c>memberships.csv</c>, else by <see cref="City.Joined"/> and <see cref="City.Left"/>, read alike: half-open, a date standing for its first
/// day, a spell counting in every period that it overlaps. A city that joined and left within one date of the same precision belonged up to the end of that
/// date. What is not known excludes nothing: without any of these a city always belonged. Where periods have no dates, joined and left are compared with their
/// ids.
/// Memory: one byte a city and period.
/// </remarks>
internal sealed class MembershipPeriods
{
    private readonly PeriodAxis _axis;
    private readonly bool[]?[] _isMember; // by number; null: no city of the records
    private readonly Dictionary<string, int> _numbers;

    /// <summary>The membership of a record set, with the cities in its order.</summary>
    public MembershipPeriods(RecordSet records)
        : this(records, [.. records.Cities.Select(city => city.Id)])
    {
    }

    /// <summary>The membership of a record set.</summary>
    /// <param name="records">Cities, periods and memberships.</param>
    /// <param name="numbered">The ids of the cities by number, those of a network, say.</param>
    public MembershipPeriods(RecordSet records, IReadOnlyList<string> numbered)
    {
        _axis = new PeriodAxis(records.Periods);
        var spells = records.Memberships.ToLookup(row => row.City, StringComparer.Ordinal);
        var cities = records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        _isMember = [.. numbered.Select(id => cities.TryGetValue(id, out var city) ? Of(city, spells[id]) : null)];
        _numbers = Enumerable.Range(0, numbered.Count).ToDictionary(number => numbered[number], StringComparer.Ordinal);
    }

    /// <summary>Whether the records state for some city when it was a member.</summary>
    public static bool AreStated(RecordSet records) =>
        records.Memberships.Count > 0 || records.Cities.Any(city => city.Joined is not null || city.Left is not null);

    /// <summary>Whether the city belonged in some part of the period.</summary>
    public bool IsMember(int city, int period) => Overlap(city, period, period + 1);

    /// <summary>Whether the city belonged in some part of the periods [first, end); one that the records do not hold always did.</summary>
    public bool Overlap(int city, int first, int end)
    {
        if (_isMember[city] is not { } isMember)
            return true;
        (first, end) = (Math.Max(0, first), Math.Min(end, isMember.Length));
        return first < end && isMember.AsSpan(first, end - first).Contains(true);
    }

    /// <summary>Whether the city belonged in some part of the periods [first, end).</summary>
    public bool Overlap(City city, int first, int end) => Overlap(_numbers[city.Id], first, end);

    private bool[] Of(City city, IEnumerable<Membership> spells)
    {
        var isMember = new bool[_axis.Count];
        var isReported = false;
        foreach (var row in spells)
        {
            isReported = true;
            var (first, end) = row.Spell is { } spell ? _axis.Overlap(spell) : (0, _axis.Count);
            if (first < end)
                isMember.AsSpan(first, end - first).Fill(true);
        }

        if (isReported)
            return isMember;
        if (!_axis.IsDated)
        {
            // Periods without dates have their order and their ids alone: a date that is no id cannot be placed, and excludes nothing.
            var from = city.Joined is { } since && _axis.TryNumber(since.Text, out var entry) ? entry : 0;
            var until = city.Left is { } last && _axis.TryNumber(last.Text, out var exit) ? exit : _axis.Count;
            var end = city.Joined is not null && until <= from ? from + 1 : until;
            if (from < end)
                isMember.AsSpan(from, Math.Min(end, isMember.Length) - from).Fill(true);
            return isMember;
        }

        var left = city.Left is not { } day ? default(DateOnly?) : day.First <= city.Joined?.First ? day.End : day.First;
        for (var period = 0; period < isMember.Length; period++)
        {
            var joinedLater = city.Joined is { } joined && _axis.EndOf(period) is { } close && joined.First >= close;
            var leftBefore = left is { } gone && _axis.StartOf(period) is { } start && gone <= start;
            isMember[period] = !joinedLater && !leftBefore;
        }

        return isMember;
    }
}
