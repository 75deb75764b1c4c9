using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests;

/// <summary>Tables that stand in for results: the columns and the shape of the command line's tables, with numbers that need not be right.</summary>
internal static class Stand
{
    private static readonly string[] s_measures = ["degree", "harmonic", "betweenness", "eigenvector"];

    private sealed record Score(string Window, string Node, string Measure, double Raw, double Value, long? Rank);

    public static Table Centrality(IReadOnlyList<MercocitiesStudy.Presence> presence, IReadOnlyList<string> periods, IReadOnlyDictionary<string, string> names)
    {
        var cities = presence.Select(p => p.City).Distinct().Order(StringComparer.Ordinal).ToArray();
        var rows = new List<Score>();
        foreach (var window in periods.Append("all"))
        {
            var here = presence.Where(p => window == "all" || p.Period == window).ToArray();
            var events = here.ToLookup(p => p.Event);
            var byCity = here.ToLookup(p => p.City);
            var met = cities.Select(city => (double)byCity[city].SelectMany(p => events[p.Event]).Select(q => q.City).Distinct().Count()).ToArray();
            var degree = cities.Select(city => (double)byCity[city].Count()).ToArray();
            foreach (var measure in s_measures)
            {
                double[] raw = measure switch
                {
                    "degree" => degree,
                    "harmonic" => [.. cities.Select((_, i) => degree[i] + (0.5 * met[i]))],
                    "betweenness" => [.. cities.Select((_, i) => Math.Max(0, (degree[i] - 1) * met[i]))],
                    _ => [.. cities.Select((_, i) => degree[i] * Math.Sqrt(met[i]))],
                };
                var scale = measure == "degree" ? Math.Max(1, events.Count) : Math.Max(1, raw.Max() * 1.3);
                rows.AddRange(cities.Select(
                    (city, i) => new Score(window, city, measure, raw[i], raw[i] / scale, degree[i] == 0 ? null : 1 + raw.Count(other => other > raw[i]))));
            }
        }

        return Table.Of("centrality", rows)
            .Text("window", r => r.Window)
            .Text("mode", _ => "city")
            .Text("node", r => r.Node)
            .Text("name", r => names[r.Node])
            .Text("measure", r => r.Measure)
            .Text("dialect", _ => "bh2011")
            .Number("raw", r => r.Raw).Number("value", r => r.Value).Integer("rank", r => r.Rank)
            .Build();
    }

    public static Table Ties(IReadOnlyList<MercocitiesStudy.Presence> presence, IReadOnlyList<string> periods, IReadOnlyDictionary<string, string> names)
    {
        var rows =
            from here in presence.GroupBy(p => (p.Event, p.Period))
            from a in here
            from b in here
            where string.CompareOrdinal(a.City, b.City) < 0
            from window in new[] { a.Period, "all" }
            group a.Event by (window, a.City, Other: b.City) into tie
            orderby periods.Append("all").ToList().IndexOf(tie.Key.window), tie.Key.City, tie.Key.Other
            select (tie.Key, events: tie.Order(StringComparer.Ordinal).ToArray());
        return Table.Of("ties", rows.ToArray())
            .Text("window", r => r.Key.window)
            .Text("source", r => r.Key.City)
            .Text("target", r => r.Key.Other)
            .Text("source_name", r => names[r.Key.City])
            .Text("target_name", r => names[r.Key.Other])
            .Number("weight", r => r.events.Length).Text("events", r => string.Join(";", r.events))
            .Build();
    }

    public static Table Describe(IReadOnlyList<MercocitiesStudy.Presence> presence, IReadOnlyList<string> periods) =>
        Table.Of("describe", periods.Append("all").ToArray())
            .Text("window", w => w)
            .Integer("cities", w => presence.Where(p => w == "all" || p.Period == w).Select(p => p.City).Distinct().Count())
            .Integer("events", w => presence.Where(p => w == "all" || p.Period == w).Select(p => p.Event).Distinct().Count())
            .Integer("participations", w => presence.Count(p => w == "all" || p.Period == w))
            .Number("density", w => 0.123456789)
            .Build();

