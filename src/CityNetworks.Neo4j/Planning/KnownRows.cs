using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Neo4j.Planning;

/// <summary>Which cities, events, periods and policies an export has, so that every relationship finds both its ends.</summary>
internal sealed class KnownRows
{
    private readonly Dictionary<string, string> _lastPeriods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _policyIds;

    public KnownRows(ExportSource source)
    {
        var selection = source.Selection;
        Cities = source.Records.Cities.Where(selection.Counts).ToDictionary(city => city.Id, StringComparer.Ordinal);
        Events = source.Records.Events.Where(e => selection.Evidence.Contains(e.Evidence)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        Periods = source.Records.Periods.ToDictionary(period => period.Id, StringComparer.Ordinal);
        Policies = PoliciesOf(source);
        _policyIds = [.. Policies.Select(policy => policy.Id)];
        foreach (var window in source.Windows)
            _lastPeriods[window.Name] = window.Network.Names.Periods[window.EndPeriod - 1];
    }

    public IReadOnlyDictionary<string, City> Cities { get; }

    public IReadOnlyDictionary<string, Event> Events { get; }

    public IReadOnlyDictionary<string, Period> Periods { get; }

    public IReadOnlyList<Policy> Policies { get; }

    public bool IsPolicy(string id) => _policyIds.Contains(id);

    /// <summary>The last period of a window.</summary>
    public string LastPeriodOf(string table, string window) =>
        _lastPeriods.TryGetValue(window, out var period)
            ? period
            : throw new ArgumentException($"Table '{table}' speaks of window '{window}'; expected one of {string.Join(", ", _lastPeriods.Keys)}.");

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

    private static string Known(string table, string kind, string? id, bool known) =>
        known ? id! : throw new ArgumentException($"Table '{table}' speaks of {kind} '{id}'; expected a {kind} of the records that counts.");

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
