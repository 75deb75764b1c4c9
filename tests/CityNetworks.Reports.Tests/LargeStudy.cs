using CityNetworks.Reports.Reading;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests;

/// <summary>A made-up study of many cities: a page must not grow with them beyond use.</summary>
internal static class LargeStudy
{
    public static ReportInput Input { get; } = Of(500, 10, "Ciudad Número ");

    /// <summary>Periods so many that a name is wider than the room of one.</summary>
    public static ReportInput OfManyPeriods { get; } = Of(60, 20, "Ciudad ");

    private static ReportInput Of(int cities, int years, string word)
    {
        string[] periods = [.. Enumerable.Range(2000, years).Select(year => $"{year}")];
        string[] ids = [.. Enumerable.Range(0, cities).Select(i => $"city-{i:000}")];
        var names = ids.ToDictionary(id => id, id => id.Replace("city-", word, StringComparison.Ordinal), StringComparer.Ordinal);
        MercocitiesStudy.Presence[] presence = [.. from period in Enumerable.Range(0, periods.Length) from city in Enumerable.Range(
            0, cities) where (city * 7 + period * 13) % 5 < 2 select new MercocitiesStudy.Presence(ids[city], $"e{period}-{city * 31 % 37}", periods[period])];
        Table[] tables =
        [
            Table.Of("record_cities", ids).Text("id", id => id).Text("name", id => names[id]).Text("country", id => $"C{id[^1]}").Build(),
            Table.Of("record_periods", periods).Text("id", id => id).Build(),
            Table.Of("record_events", presence.Select(p => (p.Event, p.Period)).Distinct().ToArray())
                .Text("id", e => e.Event)
                .Text("kind", _ => "meeting")
                .Text("period", e => e.Period)
                .Text("status", _ => "held")
                .Build(),
            Table.Of("record_participations", presence)
                .Text("city", p => p.City)
                .Text("event", p => p.Event)
                .Text("period", p => p.Period)
                .Text("role", _ => "participant")
                .Build(),
            Stand.Centrality(presence, periods, names),
            Stand.Ties(presence, periods, names),
            Stand.Compare(presence, periods, names),
            .. Stand.Simulation(periods, ids, names),
        ];
        return new ReportInput("Many cities", "many", "0.1.0", tables.ToDictionary(table => table.Name, StringComparer.Ordinal), []);
    }
}
