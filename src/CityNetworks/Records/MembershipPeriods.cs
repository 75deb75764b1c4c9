namespace CityNetworks.Records;

/// <summary>In which periods did a city belong to the network?</summary>
/// <remarks>
/// By the rows of <c>memberships.csv</c>, else by <see cref="City.Joined"/> and <see cref="City.Left"/>, read alike: half-open, a date standing for its first
/// day,
/// a spell counting in every period that it overlaps. A city that joined and left within one date of the same precision belonged up to the end of that date.
/// What is not known excludes nothing: without any of these a city always belonged.
/// </remarks>
internal sealed class MembershipPeriods
{
    private readonly PeriodAxis _axis;
    private readonly Dictionary<string, (int First, int End)[]> _spells;

    public MembershipPeriods(RecordSet records)
    {
        _axis = new PeriodAxis(records.Periods);
        _spells = records.Memberships.GroupBy(row => row.City, StringComparer.Ordinal).ToDictionary(
            rows => rows.Key, rows => rows.Select(row => row.Spell is { } spell ? _axis.Overlap(spell) : (0, _axis.Count)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Whether the records tell of some city when it belonged.</summary>
    public static bool AreStated(RecordSet records) =>
        records.Memberships.Count > 0 || records.Cities.Any(city => city.Joined is not null || city.Left is not null);

    /// <summary>Whether the city belonged in some part of the periods [first, end).</summary>
    public bool Overlap(City city, int first, int end)
    {
        if (_spells.TryGetValue(city.Id, out var spells))
            return Array.Exists(spells, spell => Math.Max(spell.First, first) < Math.Min(spell.End, end));

        var left = city.Left is not { } day ? default(DateOnly?) : day.First <= city.Joined?.First ? day.End : day.First;
        for (var period = first; period < end; period++)
        {
            var joinedLater = city.Joined is { } joined && _axis.EndOf(period) is { } last && joined.First >= last;
            var leftBefore = left is { } gone && _axis.StartOf(period) is { } start && gone <= start;
            if (!joinedLater && !leftBefore)
                return true;
        }

        return false;
    }
}
