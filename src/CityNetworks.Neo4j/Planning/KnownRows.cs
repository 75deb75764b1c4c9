using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Planning;

/// <summary>Which cities, events, periods and policies an export has, so that every relationship finds both its ends.</summary>
internal sealed class KnownRows
{
    private readonly Dictionary<string, string> _lastPeriods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _policyIds;
    private readonly Selection _selection;
    private readonly bool _isWhole;
    private readonly Dictionary<string, Event> _counted;

    public KnownRows(ExportSource source)
    {
        _selection = source.Selection;
        _isWhole = source.WholeRecords || (_selection.Kinds is null && _selection.Roles is null);
        Events = EventsOf(source.Records);
        _counted = Events.Values.Where(_selection.Counts).ToDictionary(e => e.Id, StringComparer.Ordinal);
        Cities = CitiesOf(source);
        Organisations = _isWhole ? source.Records.Organisations : EngagedOf(source.Records);
        Periods = source.Records.Periods.ToDictionary(period => period.Id, StringComparer.Ordinal);
        Policies = PoliciesOf(source);
        _policyIds = [.. Policies.Select(policy => policy.Id)];
        foreach (var window in source.Windows)
            _lastPeriods[window.Name] = window.Network.Names.Periods[window.EndPeriod - 1];
    }

    public IReadOnlyDictionary<string, City> Cities { get; }

    public IReadOnlyDictionary<string, Event> Events { get; }

    public IReadOnlyDictionary<string, Period> Periods { get; }

    public IReadOnlyList<Organisation> Organisations { get; }

    public IReadOnlyList<Policy> Policies { get; }

    /// <summary>Whether the participation is in the export, counting or not.</summary>
    public bool Has(Participation p) => IsKept(p) && Cities.ContainsKey(p.City) && Events.ContainsKey(p.Event);

    /// <summary>Whether measures count the event: it counts, and no other stands for its occasion.</summary>
    public bool Counts(Event e) => Occasion(e.Id) == e;

    /// <summary>The event that stands for the occasion in the network; null when it does not count.</summary>
    public Event? Occasion(string @event) => _counted.TryGetValue(@event, out var counted) ? SharedOccasion.Of(counted, _counted) : null;

    public bool IsPolicy(string id) => _policyIds.Contains(id);

    /// <summary>The last period of a window.</summary>
    public string LastPeriodOf(string table, string window) =>
        _lastPeriods.TryGetValue(window, out var period)
            ? period
            : throw new ArgumentException($"Table '{table}' names the window '{window}'; expected one of {string.Join(", ", _lastPeriods.Keys)}.");

    /// <summary>The id, when it is that of a city of the export.</summary>
    public string City(string table, string? id) => Known(table, "city", id, id is not null && Cities.ContainsKey(id));

    /// <summary>The id, when it is that of an event of the export.</summary>
    public string Event(string table, string? id) => Known(table, "event", id, id is not null && Events.ContainsKey(id));

    /// <summary>The id, when it is that of a period.</summary>
    public string Period(string table, string? id) => Known(table, "period", id, id is not null && Periods.ContainsKey(id));

    /// <summary>The year that an event belongs to: that of its date, else of its period's start; null when neither is known.</summary>
    public int? YearOf(Event @event) =>
        @event.Start?.First.Year
        ?? (@event.Period is { } period && Periods.TryGetValue(period, out var known) ? known.Start?.First.Year : null);

    private bool IsKept(Participation p) =>
        _selection.Evidence.Contains(p.Evidence) && (_isWhole || _selection.Roles is not { } roles || (p.Role & roles) != 0);

    // What was asked for is all that is written: events of the kinds, and of them those with a participation in the roles, or that stand for the occasion of
    // one: there it counts.
    private Dictionary<string, Event> EventsOf(RecordSet records)
    {
        var withRole = _isWhole || _selection.Roles is null
            ? null
            : records.Participations.Where(IsKept).Select(p => p.Event).ToHashSet(StringComparer.Ordinal);
        if (withRole is not null)
        {
            string[] standing = [.. records.Events.Where(e => _selection.Counts(e) && withRole.Contains(e.Id)).Select(e => e.SameOccasion).OfType<string>()];
            withRole.UnionWith(standing);
        }

        return records.Events
            .Where(e => _selection.Evidence.Contains(e.Evidence))
            .Where(e => _isWhole || ((_selection.Kinds?.Contains(e.Kind) ?? true) && (withRole?.Contains(e.Id) ?? true)))
            .ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    // And cities that took part in these, or that a result names.
    private Dictionary<string, City> CitiesOf(ExportSource source)
    {
        var there = source.Records.Cities.Where(_selection.Counts);
        if (!_isWhole)
        {
            var took = source.Records.Participations.Where(p => IsKept(p) && Events.ContainsKey(p.Event));
            var named = took.Select(p => p.City).ToHashSet(StringComparer.Ordinal);
            named.UnionWith(Named(source.Adoptions, "city").Concat(Named(source.Influence, "source")).Concat(Named(source.Influence, "target")));
            there = there.Where(city => named.Contains(city.Id));
        }

        return there.ToDictionary(city => city.Id, StringComparer.Ordinal);
    }

    private Organisation[] EngagedOf(RecordSet records)
    {
        var engaged = records.Engagements.Where(e => Events.ContainsKey(e.Event)).Select(e => e.Organisation).ToHashSet(StringComparer.Ordinal);
        return [.. records.Organisations.Where(organisation => engaged.Contains(organisation.Id))];
    }

    private static IEnumerable<string> Named(Table? table, string column) => table is null ? [] : table.Text(column).OfType<string>();

    private static string Known(string table, string kind, string? id, bool known) =>
        known ? id! : throw new ArgumentException($"Table '{table}' names the {kind} '{id}'; expected a {kind} of the records that counts.");

    // A simulated policy need not stand in the records: a scenario may make one up.
    private static IReadOnlyList<Policy> PoliciesOf(ExportSource source)
    {
        var policies = source.Records.Policies.ToDictionary(policy => policy.Id, StringComparer.Ordinal);
        var named = new[] { source.Curves, source.Adoptions, source.Influence }
            .OfType<Table>()
            .SelectMany(table => table.Text("policy"))
            .Concat(source.Records.Adoptions.Select(adoption => adoption.Policy));
        foreach (var id in named.OfType<string>())
            policies.TryAdd(id, new Policy(id, id));
        return [.. policies.Values.OrderBy(policy => policy.Id, StringComparer.Ordinal)];
    }
}
