using System.Text;
using CityNetworks.Records;
using CityNetworks.Records.Reading;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>Made-up records of a seed: with and without periods, countries, roles, adoptions, contacts, assessments, whole and in part; one city, one event,
/// no tie; joined,
/// cancelled and planned events; namesakes.</summary>
internal static class RandomRecords
{
    public static RecordReading Of(int seed)
    {
        var random = new Random(seed);
        bool Some(double share) => random.NextDouble() < share;
        var placed = false;
        string Place() => placed && Some(0.8) ? $"{random.Next(-40, 10)},{random.Next(-75, -35)}" : ",";
        string[] periods = [.. Enumerable.Range(2001, 1 + random.Next(5)).Select(year => $"{year}")];
        var cities = Some(0.1) ? 1 : 2 + random.Next(Some(0.15) ? 90 : 12);
        var events = Some(0.1) ? 1 : 1 + random.Next(14);
        var files = new List<(string, string)>();
        var countries = Some(0.7);
        placed = Some(0.6);
        files.Add(("cities.csv", Csv(
            "id,name,country,lat,lon",
            cities,
            i => $"c{i},{(Some(0.1) ? "San José" : $"City {i}")},"
                + $"{(countries && Some(0.9) ? "AR BR CL UY".Split(' ')[random.Next(4)] : string.Empty)},{Place()}")));
        var recorded = Some(0.8);
        files.Add(("periods.csv", Csv("id,status", periods.Length, i => $"{periods[i]},{(recorded || i != 0 ? "recorded" : "no-record")}")));
        var status = Some(0.5) ? ["held", "held", "held", "cancelled", "planned"] : new[] { "held" };
        var kinds = new[] { "meeting", "coordination", "workshop" };
        files.Add(("events.csv", Csv("id,title,kind,period,status,same_occasion", events, i =>
            $"e{i},Event {i},{kinds[random.Next(3)]},{periods[i % periods.Length]},{status[random.Next(status.Length)]},"
                + (i == periods.Length && Some(0.5) ? "e0" : string.Empty))));
        var rows = new StringBuilder("city,event,role\n");
        var share = Some(0.15) ? 0.02 : random.NextDouble() * 0.6;
        for (var city = 0; city < cities; city++)
        {
            for (var @event = 0; @event < events; @event++)
            {
                if (Some(share) || (city == 0 && @event == 0))
                    rows.Append($"c{city},e{@event},{(Some(0.5) ? "participant" : string.Empty)}\n");
            }
        }

        files.Add(("participations.csv", rows.ToString()));
        if (Some(0.5))
        {
            files.Add(("policies.csv", "id,name\np1,Bike lanes\np2,Night lights\n"));
            var adopters = Enumerable.Range(0, cities).Where(_ => Some(0.4)).ToArray();
            if (adopters.Length > 0)
                files.Add((
                    "adoptions.csv",
                    Csv("city,policy,period", adopters.Length, i => $"c{adopters[i]},{(Some(0.7) ? "p1" : "p2")},{periods[random.Next(periods.Length)]}")));
        }

        if (Some(0.4))
        {
            string Score(int share) => random.Next(share) == 0 ? string.Empty : $"{random.Next(3)}"; // a criterion may be missing, or all of them
            string Scores(int share) => string.Join(',', Enumerable.Range(0, 4).Select(_ => Score(share)));
            files.Add((
                "assessments.csv",
                Csv(
                    "period,work_plan,activities,products,participation,printed_total",
                    1 + random.Next(periods.Length),
                    i => $"{periods[i]},{(Some(0.2) ? ",,," : Scores(Some(0.5) ? 4 : 100))},{(Some(0.3) ? $"{random.Next(9)}" : string.Empty)}")));
        }

        return RecordReader.Read(RecordFiles.Of($"random-{seed}", files));
    }

    /// <summary>A scenario that the records of the seed can have: one policy or two, with a first adopter or without.</summary>
    public static string Scenario(int seed, RecordSet records)
    {
        var (first, second) = records.Policies.Count > 0 ? ("p1", "p2") : ("bikes", "lights");
        var adopter = $"\"{records.Cities[0].Id}\"";
        var one = $$"""
            "policy": "{{first}}", "initial": [{{(seed % 3 == 0 ? string.Empty : adopter)}}],
            "mechanisms": { "baseline": { "rate": {{(seed % 3 == 0 ? "0.2" : "0")}} }, "learning": { "rate": 0.5 } }
            """;
        var two = $$"""{ "policy": "{{second}}", "initial": [{{adopter}}], "mechanisms": { "mimicry": { "rate": 0 } } }""";
        var spreads = seed % 2 == 0 ? one : $"\"policies\": [{{ {one} }}, {two}]";
        return $"{{ \"start\": \"{records.Periods[0].Id}\", \"runs\": 5, {spreads} }}";
    }

    private static string Csv(string head, int rows, Func<int, string> row) =>
        $"{head}\n{string.Concat(Enumerable.Range(0, rows).Select(i => row(i) + "\n"))}";
}
