using CityNetworks.Neo4j.Cypher;
using CityNetworks.Records;
using static CityNetworks.Neo4j.Planning.PropertyType;

namespace CityNetworks.Neo4j.Planning;

/// <summary>The records as nodes and relationships.</summary>
/// <remarks>
/// Rows of evidence that is not selected are left out. Events that were cancelled or only planned are facts too: they are there with their <c>status</c>,
/// and <c>counts: false</c> on them and on their participations says that no measure counts them.
/// Where two rows report one occasion, one of them counts: the participations recorded at the other count there, with <c>reportedAs</c>,
/// so that the rows that count are the network that is measured.
/// </remarks>
internal sealed class FactGroups(ExportSource source, KnownRows known, PlanKeys keys)
{
    private readonly RecordSet _records = source.Records;
    private readonly CovariateColumns _covariates = CovariateColumns.Of(source.Records.Cities, s_city);

    private static readonly GraphProperty[] s_city =
    [
        new("id", Text), new("name", Text), new("country", Text),
        new("lat", PropertyType.Float), new("lon", PropertyType.Float), new("population", PropertyType.Float),
        new("joined", Text), new("left", Text), new("aliases", TextList), new("evidence", Text),
    ];

    /// <summary>The names that a city's properties have, also those that stamp it.</summary>
    public IReadOnlySet<string> CityPropertyNames => _covariates.Taken;

    public IEnumerable<GraphGroup> Nodes() =>
    [
        new NodeGroup(
            NodeLabel.Period,
            Lifetime.Fact,
            [
                new("id", Text), new("label", Text), new("start", Date), new("end", Date),
                new("startYear", Integer), new("endYear", Integer), new("ordinal", Integer), new("recorded", Flag),
            ],
            _records.Periods.Select(PeriodRow)),
        new NodeGroup(
            NodeLabel.Country, Lifetime.Fact, [new("id", Text), new("name", Text)], Countries().Select(id => new NodeRow(keys.Fact(id), [Of(id), Of(id)]))),
        new NodeGroup(NodeLabel.City, Lifetime.Fact, [.. s_city, .. _covariates.Properties], known.Cities.Values.Select(CityRow)),
        new NodeGroup(
            NodeLabel.Organisation,
            Lifetime.Fact,
            [new("id", Text), new("name", Text), new("actorKind", Text), new("actor", Text)],
            known.Organisations.Select(o => new NodeRow(keys.Fact(o.Id), [Of(o.Id), Of(o.Name), Of(o.ActorKind), Of(o.Actor)]))),
        new NodeGroup(
            NodeLabel.Policy,
            Lifetime.Fact,
            [new("id", Text), new("name", Text), new("object", Text), new("firstPeriod", Text)],
            known.Policies.Select(p => new NodeRow(keys.Fact(p.Id), [Of(p.Id), Of(p.Name), Of(p.Object), Of(p.FirstPeriod)]))),
        new NodeGroup(
            NodeLabel.Event,
            Lifetime.Fact,
            [
                new("id", Text), new("title", Text), new("type", Text), new("status", Text), new("counts", Flag),
                new("year", Integer), new("start", Date), new("end", Date), new("dated", Text),
                new("organiser", Text), new("sameOccasion", Text), new("evidence", Text), new("confidence", Text), new("source", Text),
            ],
            known.Events.Values.Select(EventRow)),
    ];

