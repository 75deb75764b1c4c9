using CityNetworks.Neo4j.Planning;
using CityNetworks.Networks;
using CityNetworks.Records;
using CityNetworks.Tables;
using CsCheck;

namespace CityNetworks.Neo4j.Tests;

/// <summary>Random small data sets with ties and scores, for property tests.</summary>
internal static class RandomSources
{
    public static Gen<ExportPlan> Plans { get; } =
        from cities in Gen.Int[1, 6]
        from eventPeriods in Gen.Int[0, 2].Array[1, 6]
        from rows in Gen.Select(Gen.Int[0, cities - 1], Gen.Int[0, eventPeriods.Length - 1], Gen.Int[0, 7]).Array[0, 15]
        select ExportPlan.Create(SourceOf(cities, eventPeriods, rows), new PlanSettings());

    /// <summary>Each (city, event) pair with the ties and degrees that follow from it.</summary>
    public static ExportSource SourceOf(int cities, int[] eventPeriods, IEnumerable<(int City, int Event, int Role)> rows)
    {
        var records = new RecordSet("random")
        {
            Periods = [new("p0"), new("p1"), new("p2")],
            Cities = [.. Enumerable.Range(0, cities).Select(c => new City($"c{c}", $"City {c}") { Country = c % 2 == 0 ? "BR" : "AR" })],
            Events = [.. eventPeriods.Select((p, e) => new Event($"e{e}") { Period = $"p{p}", Host = $"c{e % cities}" })],
            Participations = [.. rows
                .Distinct()
                .OrderBy(r => r)
                .Select(r => new Participation($"c{r.City}", $"e{r.Event}") { Role = r.Role == 0 ? Roles.None : (Roles)(1 << (r.Role - 1)) })],
        };
        var network = NetworkBuilder.Build(records);
        IReadOnlyList<Window> windows = [.. Windows.Each(network), network.All];
        return new ExportSource(records) { Windows = windows, Ties = TiesOf(windows), Centrality = DegreesOf(windows) };
    }

    public static Table TiesOf(IEnumerable<Window> windows)
    {
        var rows = new List<(string Window, string Source, string Target, string[] Events)>();
        foreach (var window in windows)
        {
            var names = window.Network.Names;
            for (var a = 0; a < window.Network.CityCount; a++)
            {
                for (var b = a + 1; b < window.Network.CityCount; b++)
                {
                    string[] shared = [.. window.EventsOf(a).ToArray().Intersect(window.EventsOf(b).ToArray()).Select(e => names.Events[e])];
                    if (shared.Length > 0)
                        rows.Add((window.Name, names.Cities[a], names.Cities[b], shared));
                }
            }
        }

        return Table.Of("ties", rows)
            .Text("window", row => row.Window)
            .Text("source", row => row.Source)
            .Text("target", row => row.Target)
            .Number("weight", row => row.Events.Length)
            .Text("events", row => string.Join(';', row.Events))
            .Build();
    }

    public static Table DegreesOf(IEnumerable<Window> windows)
    {
        var rows = windows.SelectMany(window => Enumerable.Range(0, window.Network.CityCount)
            .Where(city => window.DegreeOf(city) > 0)
            .Select(city => (Window: window.Name, Node: window.Network.Names.Cities[city], Degree: window.DegreeOf(city)))).ToArray();
        return Table.Of("centrality", rows)
            .Text("window", row => row.Window)
            .Text("mode", _ => "city")
            .Text("node", row => row.Node)
            .Text("measure", _ => "degree")
            .Number("value", row => row.Degree)
            .Build();
    }
}
