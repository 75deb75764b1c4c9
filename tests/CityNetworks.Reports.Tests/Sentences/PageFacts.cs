using System.Globalization;
using System.Text.RegularExpressions;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Tests.Sentences;

/// <summary>What the tables and records say, counted apart from the page: each known kind of sentence with the numbers it must hold.</summary>
internal sealed class PageFacts(RecordSet records, IReadOnlyDictionary<string, Table> tables, string page)
{
    /// <summary>Whether the sentence is of a known kind and its numbers are those of the tables.</summary>
    public bool Confirms(string sentence) => Kinds().Any(kind => Regex.Match(sentence, kind.Pattern) is { Success: true } match && kind.Check(match));

    private IEnumerable<(string Pattern, Func<Match, bool> Check)> Kinds() =>
    [
        (@"^The records name (\d+) cit\w+(?: of (\d+) countr\w+)? in (\d+) events?(?: from (\S+) to (\S+))?\.$", m =>
            Is(m, 1, Named().Distinct().Count()) && Is(m, 2, Countries(Named())) && Is(m, 3, records.Events.Count)
            && Says(m, 4, records.Periods[0].Id) && Says(m, 5, records.Periods[^1].Id)),
        (
            @"^(\d+) cit\w+(?:, country not recorded| of (\d+) countr\w+)$",
            m => Is(m, 1, records.Cities.Count) && Is(m, 2, Countries(records.Cities.Select(city => city.Id)))),
        (@"^(\d+) periods? with a record$",
            m => Is(m, 1, records.Periods.Count(period => period.Recorded)) && (records.Events.Count == 0 || Empty() == 0)),
        (@"^(\d+) periods? covered by the records, (\d+) of them without an event$", m =>
            Is(m, 1, records.Periods.Count(period => period.Recorded)) && Is(m, 2, Empty()) && Empty() > 0),
        (@"^(\d+) events? on record: (.*)$", m => Is(m, 1, records.Events.Count)
            && Sums(m, 2, records.Events.Count, records.Events.Select(@event => $"{@event.Status}".ToLowerInvariant()))),
        (@"^(\d+) rows? of a city at an event: (.*)$", m => Is(m, 1, records.Participations.Count)
            && Sums(m, 2, records.Participations.Count, records.Participations.Select(row => row.RoleText ?? "role not known"))),
        (@"^(\d+) further rows? of a city at an event (?:is|are) left out",
            m => Is(m, 1, records.Participations.Count(row => row.Evidence is not Evidence.Paper))),
        (@"^(\d+) rows? (?:is|are) not certain: presence unknown", m => Is(m, 1, Selection.Default.CountUncertain(records))),
        (@"^(\d+) events? reports? the same occasion as another .*: (\d+) events that name a city are (\d+) events of the network$", m =>
            Number(m, 1) == Number(m, 2) - Number(m, 3) && Is(m, 3, Describe("events")) && Is(m, 2, HeldNamed().Count(named => named.Value > 0))),
        (
            @"^(\d+) adoptions? of (\d+) polic\w+ \(part",
            m => Is(m, 1, records.Adoptions.Count) && Is(m, 2, records.Adoptions.Select(row => row.Policy).Distinct().Count())),
        (@"^The records document (\d+) adoptions?: (.*)\.$", m => Is(m, 1, records.Adoptions.Count)
            && Regex.Matches(m.Groups[2].Value, @"(p\d) by (\d+)").All(policy => records.Adoptions
                .Where(row => row.Policy == policy.Groups[1].Value)
                .Select(row => row.City)
                .Distinct()
                .Count() == Number(policy, 2))),
        ("^Adoptions: the records document none\\.$", _ => records.Adoptions.Count == 0),
        ("^Nothing in this report is an observed adoption\\.$", _ => records.Adoptions.Count == 0),
        ("^Nothing: this report holds no simulation\\.$", _ => !tables.ContainsKey("curves")),
        (@"^Attendance: of (\d+) held events?, (\d+) names? no city and (\d+) names? only one\.$", m =>
            Is(m, 1, HeldNamed().Count) && Is(m, 2, HeldNamed().Count(named => named.Value == 0)) && Is(m, 3, HeldNamed().Count(named => named.Value == 1))),
        (@"^Every held event names two cities or more \((\d+)\)\.$", m => Is(m, 1, HeldNamed().Count) && HeldNamed().All(named => named.Value > 1)),
        (@"^Whether (\d+) events? planned", m => Is(m, 1, records.Events.Count(row => row.Status is EventStatus.Planned or EventStatus.Unknown))),
        (
            @"^No record at all for (.*); nothing is filled in\.$",
            m => m.Groups[1].Value == string.Join(", ", records.Periods.Where(period => !period.Recorded).Select(period => period.Id))),
        ("^No record at all for (.*); nothing", _ => records.Periods.Any(period => !period.Recorded)),
        (@"^Ranked first over all periods together: (.*)\.$", m => Leaders(m.Groups[1].Value)),
        (@"^Period by period, ranked first by degree (.*)$", m => PeriodLeaders(m.Groups[1].Value)),
        (
            @"^(\d{4})(?: to \d{4})? (.*?)(?: Where a period holds few recorded events, a lead is a small lead\.)?$",
            m => PeriodLeader(m.Groups[1].Value, m.Groups[2].Value)),
        (
            @"^The heaviest ties? over all periods \(weight ([\d.]+)\): (.*)\.$",
            m => HasAllTies() && Heaviest() is var (weight, count) && Is(m, 1, weight) && Regex.Count(m.Groups[2].Value, " – ") == count),
        (
            @"^(\d+) ties are equally heavy over all periods \(weight ([\d.]+)\), and none is heavier\.$",
            m => HasAllTies() && Heaviest() is var (weight, count) && Is(m, 1, count) && Is(m, 2, weight)),
        (
            @"^Of (\d+) changes? of a city between two periods, (none|\d+) ",
            m => Is(m, 1, Changes().Count()) && (m.Groups[2].Value == "none" ? 0 : Number(m, 2)) == Changes().Count(p => p < 0.05)),
        (
            @"^For (all of them|it|\d+ of them) it could not have been found",
            m => (char.IsDigit(m.Value[4]) ? Numbers(m.Groups[1].Value)[0] : Changes().Count()) == Hopeless()),
        (@"^The two periods hold too few events", _ => Hopeless() > 0),
        (@"^All (\d+) cities with a tie are drawn\.$", m => Is(m, 1, TiedCities()) && Is(m, 1, Circles())),
        (@"^No tie over all periods is heavier than ([\d.]+), the weight of (\d+) ties or more\.$", m =>
            !HasAllTies() && Heaviest() is var (weight, count) && Is(m, 1, weight) && Is(m, 2, count) && count > 4),
        (@"^No tie over all periods is heavier than ([\d.]+), the weight of (.* – .*)\.$", m =>
            !HasAllTies() && Heaviest() is var (weight, count) && Is(m, 1, weight) && Regex.Count(m.Groups[2].Value, " – ") == count && count <= 4),
        (@"^Drawn are (\d+) of (\d+) cities with a tie: the (\d+) (most tied|that rank first by degree)"
            + @"(?:, and (\d+) cit\w+ more to which the heaviest tie of one of them leads)?\.$", m =>
            Is(m, 1, Circles()) && Is(m, 2, TiedCities()) && Number(m, 1) == Number(m, 3) + (m.Groups[5].Success ? Number(m, 5) : 0)
                && HasAllTies() == (m.Groups[4].Value == "most tied")),
        (@"^Network of (\d+) cit\w+ and (\d+) ties? of the strongest of each city\.$", m => !HasAllTies() && Is(m, 1, Circles()) && Is(m, 2, Lines())),
        (@"^Network of (\d+) cit\w+ and (\d+) ties?; most tied: (.*)\.$", m =>
            HasAllTies() && Is(m, 1, Circles()) && Is(m, 2, Lines()) && MostTied() is var most
            && (m.Groups[3].Value == $"{most.Length} cities alike" ? most.Length > 4 : Cities(m.Groups[3].Value).SetEquals(most))),
        (@"^Of (the )?(?<all>\d+) ties (of this study )?(?<drawn>\d+) are drawn, .* left out: (?<left>.*)\.$", m =>
            HasAllTies() != m.Groups[1].Success
                && Is(m, 3, AllTies())
                && Is(m, 4, Lines())
                && Numbers(m.Groups["left"].Value) is var left
                && Number(m, 3) == Number(m, 4) + left.Sum()
                && !left.Contains(0)),
        (@"^Of (\d+) cities the (\d+) that rank first .*; the other (\d+) are", m => Is(m, 1, CityScores()) && Number(m, 1) == Number(m, 2) + Number(m, 3)),
        (
            @"^(The \d+ strongest ties|The strongest tie|Only |Measures |Paths |Changes |Without |Compared |The table of ties|Summarised|Selected|Sampled"
                + "|Left out|These records)",
            m => Parts().Any(part => part is not "whole")),
        (@"^Size ([\d.]+) .*; whole up to ([\d.]+)\.$", m => Enumerable.Range(0, tables["parts"].RowCount).Any(row =>
            tables["parts"].Integers("size")[row] == Number(m, 1) && tables["parts"].Integers("limit")[row] == Number(m, 2) && Number(m, 1) > Number(m, 2))),
        (@"^Ask 'citynet .*'", _ => Parts().Any(part => part is not "whole")),
        (@"^The mark is the change, the bar its .*interval.* is below (0\.\d+) after adjustment", m => Is(m, 1, 0.05)),
        (@"^A filled mark stands|^Where a period holds a single event", _ => true),
        (@"^The (\d+) largest changes of each pair are drawn\.$", m => Is(m, 1, 30)),
        (@"^The (\d+) cities with most rows of (\d+) are drawn\.$", m => Is(m, 1, 40) && Number(m, 2) <= Named().Distinct().Count()),
        (@"^Not on the map, for want of coordinates: (\d+) cit\w+ \(.*\)(?: and (\d+) ties? of theirs)?\.$", m =>
            Is(m, 1, records.Cities.Count(city => city.Latitude is null))
                && (m.Groups[2].Success ? Number(m, 2) : 0) == (HasAllTies() ? AllTies() - TiesOnMap() : 0)),
        (@"^Not told apart, since their coordinates are the same: (\d+) cities \(", m =>
            Is(m, 1, Placed().GroupBy(city => (city.Latitude, city.Longitude)).Where(group => group.Count() > 1).Sum(group => group.Count()))),
        (@"^Of (\d+) ties between cities on the map the (\d+) heaviest over all periods are drawn\.$",
            m => HasAllTies() && Is(m, 1, TiesOnMap()) && Is(m, 2, 300)),
        (@"^Of the (\d+) ties of this study between cities on the map the (\d+) heaviest are drawn\.$",
            m => !HasAllTies() && Is(m, 1, TiesOnMap()) && Is(m, 2, 300)),
        (@"^The (\d+) most tied of (\d+) cities are named\.$", m => HasAllTies() && Is(m, 1, 40) && Is(m, 2, Placed().Count())),
        (@"^Of (\d+) cities the (\d+) that rank first by degree are named\.$", m => !HasAllTies() && Is(m, 2, 40) && Is(m, 1, Placed().Count())),
        (@"^Outlines: Natural Earth 4\.1\.0 \(2018\), public domain, simplified\.$", _ => Placed().Any()),
        (@"^Projection: equirectangular, true to scale at ([\d.]+)°\s([NS])\.$", m =>
            (m.Groups[2].Value == "S" ? -1 : 1) * Number(m, 1) is var said
                && Math.Abs(said - ((Placed().Min(city => city.Latitude!.Value) + Placed().Max(city => city.Latitude!.Value)) / 2)) <= 0.051),
        (@"^Only held events that name a city are drawn", _ => true),
        (@"^An empty cell: nothing is recorded of the city in that period\.$", _ => true),
        (@"^These are routes that the records allow; nothing says that news took them\.$", _ => tables.ContainsKey("paths")),
        (@"^Shown are (\d+) of (\d+) cities and (\d+) of (\d+) events: the events of most cities", m =>
            Is(m, 2, Named().Distinct().Count()) && Number(m, 1) <= 40 && Number(m, 3) <= 40 && (Number(m, 1) < Number(m, 2) || Number(m, 3) < Number(m, 4))),
        (@"^Beside the disc stand those cities or, where there are none, the event\.$", _ => tables.ContainsKey("paths")),
        (@"^Of (\d+) cities 40 are drawn: those with most events, added up over the periods; of a measure those that rank first over all periods\.$",
            m => Number(m, 1) > 40 && Number(m, 1) <= records.Cities.Count),
        (@"^The 40 cities that reach most others can be chosen, of (\d+)\.$", m => Number(m, 1) > 40
            && Is(m, 1, Rows("paths").Select(row => tables["paths"].Text("source")[row]).Distinct().Count())),
        (@"^At most 40 cities are drawn, those reached first\.$", _ =>
            Rows("paths").CountBy(row => tables["paths"].Text("source")[row]!).Any(paths => paths.Value > 40)),
        (@"^Cities in the order|^Inside|^Colours|^It means nothing", _ => true),
        (@"^Cities stand in the order in which they first appear; an empty cell means that no role is recorded", _ => true),
    ];

