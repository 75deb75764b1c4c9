using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Sylvan.Data.Csv;

namespace CityNetworks.Reports.Tests;

/// <summary>A study of the bundled records as the page receives it. Records, degrees and ties are true; values of the other measures and of the simulation are
/// stand-ins, for the page only arranges them.</summary>
internal static class MercocitiesStudy
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "graphs", "mercocities-utsc");

    public static ReportInput Input { get; } = Make();

    private static ReportInput Make()
    {
        var cities = Read("cities").Where(row => row["evidence"] == "paper").ToArray();
        var periods = Read("periods").ToArray();
        var events = Read("events").Where(row => row["evidence"] == "paper").ToArray();
        var participations = Read("participations").Where(row => row["evidence"] == "paper").ToArray();
        var ids = periods.Select(row => row["id"]).ToArray();
        var names = cities.ToDictionary(row => row["id"], row => row["name"], StringComparer.Ordinal);
        var held = events.Where(row => row["status"] == "held").ToDictionary(row => row["id"], row => row["period"], StringComparer.Ordinal);
        var presence = participations
            .Where(row => held.ContainsKey(row["event"]))
            .Select(row => new Presence(row["city"], row["event"], held[row["event"]]))
            .Distinct()
            .ToArray();
        Table[] tables =
        [
            Table.Of("record_cities", cities)
                .Text("id", r => r["id"])
                .Text("name", r => r["name"])
                .Text("country", r => r["country"])
                .Text("lat", r => r["lat"])
                .Text("lon", r => r["lon"])
                .Text("population", r => r["population"])
                .Text("evidence", r => r["evidence"])
                .Build(),
            Columns("record_periods", periods, "id", "label", "start", "end", "summit", "status"),
            Columns("record_events", events, "id", "title", "kind", "period", "start", "end", "host", "status", "themes", "evidence"),
            Columns("record_participations", participations, "city", "event", "period", "role", "evidence"),
            Columns("record_adoptions", [], "city", "policy", "period"),
            Columns("record_corrections", [.. Read("corrections")], "id", "table", "row", "column", "as_printed", "recorded_as", "certainty", "why", "source"),
            Stand.Centrality(presence, ids, names),
            Stand.Ties(presence, ids, names),
            Stand.Describe(presence, ids),
            Stand.Compare(presence, ids, names),
            Assess(),
            .. Stand.Simulation(ids, [.. presence.Select(p => p.City).Distinct().Order(StringComparer.Ordinal)], names),
            Stand.Measures(),
        ];
        return new ReportInput(
            "Mercocities Citizen Security Thematic Unit",
            "mercocities-utsc",
            "0.1.0",
            tables.ToDictionary(table => table.Name, StringComparer.Ordinal),
            [
                new("Selection", "evidence paper; all roles; all kinds; held events"),
                new("Scenario", "road-safety from pergamino, 2010-2011"),
                new("Seed", "1"),
                new("Runs", "1000"),
                new("SHA-256 of events.csv", new string('a', 64))
            ]);
    }

    internal sealed record Presence(string City, string Event, string Period);

    private static Table Assess() => Table.Of("assess", Read("assessments").ToArray())
        .Text("period", r => r["period"])
        .Integer("work_plan", r => Whole(r["work_plan"]))
        .Integer("activities", r => Whole(r["activities"]))
        .Integer("products", r => Whole(r["products"]))
        .Integer("participation", r => Whole(r["participation"]))
        .Integer("total", r => Whole(r["printed_total"])).Text("class", r => r["printed_class"])
        .Integer("printed_total", r => Whole(r["printed_total"])).Text("printed_class", r => r["printed_class"])
        .Flag("agrees", r => r["printed_total"].Length > 0 ? true : null)
        .Build();

    private static long? Whole(string text) => text.Length == 0 ? null : long.Parse(text);

    private static Table Columns(string name, IReadOnlyList<IReadOnlyDictionary<string, string>> rows, params string[] columns) =>
        new(name, [.. columns.Select(column => new TextColumn(column, [.. rows.Select(row => row[column].Length == 0 ? null : row[column])]))]);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Read(string table)
    {
        using var csv = CsvDataReader.Create(Path.Combine(s_folder, table + ".csv"));
        var names = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToArray();
        while (csv.Read())
            yield return names.Select((name, i) => (name, value: csv.GetString(i))).ToDictionary(pair => pair.name, pair => pair.value, StringComparer.Ordinal);
    }
}
