using CityNetworks.Reports.Languages;
using CityNetworks.Studies.Parts;
using CityNetworks.Tables;

namespace CityNetworks.Reports.Reading;

/// <summary>The tables of a study as typed rows, with what several parts of the page look up: periods in order, names, countries.</summary>
internal sealed class StudyTables
{
    /// <summary>The window that holds all periods.</summary>
    public const string AllPeriods = "all";

    /// <summary>Longer names are cut; the tables hold them whole.</summary>
    private const int NameLetters = 48;
    private const int TitleLetters = 90;

    private readonly HashSet<(string Window, string Mode, string Node)> _absent;
    private readonly Dictionary<string, CityRow> _cities;
    private readonly Dictionary<string, EventRow> _events;
    private readonly Dictionary<string, string> _names;
    private readonly IReadOnlyList<CityRow> _named;
    private readonly Dictionary<string, PeriodRow> _periods;
    private readonly Dictionary<int, Dictionary<string, string>> _labels = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _leading;
    private Dictionary<string, int>? _places;
    private readonly ILookup<(string Source, string Target), RouteRow> _routes;

    /// <summary>What figures of a simulation distinguish: policies, or the scenarios of one table.</summary>
    public string CurvesAreOf => Table("curves") is { } curves && curves.Columns.Any(column => column.Name == "scenario")
        ? Text.Of("Scenario")
        : Text.Of("Policy");

    public StudyTables(ReportInput input)
    {
        Input = input;
        Direct = DirectTiesFacts.Of(Table("describe"));
        Cities = Read("record_cities", CityRow.Read);
        Periods = Read("record_periods", PeriodRow.Read);
        Events = Read("record_events", EventRow.Read);
        Participations = Read("record_participations", ParticipationRow.Read);
        Corrections = Read("record_corrections", CorrectionRow.Read);
        Scores = Read("centrality", ScoreRow.Read);
        Ties = Inferred is null ? Read("ties", TieRow.Read) : [];
        Changes = Read("compare", ChangeRow.Read);
        Assessments = Read("assess", AssessmentRow.Read);
        Curves = Read("curves", CurveRow.Read);
        Adopters = Read("cities", AdopterRow.Read);
        Mechanisms = Read("mechanisms", MechanismRow.Read);
        MechanismShares = Read("mechanism_shares", MechanismShareRow.Read);
        Influences = Read("influence", InfluenceRow.Read);
        Effects = input.Tables.ContainsKey("coefficients") ? [] : Read("effects", EffectRow.Read); // of a fit: average marginal effects, no sensitivity
        Adoptions = Read("record_adoptions", AdoptionRow.Read);
        Observed = Read("adoption_curve", ObservedRow.Read);
        Parts = Read("parts", PartRow.Read);
        Assumptions = Read("assumption_effects", AssumptionRow.Read);
        Paths = PathRow.Of(this);
        _routes = Read("routes", RouteRow.Read).ToLookup(row => (row.Source, row.Target));
        _absent =
            [.. Scores.Where(score => score.Raw == 0 && Direct is null && MeasureWords.IsAbsentAtZero(score.Measure))
                .Select(score => (score.Window, score.Mode, score.Node))];
        _cities = ById(Cities, city => city.Id);
        _events = ById(Events, @event => @event.Id);
        _names = ById(Scores.Where(score => score.Mode == "city"), score => score.Node).ToDictionary(pair => pair.Key, pair => pair.Value.Name);
        // A folder of a simulation holds no records; its table of cities says how they are called.
        _named = [.. Read("cities", (rows, row) => CityRow.Read(rows, row, "city")).DistinctBy(city => city.Id, StringComparer.Ordinal)];
        _periods = ById(Periods, period => period.Id);
        PeriodIds = Periods.Count > 0 ? [.. Periods.Select(period => period.Id)] : PeriodsOf(Scores.Select(score => score.Window));
        Windows = [.. PeriodIds.Append(AllPeriods).Distinct(StringComparer.Ordinal)];
        Measures = [.. Scores.Where(score => score.Mode == "city")
            .Select(score => score.Measure)
            .Distinct()
            .OrderBy(measure => MeasureWords.Order(this, measure))
            .ThenBy(measure => measure, StringComparer.Ordinal)];
        _leading = Measures.ToDictionary(measure => measure, InOrder, StringComparer.Ordinal);
    }