    private int Hopeless() =>
        Rows("compare").Count(row => !double.IsNaN(tables["compare"].Numbers("p_adjusted")[row]) && tables["compare"].Numbers("p_min")[row] >= 0.05);

    private IEnumerable<double> Changes() => tables.TryGetValue("compare", out var compare) ? compare.Numbers("p_adjusted").Where(p => !double.IsNaN(p)) : [];

    private IEnumerable<int> Rows(string table) => tables.TryGetValue(table, out var found) ? Enumerable.Range(0, found.RowCount) : [];

    private IEnumerable<string> Named() => records.Participations.Select(row => row.City);

    private int Countries(IEnumerable<string> ids)
    {
        var named = ids.ToHashSet(StringComparer.Ordinal);
        return records.Cities
            .Where(city => named.Contains(city.Id))
            .Select(city => city.Country)
            .OfType<string>()
            .Where(country => country.Length > 0)
            .Distinct()
            .Count();
    }

    private Dictionary<string, int> HeldNamed() => records.Events.Where(row => row.Status is EventStatus.Held).ToDictionary(
        row => row.Id, row => records.Participations.Where(part => part.Event == row.Id).Select(part => part.City).Distinct().Count(), StringComparer.Ordinal);

    // Periods that the records cover, in which no event is, or lasts.
    private int Empty()
    {
        var ids = records.Periods.Select(period => period.Id).ToList();
        var held = records.Events
            .Where(row => row.Period is not null)
            .SelectMany(row => ids[ids.IndexOf(row.Period!)..(ids.IndexOf(row.LastPeriod ?? row.Period!) + 1)]).ToHashSet(StringComparer.Ordinal);
        return records.Periods.Count(period => period.Recorded && !held.Contains(period.Id));
    }

