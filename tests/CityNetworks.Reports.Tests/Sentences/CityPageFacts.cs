using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>What the tables and records say of one city, counted apart from the page.</summary>
internal sealed class CityPageFacts(RecordSet records, IReadOnlyDictionary<string, Table> tables)
{
    private readonly HashSet<(string, string)> _met = MetPairs.Of(records);

    /// <summary>Whether the sentence is of a known kind and its numbers are those of the tables.</summary>
    public bool Confirms(string sentence) => Kinds().Any(kind =>
        Regex.Match(sentence.Replace('\u00A0', ' '), $"^(?<name>.*) — {kind.Pattern}$") is { Success: true } match
        && records.Cities.Any(city => match.Groups["name"].Value.StartsWith(city.Label, StringComparison.Ordinal) && kind.Check(match, city.Id)));

    private IEnumerable<(string Pattern, Func<Match, string, bool> Check)> Kinds() =>
    [
        ("roles: (.*)\\.", (m, city) => m.Groups[1].Value.Split(", ").Order().SequenceEqual(records.Participations
            .Where(row => row.City == city).GroupBy(row => row.RoleText ?? "role not known").Select(rows => $"{rows.Key} ({rows.Count()})").Order())),
        ("rank over all periods: (.*)\\.", (m, city) => Regex.Matches(m.Groups[1].Value, @"([a-z ]+?) (\d+(?:\.5)?)(?:, |$)").All(rank => Scored(
            city, rank.Groups[1].Value.Replace(" closeness", string.Empty), double.Parse(rank.Groups[2].Value, CultureInfo.InvariantCulture)))),
        ("ties: (\\d+) cit\\w+\\.", (m, city) => Is(m, 1, _met.Count(pair => pair.Item1 == city || pair.Item2 == city))),
        ("ties: (\\d+) cit\\w+ by the ties of this study, which holds the strongest of each city alone\\.", (m, city) =>
            PairsOfTable() < _met.Count && Is(m, 1, Partners(city))),
        ("ties: none\\.", (_, city) => !_met.Any(pair => pair.Item1 == city || pair.Item2 == city)),
        ("reach: its news can reach (\\d+) cit\\w+; the news of (\\d+) cit\\w+ can reach it\\.", (m, city) =>
            IsWhole("paths") && Is(m, 1, Paths("source", city)) && Is(m, 2, Paths("target", city))),
        ("reach: (?:its news can reach (\\d+) cit\\w+; )?the news of (\\d+) cit\\w+ can reach it, of (\\d+) cit\\w+ whose paths were followed\\.", (m, city) =>
            !IsWhole("paths") && m.Groups[1].Success == Paths("source", city) > 0 && (!m.Groups[1].Success || Is(m, 1, Paths("source", city)))
            && Is(m, 3, tables["paths"].Text("source").Distinct().Count()) && Is(m, 2, Paths("target", city))),
        ("adopts (.*), simulated: in ([\\d.]+) % of the runs \\(.*\\)\\.", (m, city) => Rows("cities").Any(row => tables["cities"].Text("city")[row] == city
            && Math.Abs((100 * tables["cities"].Numbers("p_ever_adopted")[row]) - double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)) <= 0.51)),
        ("strongest way to it, simulated: .* → .*\\.", (_, city) => Rows("influence").Any(row => tables["influence"].Text("target")[row] == city)),
    ];

    private bool Scored(string city, string measure, double rank) => Rows("centrality").Any(row => tables["centrality"].Text("window")[row] == "all"
        && tables["centrality"].Text("node")[row] == city && tables["centrality"].Text("mode")[row] == "city"
        && tables["centrality"].Text("measure")[row] == measure && Equals((double?)tables["centrality"].Integers("rank")[row], rank));

    private bool IsWhole(string part) => Rows("parts").All(row => tables["parts"].Text("table")[row] != part || tables["parts"].Text("extent")[row] == "whole");

    private int Paths(string end, string city) => Rows("paths").Count(row => tables["paths"].Text(end)[row] == city);

    private int PairsOfTable() => Rows("ties").Select(row => (tables["ties"].Text("source")[row], tables["ties"].Text("target")[row])).Distinct().Count();

    private int Partners(string city) => Rows("ties")
        .Select(row => (Source: tables["ties"].Text("source")[row], Target: tables["ties"].Text("target")[row]))
        .Where(tie => tie.Source == city || tie.Target == city).Distinct().Count();

    private IEnumerable<int> Rows(string table) => tables.TryGetValue(table, out var found) ? Enumerable.Range(0, found.RowCount) : [];

    private static bool Is(Match match, int group, int expected) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) == expected;
}