    public ReportInput Input { get; }

    /// <summary>The network of direct ties that the study is about; null: it is about cities at events.</summary>
    public DirectTiesFacts? Direct { get; }

    /// <summary>Whether the study is about direct ties that have a direction.</summary>
    public bool IsDirected => Direct is { IsDirected: true };

    public IReadOnlyList<CityRow> Cities { get; }

    public IReadOnlyList<PeriodRow> Periods { get; }

    /// <summary>The periods by id in the order of time, also those without a record; from the windows where no table of periods is given.</summary>
    public IReadOnlyList<string> PeriodIds { get; }

    public IReadOnlyList<EventRow> Events { get; }

    public IReadOnlyList<ParticipationRow> Participations { get; }

    public IReadOnlyList<CorrectionRow> Corrections { get; }

    public IReadOnlyList<ScoreRow> Scores { get; }

    public IReadOnlyList<TieRow> Ties { get; }

    public IReadOnlyList<ChangeRow> Changes { get; }

    public IReadOnlyList<AssessmentRow> Assessments { get; }

    public IReadOnlyList<CurveRow> Curves { get; }

    public IReadOnlyList<AdopterRow> Adopters { get; }

    public IReadOnlyList<MechanismRow> Mechanisms { get; }

    public IReadOnlyList<MechanismShareRow> MechanismShares { get; }

    public IReadOnlyList<InfluenceRow> Influences { get; }

    public IReadOnlyList<EffectRow> Effects { get; }

    public IReadOnlyList<AdoptionRow> Adoptions { get; }

    public IReadOnlyList<ObservedRow> Observed { get; }

    public IReadOnlyList<PartRow> Parts { get; }

    public IReadOnlyList<AssumptionRow> Assumptions { get; }

    public IReadOnlyList<PathRow> Paths { get; }

    /// <summary>Whether the cities on the way of any path are known.</summary>
    public bool HasRoutes => _routes.Count > 0;

    /// <summary>The events of a path in the order of time; empty where they are not in the tables.</summary>
    public IReadOnlyList<RouteRow> Route(PathRow path) => [.. _routes[(path.Source, path.Target)].OrderBy(row => row.Step)];

    /// <summary>The periods and all of them together.</summary>
    public IReadOnlyList<string> Windows { get; }

    /// <summary>Whether the records themselves are part of the report: only then can it say that they document no adoption.</summary>
    public bool HoldsRecords => Input.Tables.ContainsKey("record_adoptions") && Input.Tables.ContainsKey("record_events");

    public Table? Table(string name) => Input.Tables.TryGetValue(name, out var table) && table.RowCount > 0 ? table : null;

    /// <summary>Ties that are inferred from adoptions, in a table of the name of those on record; null: there are none.</summary>
    public Table? Inferred => Table("ties") is { } table && table.Columns.Any(column => column.Name == "support") ? table : null;

    /// <summary>Measures of the structure of the network; a study of adoptions has another table of that name.</summary>
    public Table? Structure => Table("structure") is { } table && table.Columns.Any(column => column.Name == "measure") ? table : null;

    /// <summary>The name as it stands on the page: short, and distinguished from its namesakes by country, or by id where that does not help.</summary>
    public string CityName(string id) => CityName(id, NameLetters);

    /// <summary>The same where there is room for so many letters.</summary>
    public string CityName(string id, int letters)
    {
        if (!_labels.TryGetValue(letters, out var labels))
            _labels[letters] = labels = Namesakes.OfCities(Cities.Count > 0 ? Cities : _named, letters);
        return labels.TryGetValue(id, out var label) ? label : ShortText.Of(_names.GetValueOrDefault(id, id), letters);
    }

    public string Country(string id) => _cities.TryGetValue(id, out var city) ? city.Country : string.Empty;