    private double Describe(string column) => tables["describe"].Integers(column)[tables["describe"].RowCount - 1]!.Value;

    private (double Weight, int Count) Heaviest()
    {
        var weights = Rows("ties").Where(row => tables["ties"].Text("window")[row] == "all").Select(row => tables["ties"].Numbers("weight")[row]).ToArray();
        return (weights.Max(), weights.Count(weight => weight == weights.Max()));
    }

    // Whoever is named must be of rank 1 by a measure that is named, and whoever is so must be named.
    private bool Leaders(string text)
    {
        (string Words, string Id)[] measures = [
            ("degree", "degree"), ("harmonic closeness", "harmonic"), ("betweenness", "betweenness"), ("eigenvector", "eigenvector")
        ];
        var first = measures
            .Where(measure => Regex.IsMatch(text, $@"\b{measure.Words}\b"))
            .SelectMany(measure => First(measure.Id, "all"))
            .ToHashSet(StringComparer.Ordinal);
        return first.SetEquals(Cities(text));
    }

    // The first period of a span: the names, or how many are level.
    private bool PeriodLeader(string period, string text)
    {
        var names = First("degree", period).ToArray();
        var present = Rows("centrality").Count(row => tables["centrality"].Text("window")[row] == period
            && tables["centrality"].Text("mode")[row] == "city" && tables["centrality"].Text("measure")[row] == "degree");
        return text == "all tied" ? names.Length == present
            : Regex.Match(text, @"^(\d+) cities tied$") is { Success: true } tied ? Is(tied, 1, names.Length)
            : names.ToHashSet(StringComparer.Ordinal).SetEquals(Cities(text));
    }

