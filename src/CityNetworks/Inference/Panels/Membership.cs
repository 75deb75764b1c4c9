using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Panels;

/// <summary>Which city is a member in which period, by its spell in <c>cities.csv</c>.</summary>
/// <remarks>A city is a member of a period when it is in some part of it; a city or period without dates always is.</remarks>
internal sealed class Membership
{
    private readonly (int First, int End)[] _spans;

    public Membership(TwoModeNetwork network, RecordSet records)
    {
        var rows = records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        _spans = [.. network.Names.Cities.Select(id => Span(rows[id], records.Periods))];
    }

    public bool IsMember(int city, int period) => _spans[city].First <= period && period < _spans[city].End;

    private static (int First, int End) Span(City city, IReadOnlyList<Period> periods)
    {
        var (first, end) = (0, periods.Count);
        for (var period = 0; period < periods.Count; period++)
        {
            if (city.Joined is { } joined && periods[period].End is { } until && joined.First >= until.First)
                first = period + 1;
        }

        for (var period = periods.Count - 1; period >= 0; period--)
        {
            if (city.Left is { } left && periods[period].Start is { } start && left.First <= start.First)
                end = period;
        }

        return (first, end);
    }
}
