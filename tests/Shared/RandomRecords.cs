using System.Globalization;
using System.Text;

namespace CityNetworks.TestData;

/// <summary>
/// Made-up record folders, one a seed: with and without periods, dates, groups, memberships, adoptions, policies, contacts, mandates; one city, one event, no
/// tie;
/// names as people write them. All are without errors; what a command cannot do with one of them it has to say.
/// </summary>
public sealed class RandomRecords
{
    private static readonly string[] s_names = [
        "Rosario", "São Paulo", "\"La Paz\"", "Ñemby, Paraguay", "=Formula", "<b>Bold</b>", "Донецк", "東京", "O'Higgins", "A&B", "  ", "d\u0327"
    ];
    private static readonly string[] s_countries = ["AR", "BR", "UY", "PY", ""];
    private static readonly string[] s_roles = ["coordinator", "deputy", "host", "organiser", "presenter", "author", "participant", ""];
    private static readonly string[] s_kinds = ["coordination", "meeting", "workshop", "congress", "training", "publication", "forum", "visit", "other", ""];

    private readonly System.Random _random;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly string[] _cities;
    private readonly string[] _events;
    private readonly string[] _periods;
    private readonly int[] _periodOf;

    /// <param name="seed">The same seed gives the same bytes.</param>
    public RandomRecords(int seed)
    {
        _random = new System.Random(seed);
        _cities = [.. Enumerable.Range(0, May(0.1) ? 1 : _random.Next(2, 13)).Select(city => $"c{city}")];
        _events = [.. Enumerable.Range(0, May(0.1) ? 1 : _random.Next(2, 16)).Select(@event => $"e{@event:00}")];
        _periods = May(0.25) ? [] : [.. Enumerable.Range(0, May(0.2) ? 1 : _random.Next(2, 6)).Select(period => $"{2000 + (2 * period)}")];
        _periodOf = [.. _events.Select(_ => _periods.Length == 0 ? -1 : _random.Next(_periods.Length)).Order()];
        HasContactsOnly = May(0.08);
        if (!HasContactsOnly)
            Participations(noTie: May(0.1));
        if (HasContactsOnly || May(0.2))
            Contacts();
        var hasEvents = !HasContactsOnly && May(0.6);
        if (May(0.7))
            Cities();
        if (hasEvents)
            Events();
        if (_periods.Length > 0 && (May(0.6) || !hasEvents))
            Table(
                "periods",
                "id,label,start,end",
                _periods.Select(period => $"{period},Label {period},{period},{int.Parse(period, CultureInfo.InvariantCulture) + 2}"));
        if (May(0.35))
        {
            if (!_files.ContainsKey("cities.csv"))
                Table("cities", "id", _cities.Concat(IsOtherNamed ? ["other"] : [])); // who adopts need not take part
            Policies();
        }

        if (_periods.Length > 0 && May(0.2))
            Table(
                "assessments",
                "period,work_plan,activities,products,participation",
                _periods.Select(period => $"{period},{_random.Next(3)},{_random.Next(3)},,{_random.Next(3)}"));
    }

    /// <summary>The text of each file by name.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>Whether the cities have direct ties and no events.</summary>
    public bool HasContactsOnly { get; }

    /// <summary>A city of the records.</summary>
    public string City => _cities[0];

    /// <summary>Another city of the records, where there are several.</summary>
    public string LastCity => _cities[^1];

    /// <summary>A period of the records; the one that is made for those without any.</summary>
    public string Period => _periods.Length > 0 ? _periods[^1] : "all";

    /// <summary>A scenario that these records can have.</summary>
    public string Scenario => $$"""
        {
          "policy": "p0", "initial": ["{{City}}"]{{(_periods.Length > 0 ? $", \"start\": \"{_periods[_periodOf.Min()]}\"" : string.Empty)}},
          "mechanisms": { "baseline": { "rate": 0.05 }, "learning": { "rate": 0.4 }, "mimicry": { "rate": 0.2 } }, "runs": 5
        }
        """;

    /// <summary>A scenario of two policies, the second of which nothing spreads.</summary>
    public string TwoPolicies => $$"""
        {
          {{(_periods.Length > 0 ? $"\"start\": \"{_periods[_periodOf.Min()]}\"," : string.Empty)}} "runs": 5,
          "policies": [
            { "policy": "p0", "initial": ["{{City}}"], "mechanisms": { "learning": { "rate": 0.4 } } },
            { "policy": "p1", "initial": ["{{City}}"], "mechanisms": { "mimicry": { "rate": 0 } } }
          ]
        }
        """;