    private bool PeriodLeaders(string text) =>
        records.Periods.SelectMany(period => First("degree", period.Id)).ToHashSet(StringComparer.Ordinal).IsSupersetOf(Cities(text));

    private IEnumerable<string> First(string measure, string window)
    {
        var scores = tables["centrality"];
        return Rows("centrality")
            .Where(row => scores.Text("window")[row] == window
                && scores.Text("mode")[row] == "city"
                && scores.Text("measure")[row] == measure
                && scores.Integers("rank")[row] == 1)
            .Select(row => scores.Text("name")[row]!);
    }

    private static HashSet<string> Cities(string text) => [.. Regex.Matches(text, @"City \d+|San José(?: \([^)]*\))?").Select(found => found.Value)];

    // A pair of cities at one event is a tie: the table holds them all, or the strongest of each city.
    private bool HasAllTies() => AllTies() == MetPairs.Of(records).Count;

    private IEnumerable<string> Parts() => Rows("parts").Select(row => tables["parts"].Text("extent")[row]!);

    private int AllTies() => Rows("ties").Where(row => Window(row)).Select(Pair).Distinct().Count();

    // The names of the cities with the greatest sum of weights.
    private string[] MostTied()
    {
        var sums = Rows("ties").Where(Window)
            .SelectMany(row => new[] { ("source", row), ("target", row) })
            .GroupBy(end => tables["ties"].Text(end.Item1)[end.row]!, end => tables["ties"].Numbers("weight")[end.row], StringComparer.Ordinal)
            .ToDictionary(city => city.Key, city => city.Sum(), StringComparer.Ordinal);
        return [.. sums.Where(city => city.Value == sums.Values.Max()).Select(city => records.Cities.First(row => row.Id == city.Key).Label)];
    }