    public IEnumerable<GraphGroup> Relationships() =>
    [
        Plain(
            RelationshipType.Next,
            NodeLabel.Period,
            NodeLabel.Period,
            _records.Periods.Zip(_records.Periods.Skip(1), (first, second) => (first.Id, second.Id))),
        Plain(
            RelationshipType.InCountry,
            NodeLabel.City,
            NodeLabel.Country,
            known.Cities.Values.Where(c => c.Country is not null).Select(c => (c.Id, c.Country!))),
        Plain(
            RelationshipType.InPeriod,
            NodeLabel.Event,
            NodeLabel.Period,
            known.Events.Values.SelectMany(e => PeriodsOf(e).Select(period => (e.Id, period)))),
        Plain(
            RelationshipType.HeldIn,
            NodeLabel.Event,
            NodeLabel.City,
            known.Events.Values.Where(e => e.Host is { } host && known.Cities.ContainsKey(host)).Select(e => (e.Id, e.Host!))),
        Plain(
            RelationshipType.About,
            NodeLabel.Event,
            NodeLabel.Policy,
            known.Events.Values.SelectMany(e => e.Themes.Where(known.IsPolicy).Select(theme => (e.Id, theme)))),
        Plain(
            RelationshipType.SameOccasion,
            NodeLabel.Event,
            NodeLabel.Event,
            known.Events.Values.Where(e => e.SameOccasion is { } other && known.Events.ContainsKey(other)).Select(e => (e.Id, e.SameOccasion!))),
        Participations(RelationshipType.Coordinated, coordinated: true),
        Participations(RelationshipType.ParticipatedIn, coordinated: false),
        new RelationshipGroup(
            RelationshipType.EngagedIn,
            NodeLabel.Organisation,
            NodeLabel.Event,
            true,
            Lifetime.Fact,
            [new("role", Text), new("status", Text)],
            _records.Engagements.Where(e => known.Events.ContainsKey(e.Event)).Select(EngagementRow)),
        new RelationshipGroup(
            RelationshipType.InContact,
            NodeLabel.City,
            NodeLabel.City,
            true,
            Lifetime.Fact,
            [new("kind", Text), new("from", Text), new("to", Text), new("weight", PropertyType.Float)],
            _records.Contacts.Where(c => known.Cities.ContainsKey(c.Source) && known.Cities.ContainsKey(c.Target)).Select(ContactRow)),
        new RelationshipGroup(
            RelationshipType.Adopted,
            NodeLabel.City,
            NodeLabel.Policy,
            true,
            Lifetime.Fact,
            [
                new("observed", Flag), new("period", Text), new("year", Integer), new("degree", Text),
                new("sourceCity", Text), new("leftIn", Text), new("evidence", Text),
            ],
            _records.Adoptions.Where(a => source.Selection.Evidence.Contains(a.Evidence) && known.Cities.ContainsKey(a.City)).Select(AdoptionRow)),
    ];

    private static CypherValue Of(string? text) => CypherValue.Of(text);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private IEnumerable<string> Countries() =>
        known.Cities.Values.Select(city => city.Country).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private NodeRow PeriodRow(Period period, int ordinal) => new(
        keys.Fact(period.Id),
        [
            Of(period.Id), Of(period.Label), CypherValue.Of(period.Start?.First), CypherValue.Of(period.End?.First),
            CypherValue.Of((long?)period.Start?.First.Year), CypherValue.Of((long?)period.End?.First.AddDays(-1).Year),
            CypherValue.Of(ordinal), CypherValue.Of(period.Recorded),
        ]);

    private NodeRow CityRow(City city) => new(
        keys.Fact(city.Id),
        [
            Of(city.Id), Of(city.Name), Of(city.Country), CypherValue.Of(city.Latitude), CypherValue.Of(city.Longitude), CypherValue.Of(city.Population),
            Of(city.Joined?.Text), Of(city.Left?.Text), CypherValue.Of(city.Aliases), Of(Word(city.Evidence)), .. _covariates.ValuesOf(city),
        ]);

    private NodeRow EventRow(Event e) => new(
        keys.Fact(e.Id),
        [
            Of(e.Id), Of(e.Title), Of(e.KindText), Of(Word(e.Status)), CypherValue.Of(known.Counts(e)), CypherValue.Of((long?)known.YearOf(e)),
            CypherValue.Of(e.Start?.First), CypherValue.Of((e.End ?? e.Start)?.End.AddDays(-1)), Of(Dated(e)), Of(e.Organiser), Of(e.SameOccasion),
            Of(Word(e.Evidence)), Of(e.Confidence), Of(e.Source),
        ]);

    // A year alone is a year alone: beside the days it may span stands the date as the source gives it.
    private static string? Dated(Event e) => (e.Start, e.End) switch
    {
        (null, null) => null,
        ({ } start, null) => start.Text,
        ({ } start, { } end) when start != end => $"{start.Text}/{end.Text}",
        (_, { } end) => end.Text,
    };

    private RelationshipGroup Plain(RelationshipType type, NodeLabel from, NodeLabel to, IEnumerable<(string Source, string Target)> pairs) => new(
        type, from, to, false, Lifetime.Fact, [], pairs.Select(pair => new RelationshipRow(string.Empty, keys.Fact(pair.Source), keys.Fact(pair.Target), [])));

    private RelationshipGroup Participations(RelationshipType type, bool coordinated) => new(
        type,
        NodeLabel.City,
        NodeLabel.Event,
        true,
        Lifetime.Fact,
        [
            new("role", Text), new("from", Text), new("to", Text), new("year", Integer), new("counts", Flag),
            new("weight", PropertyType.Float), new("probability", PropertyType.Float), new("reportedAs", Text), new("evidence", Text), new("confidence", Text),
            new("source", Text),
        ],
        Distinct(Rows(coordinated).Select(p => ParticipationRow(p, known.Events[p.Event]))).Concat(Joined(coordinated)));

