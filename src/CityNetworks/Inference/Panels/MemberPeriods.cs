using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>Which city is a member in which period: by its spells in <c>memberships.csv</c>, else by <c>joined</c> and <c>left</c> in
/// <c>cities.csv</c>.</summary>
/// <remarks>A city is a member of a period when it is in some part of it; a city without dates always is.</remarks>
internal sealed class MemberPeriods
{
    private readonly bool[][] _isMember;

    public MemberPeriods(TwoModeNetwork network, RecordSet records)
    {
        var axis = new PeriodAxis(records.Periods);
        var rows = records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        var spells = records.Memberships.ToLookup(row => row.City, StringComparer.Ordinal);
        _isMember = [.. network.Names.Cities.Select(id => Of(rows[id], spells[id], axis))];
    }

    public bool IsMember(int city, int period) => _isMember[city][period];

    private static bool[] Of(City city, IEnumerable<Membership> spells, PeriodAxis axis)
    {
        (int First, int End)[] spans =
        [
            .. spells.Select(row => row.Spell is { } spell ? axis.Overlap(spell) : (0, axis.Count)),
        ];
        if (spans.Length == 0)
            spans = [Span(city, axis)];
        var isMember = new bool[axis.Count];
        foreach (var (first, end) in spans)
        {
            for (var period = Math.Max(0, first); period < Math.Min(end, axis.Count); period++)
                isMember[period] = true;
        }

        return isMember;
    }

    private static (int First, int End) Span(City city, PeriodAxis axis)
    {
        var (first, end) = (0, axis.Count);
        for (var period = 0; period < axis.Count; period++)
        {
            if (city.Joined is { } joined && axis.Periods[period].End is { } until && joined.First >= until.First)
                first = period + 1;
        }

        for (var period = axis.Count - 1; period >= 0; period--)
        {
            if (city.Left is { } left && axis.Periods[period].Start is { } start && left.First <= start.First)
                end = period;
        }

        return (first, end);
    }
}
