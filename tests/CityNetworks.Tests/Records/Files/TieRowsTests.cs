using CityNetworks.Records;
using CityNetworks.Records.Files;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class TieRowsTests
{
    private static readonly Gen<Participation[]> s_rows =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 4], Gen.Double[0, 9], (city, @event, weight) => new Participation($"c{city}", $"e{@event}") { Weight = weight })
            .Array[0, 30];

    [Fact]
    public void Rows_stand_by_city_and_event_and_then_as_they_compare() => s_rows.Sample(rows =>
    {
        var ties = Ties(rows);
        Assert.Equal(
            rows.OrderBy(row => row.City, StringComparer.Ordinal).ThenBy(row => row.Event, StringComparer.Ordinal).ThenBy(row => row.Weight),
            ties.Ordered((a, b) => a.Weight!.Value.CompareTo(b.Weight!.Value)));
    });

    [Fact]
    public void Repeated_pairs_are_found_in_any_order_of_rows() => Gen.Select(s_rows, Gen.Bool).Sample((rows, byEvent) =>
    {
        var given = byEvent ? [.. rows.OrderByDescending(row => row.Event, StringComparer.Ordinal)] : rows;
        var expected = Enumerable.Range(0, given.Length).GroupBy(row => (given[row].City, given[row].Event)).Where(group => group.Count() > 1)
            .OrderBy(group => group.Key.City, StringComparer.Ordinal).ThenBy(group => group.Key.Event, StringComparer.Ordinal)
            .Select(group => string.Join(',', group));
        Assert.Equal(expected, Ties(given).Repeated.Select(group => string.Join(',', group)));
    });

    [Fact]
    public void Orders_are_those_of_the_ids()
    {
        var ties = Ties([new("b", "y"), new("a", "z"), new("a", "y")]);
        Assert.Equal([1, 0], ties.CityOrder.ToArray());
        Assert.Equal([0, 1], ties.EventOrder.ToArray());
        Assert.Equal(["b", "a"], ties.Cities.Select(mention => mention.Id));
        Assert.Equal(["a"], ties.Cities.Where(id => id == "a").Select(mention => mention.Id));
    }

    private static TieRows Ties(Participation[] rows)
    {
        var (columns, lines) = (ParticipationColumns.Of(rows), new LineRuns());
        for (var row = 0; row < rows.Length; row++)
            lines.Add(row + 2);
        return new TieRows(new RecordTable<Participation>("f.csv", new PlacedParticipations(columns, lines)) { Lines = lines }, columns);
    }
}