    // All periods that the event lasts into.
    private IEnumerable<string> PeriodsOf(Event e)
    {
        if (e.Period is null)
            return [];
        if (e.LastPeriod is null)
            return [e.Period];
        var ids = _records.Periods.Select(period => period.Id).ToList();
        var first = ids.IndexOf(e.Period);
        return ids[first..(ids.IndexOf(e.LastPeriod) + 1)];
    }

    private static bool IsCoordination(Roles role) => (role & (Roles.Coordinator | Roles.Deputy)) != 0;

    private IEnumerable<Participation> Rows(bool coordinated) =>
        _records.Participations.Where(p => IsCoordination(p.Role) == coordinated && known.Has(p));

    // Two rows of the records that report one gathering: who is recorded at the one took part in the other, which counts.
    // That is written there once more, unless it is recorded there anyway.
    private IEnumerable<RelationshipRow> Joined(bool coordinated)
    {
        var reported = Rows(coordinated).Where(p => source.Selection.Counts(p) && known.Occasion(p.Event) is { } other && other.Id != p.Event).ToArray();
        if (reported.Length == 0)
            return [];
        var standing = reported.Select(p => known.Occasion(p.Event)!.Id).ToHashSet(StringComparer.Ordinal);
        var there = Rows(coordinated).Where(p => standing.Contains(p.Event) && source.Selection.Counts(p));
        var stated = there.Select(p => (p.City, p.Event, p.RoleText, p.Spell)).ToHashSet();
        return reported
            .Select(p => (Row: p, At: known.Occasion(p.Event)!))
            .Where(pair => stated.Add((pair.Row.City, pair.At.Id, pair.Row.RoleText, pair.Row.Spell)))
            .Select(pair => ParticipationRow(pair.Row, pair.At));
    }

    // Where it is recorded at another event than it is written at, that one is named.
    private RelationshipRow ParticipationRow(Participation p, Event at)
    {
        var stated = known.Events[p.Event];
        var role = p.RoleText;
        string[] parts =
        [
            role ?? string.Empty,
            .. p.Spell is null && at == stated ? Array.Empty<string>() : [p.Spell?.From ?? string.Empty],
            .. at == stated ? Array.Empty<string>() : [stated.Id],
        ];
        var key = parts.Length == 1 ? parts[0] : GraphNames.Key(parts);
        return new RelationshipRow(
            keys.Fact(p.City, at.Id, key),
            keys.Fact(p.City),
            keys.Fact(at.Id),
            [
                Of(role), Of(p.Spell?.From), Of(p.Spell?.To), CypherValue.Of((long?)known.YearOf(at)),
                CypherValue.Of(known.Counts(at) && source.Selection.Counts(p)),
                CypherValue.Of(p.Weight ?? stated.Weight ?? 1), CypherValue.Of(p.Probability), Of(at == stated ? null : stated.Id),
                Of(Word(p.Evidence)), Of(p.Confidence), Of(p.Source),
            ]);
    }

    private RelationshipRow EngagementRow(Engagement e) => new(
        keys.Fact(e.Organisation, e.Event, e.Role ?? string.Empty), keys.Fact(e.Organisation), keys.Fact(e.Event), [Of(e.Role), Of(Word(e.Status))]);

    private RelationshipRow ContactRow(Contact c) => new(
        keys.Fact(c.Source, c.Target, GraphNames.Key(c.Kind ?? string.Empty, c.From ?? string.Empty)),
        keys.Fact(c.Source),
        keys.Fact(c.Target),
        [Of(c.Kind), Of(c.From), Of(c.To), CypherValue.Of(c.Weight ?? 1)]);

    private RelationshipRow AdoptionRow(Adoption a) => new(
        keys.Fact(a.City, a.Policy, "observed"),
        keys.Fact(a.City),
        keys.Fact(a.Policy),
        [
            CypherValue.Of(true), Of(a.Period), CypherValue.Of((long?)known.Periods.GetValueOrDefault(a.Period)?.Start?.First.Year),
            Of(a.Degree), Of(a.SourceCity), Of(a.Left), Of(Word(a.Evidence)),
        ]);

    // Rows of the records stand in the order of their keys, so the same key twice stands side by side.
    private static IEnumerable<RelationshipRow> Distinct(IEnumerable<RelationshipRow> rows)
    {
        string? last = null;
        foreach (var row in rows)
        {
            if (row.Key != last)
                yield return row;
            last = row.Key;
        }
    }
}