    private IEnumerable<City> Placed() => records.Cities.Where(city => city.Latitude is not null && city.Longitude is not null);

    private int TiesOnMap()
    {
        var placed = Placed().Select(city => city.Id).ToHashSet(StringComparer.Ordinal);
        return Rows("ties").Where(Window).Select(Pair).Distinct().Count(pair => placed.Contains(pair.Item1) && placed.Contains(pair.Item2));
    }

    private int TiedCities() => Rows("ties")
        .Where(row => Window(row))
        .SelectMany(row => new[] { tables["ties"].Text("source")[row], tables["ties"].Text("target")[row] })
        .Distinct()
        .Count();

    private bool Window(int row) => tables["ties"].Text("window")[row] == "all";

    private (string, string) Pair(int row) => (tables["ties"].Text("source")[row]!, tables["ties"].Text("target")[row]!);

    private int CityScores() => Rows("centrality")
        .Where(row => tables["centrality"].Text("mode")[row] == "city")
        .Select(row => tables["centrality"].Text("node")[row])
        .Distinct()
        .Count();

    // The network is drawn twice, for wide and narrow pages.
    private int Lines() => Regex.Count(Network(), "<line x1") / 2;

    private int Circles() => Regex.Count(Network(), "<circle cx") / 2;

    private string Network() => Regex.Match(page, "<figure id=\"network\">.*?</figure>", RegexOptions.Singleline).Value;

    private static bool Is(Match match, int group, double expected) => !match.Groups[group].Success || Number(match, group) == expected;

    private static bool Says(Match match, int group, string expected) => !match.Groups[group].Success || match.Groups[group].Value == expected;

    // Words with their numbers, which add up; or one word that all things have.
    private static bool Sums(Match match, int group, int expected, IEnumerable<string> words) => match.Groups[group].Value is var said && words.All(word =>
        said == (expected == 1 ? word : $"{word} in every case")) || Numbers(said).Sum() == expected;

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static double[] Numbers(string text) => [.. Regex.Matches(text, @"\d+").Select(found => double.Parse(found.Value, CultureInfo.InvariantCulture))];
}