    public string EventTitle(string id) => ShortText.Of(_events.TryGetValue(id, out var @event) ? @event.Title : id, TitleLetters);

    /// <summary>The name with the country behind it, where it is known and the name does not hold it already.</summary>
    public string CityWithCountry(string id) => CityName(id) is var name && Beside(id) is { Length: > 0 } country ? $"{name} ({country})" : CityName(id);

    /// <summary>The country that stands beside the name; blank where it is not known, or the name holds it already, where there are namesakes.</summary>
    public string Beside(string id) => Country(id) is var country && CityName(id).EndsWith($"({country})", StringComparison.Ordinal) ? string.Empty : country;

    /// <summary>The title with the id behind it, where the id says something else.</summary>
    public string EventWithId(string id) =>
        EventTitle(id) is var title && title == ShortText.Of(id, TitleLetters) ? title : $"{title} ({ShortText.Of(id, 40)})";

    public EventRow? Event(string id) => _events.GetValueOrDefault(id);

    /// <summary>The first period in which a row of a city at an event counts; blank where none is known.</summary>
    public string FirstPeriod(ParticipationRow row) => row.Period is not "" ? row.Period ?? string.Empty : Event(row.Event)?.Period ?? string.Empty;

    public bool IsRecorded(string period) => !_periods.TryGetValue(period, out var row) || row.Recorded;

    /// <summary>The measures that city scores are given for, those of the command line's default first.</summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>Whether the node has a tie in the window: absent nodes are listed with 0, but have no place in a ranking.</summary>
    public bool IsPresent(ScoreRow score) => !double.IsNaN(score.Rank) && !_absent.Contains((score.Window, score.Mode, score.Node));

    /// <summary>The cities in the order of their rank over all periods; without such a window, by the mean of their ranks.</summary>
    public IReadOnlyList<string> Leading(string measure) => _leading[measure];

    /// <summary>Whether the table of ties holds every tie over all periods; of large networks it holds the strongest of each city alone.</summary>
    public bool HasAllTies => Cut("ties")?.Extent is not { } extent || extent == StudyPart.Word(PartExtent.Summarised);

    /// <summary>The measure by which cities are put in order where the table of ties does not hold them all; null: none is given, or it does.</summary>
    public string? OrderedBy => !HasAllTies && Measures.Count > 0 ? Measures[0] : null;

    /// <summary>The place of a city in that order; 0 for all where there is none.</summary>
    public int PlaceOf(string city)
    {
        _places ??= OrderedBy is { } measure ? Leading(measure).Index().ToDictionary(at => at.Item, at => at.Index, StringComparer.Ordinal) : [];
        return _places.Count == 0 ? 0 : _places.GetValueOrDefault(city, int.MaxValue);
    }

    /// <summary>Whether a part of the study is not whole.</summary>
    public PartRow? Cut(string table) => Parts.FirstOrDefault(part => part.Table == table && part.Extent != "whole");

    private IReadOnlyList<string> InOrder(string measure) =>
    [.. Scores.Where(score => score.Mode == "city" && score.Measure == measure && IsPresent(score))
        .GroupBy(score => score.Node, StringComparer.Ordinal)
        .OrderBy(rows => rows.FirstOrDefault(row => row.Window == AllPeriods)?.Rank ?? double.MaxValue)
        .ThenByDescending(rows => rows.Count()).ThenBy(rows => rows.Average(row => row.Rank)).ThenBy(rows => rows.Key, StringComparer.Ordinal)
        .Select(rows => rows.Key)];

    private IReadOnlyList<TRow> Read<TRow>(string table, Func<Rows, int, TRow> read)
    {
        var rows = new Rows(Table(table));
        return [.. Enumerable.Range(0, rows.Count).Select(row => read(rows, row))];
    }

    private static Dictionary<string, TRow> ById<TRow>(IEnumerable<TRow> rows, Func<TRow, string> id) =>
        rows.GroupBy(id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static string[] PeriodsOf(IEnumerable<string> windows) =>
        [.. windows.Where(window => window != AllPeriods && !window.Contains("..", StringComparison.Ordinal)).Distinct()];
}