    /// <summary>An experiment on <see cref="Scenario"/>, in a file scenario.jsonc beside it.</summary>
    /// <param name="moves">Whether what is not known moves the spread at all.</param>
    public static string Experiment(bool moves) => $$"""
        {
          "base": "scenario.jsonc",
          "scenarios": [
            { "name": "as-it-is" },
            { "name": "no-mimicry", "change": { "mechanisms": { "mimicry": { "rate": 0 } } } },
            { "name": "alone", "change": { "mechanisms": { "learning": { "rate": 0 }, "mimicry": { "rate": 0 } } } }
          ],
          "sensitivity": {
            "parameters": [{
              "path": "mechanisms.{{(moves ? "baseline" : "mimicry")}}.rate", "low": {{(moves ? "0" : "0.2")}}, "high": {{(moves ? "0.9" : "0.2000001")}}
            }],
            "draws": 3
          },
          "runs": 4
        }
        """;

    /// <summary>Writes the folder and returns its path.</summary>
    public string Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in _files)
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
        return folder;
    }

    private bool IsOtherNamed => _files.TryGetValue("contacts.csv", out var contacts) && contacts.Contains(",other,", StringComparison.Ordinal);

    private bool May(double probability) => _random.NextDouble() < probability;

    private string One(string[] of) => of[_random.Next(of.Length)];

    private string Number() => May(0.3) ? string.Empty : (_random.Next(1, 40) / 8.0).ToString("R", CultureInfo.InvariantCulture);

    private void Table(string name, string header, IEnumerable<string> rows) =>
        _files[$"{name}.csv"] = $"{header}\n{string.Concat(rows.Select(row => row + "\n"))}";

    private void Participations(bool noTie)
    {
        var (weights, roles) = (May(0.3), May(0.7));
        var rows = new List<string>();
        for (var @event = 0; @event < _events.Length; @event++)
        {
            string[] cities = [.. _cities.OrderBy(_ => _random.Next()).Take(noTie ? 1 : _random.Next(1, _cities.Length + 1))];
            foreach (var city in cities)
            {
                var period = _periods.Length > 0 ? $",{_periods[_periodOf[@event]]}" : string.Empty;
                var role = roles ? $",{One(s_roles)}" : string.Empty;
                var weight = weights ? $",{Number()},{(May(0.5) ? "0.5" : string.Empty)}" : string.Empty;
                rows.Add($"{city},{_events[@event]}{period}{role}{weight}");
            }
        }

        Table(
            "participations",
            $"city,event{(_periods.Length > 0 ? ",period" : string.Empty)}{(roles ? ",role" : string.Empty)}{(weights ? ",weight,probability" : string.Empty)}",
            rows);
    }

    private void Contacts()
    {
        var rows = new List<string>();
        foreach (var source in _cities)
        {
            var target = One(_cities);
            if (target != source)
                rows.Add($"{source},{target},twinning,{Number()}");
        }

        if (rows.Count == 0)
            rows.Add($"{_cities[0]},other,twinning,");
        Table("contacts", "source,target,kind,weight", rows);
    }

    private void Cities()
    {
        var groups = May(0.7);
        var dates = May(0.3);
        IEnumerable<string> all = IsOtherNamed ? [.. _cities, "other"] : _cities;
        Table("cities", "id,name,country,population,joined,left,region", all.Select(city =>
            $"{city},{Quoted(May(0.3) ? One(s_names) : city.ToUpperInvariant())},{(groups ? One(s_countries) : string.Empty)},"
            + $"{(May(0.5) ? _random.Next(1000, 1000000) : string.Empty)},"
            + $"{(dates && May(0.4) ? "2001" : string.Empty)},{(dates && May(0.2) ? "2007" : string.Empty)},{One(["north", "south", ""])}"));
    }

    private void Events()
    {
        var dates = _periods.Length > 0 && May(0.4);
        Table("events", "id,title,kind,period,start,status,weight,themes", _events.Select((id, @event) =>
        {
            var period = _periods.Length > 0 ? _periods[_periodOf[@event]] : string.Empty;
            return $"{id},{Quoted(One(s_names))},{One(s_kinds)},{period},{(dates ? $"{period}-0{_random.Next(1, 10)}" : string.Empty)},"
                + $"{One(["held", "held", "held", "cancelled", "planned", ""])},{Number()},a;b";
        }));
    }

    private void Policies()
    {
        Table("policies", "id,name,object", ["p0,First policy,", "p1,\"Second, policy\","]);
        if (_periods.Length > 0 && May(0.7))
            Table("adoptions", "city,policy,period,degree", _cities
                .Where(_ => May(0.5))
                .Select(city => $"{city},p0,{One(_periods)},{One(["copying", "emulation", ""])}")
                .DefaultIfEmpty($"{City},p0,{_periods[0]},"));
        if (_periods.Length > 0 && May(0.3))
            Table("mandates", "authority,policy,from,cities,compliance", [$"Council,p0,{_periods[^1]},*,0.5"]);
        if (_periods.Length > 0 && May(0.2))
            Table("outcomes", "city,policy,period,value", [$"{City},p0,{_periods[0]},1"]);
    }

    private static string Quoted(string text) =>
        text.Any(letter => letter is ',' or '"') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