    public static Table Compare(IReadOnlyList<MercocitiesStudy.Presence> presence, IReadOnlyList<string> periods, IReadOnlyDictionary<string, string> names)
    {
        var rows =
            from pair in periods.Zip(periods.Skip(1))
            from city in presence.Where(p => p.Period == pair.First || p.Period == pair.Second).Select(p => p.City).Distinct().Order(StringComparer.Ordinal)
            let delta = presence.Count(p => p.City == city && p.Period == pair.Second) - presence.Count(p => p.City == city && p.Period == pair.First)
            select (pair.First, pair.Second, city, delta);
        return Table.Of("compare", rows.ToArray())
            .Text("from", r => r.First).Text("to", r => r.Second).Text("node", r => r.city).Text("name", r => names[r.city]).Text("measure", _ => "degree")
            .Number("value_from", _ => 0.5)
            .Number("value_to", r => 0.5 + (0.1 * r.delta))
            .Number("delta", r => 0.1 * r.delta)
            .Number("ci_lo", r => r.First == "2004-2005" && r.delta < 0 ? double.NaN : (0.1 * r.delta) - 0.3)
            .Number("ci_hi", r => (0.1 * r.delta) + 0.25)
            .Number("p_value", r => 0.4)
            .Number("p_adjusted", _ => 1)
            .Number("p_min", r => r.First == "2011-2012" ? 0.01 : 1)
            .Integer("rank_from", _ => 1)
            .Integer("rank_to", _ => 1)
            .Build();
    }

    public static IEnumerable<Table> Simulation(IReadOnlyList<string> periods, IReadOnlyList<string> cities, IReadOnlyDictionary<string, string> names)
    {
        var shown = periods.Skip(6).Select((period, t) => (period, t)).ToArray();
        yield return Table.Of("curves", shown)
            .Text("policy", _ => "road-safety")
            .Text("period", r => r.period)
            .Number("mean", r => 1 + (1.7 * r.t))
            .Number("run_lo", r => 1 + r.t)
            .Number("q25", r => 1 + (1.3 * r.t))
            .Number("median", r => 1 + (1.6 * r.t))
            .Number("q75", r => 1 + (2.1 * r.t))
            .Number("run_hi", r => 1 + (2.6 * r.t))
            .Build();
        yield return Table.Of("cities", cities.Select((city, i) => (city, p: (i + 1.0) / (cities.Count + 1))).ToArray())
            .Text("city", r => r.city)
            .Text("name", r => names[r.city])
            .Text("policy", _ => "road-safety")
            .Number("p_ever_adopted", r => r.p)
            .Number("ci_lo", r => r.p * 0.93)
            .Number("ci_hi", r => r.p + ((1 - r.p) * 0.07))
            .Text("median_period", r => r.city == "pergamino" ? "initial" : r.p > 0.5 ? periods[^1] : null)
            .Build();
        string[] mechanisms = ["baseline", "coercion", "competition", "learning", "mimicry"];
        var shares = shown
            .SelectMany(period => mechanisms.Select((mechanism, k) => (period.period, mechanism, share: new[] { 0.1, 0.05, 0.1, 0.45, 0.3 }[k], period.t)))
            .ToArray();
        yield return Table.Of("mechanisms", shares)
            .Text("policy", _ => "road-safety")
            .Text("period", r => r.period)
            .Text("mechanism", r => r.mechanism)
            .Number("adoptions", r => r.share * (2 - (0.1 * r.t)))
            .Number("share", r => r.share)
            .Build();
        yield return Table.Of("influence", cities.Zip(cities.Skip(1)).ToArray())
            .Text("policy", _ => "road-safety")
            .Text("source", r => r.First)
            .Text("target", r => r.Second)
            .Number("expected_adoptions", r => r.First.Length / 100.0)
            .Build();
    }

    public static Table Measures() => Table.Of("measures", s_measures)
        .Text("id", m => m).Text("formula", m => "Σ_j " + m).Text("source", _ => "Borgatti and Everett (1997), Social Networks 19, 243–269")
        .Build();
}
