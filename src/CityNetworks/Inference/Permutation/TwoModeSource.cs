using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Permutation;

/// <summary>Matrices of cities by events: who took part in what, and what city and event have to do with each other.</summary>
internal sealed class TwoModeSource : MatrixSource
{
    private readonly Window _window;
    private readonly Lazy<City[]> _cities;
    private readonly Dictionary<string, Event> _events;

    public TwoModeSource(RecordSet records, Selection selection, MatrixName outcome)
        : base(records, selection)
    {
        _cities = new Lazy<City[]>(CitiesByNumber);
        _events = records.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        if (outcome.Kind is not "participation")
            throw new ArgumentException($"Found the outcome '{outcome.Text}'; expected participation, or a matrix of cities by cities.");
        _window = WindowOf(Network, outcome);
        var of = Participation(outcome);
        var window = _window;
        Columns = [.. Enumerable.Range(window.FirstEvent, window.EndEvent - window.FirstEvent).Where(e => window.CitiesOf(e).ToArray().Any(city => of(city,
            e) > 0))];
        var columns = Columns.ToHashSet();
        Rows = [.. Enumerable.Range(0, Network.CityCount).Where(city => window.EventsOf(city).ToArray().Any(columns.Contains))];
    }

    public override bool IsOneMode => false;

    public override IReadOnlyList<int> Rows { get; }

    public override IReadOnlyList<int> Columns { get; }

    public override Func<int, int, double> Values(MatrixName name) => name.Kind switch
    {
        "participation" => Participation(name),
        "city" => OfCity(name),
        "event-kind" => OfKind(name),
        "event-size" => (city, @event) => Network.CitiesOf(@event).Length - (IsAt(city, @event) ? 1 : 0),
        "earlier" => (city, @event) => Network.EventsOf(city).ToArray().Count(other => Network.PeriodOf(other) < Network.PeriodOf(@event)),
        "host-met" => WithHost((city, host, @event) => Network.EventsOf(city).ToArray().Intersect(Network.EventsOf(host).ToArray())
            .Count(other => Network.PeriodOf(other) < Network.PeriodOf(@event)), atHome: 0),
        "host-country" => WithHost(
            (city, host, _) => _cities.Value[city].Country is { } country ? country == _cities.Value[host].Country ? 1 : 0 : double.NaN, atHome: 1,
            host => _cities.Value[host].Country is not null),
        _ => WithHost(
            (city, host, _) => Kilometres(_cities.Value[city], _cities.Value[host]), atHome: 0,
            host => !double.IsNaN(Kilometres(_cities.Value[host], _cities.Value[host]))),
    };

    public override int[] EventGroups(EventStrata strata, int[] events)
    {
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(events, @event =>
        {
            var key = strata is EventStrata.Period ? Network.Names.Periods[Network.PeriodOf(@event)] : _events[Network.Names.Events[@event]].KindText;
            groups.TryAdd(key, groups.Count);
            return groups[key];
        });
    }

    private Func<int, int, double> Participation(MatrixName name)
    {
        if (name.Arguments.Count == 0)
            return (city, @event) => IsAt(city, @event) ? 1 : 0;
        if (!Enum.TryParse<Roles>(name.Arguments[0], ignoreCase: true, out var role) || role is Roles.None || int.TryParse(name.Arguments[0], out _))
            throw new ArgumentException($"Found the role '{name.Arguments[0]}'; expected one of "
                + $"{string.Join(", ", Enum.GetNames<Roles>().Skip(1).Select(known => known.ToLowerInvariant()))}.");
        return (city, @event) => (RolesAt(city, @event) & role) != 0 ? 1 : 0;
    }

    private Func<int, int, double> OfCity(MatrixName name)
    {
        var numbers = CityColumn.Numbers(Network, Records, name.Arguments[0]);
        return (city, _) => numbers[city];
    }

    private Func<int, int, double> OfKind(MatrixName name)
    {
        string[] known = [.. Columns.Select(e => _events[Network.Names.Events[e]].KindText).Distinct().Order(StringComparer.Ordinal)];
        if (!known.Contains(name.Arguments[0], StringComparer.OrdinalIgnoreCase))
            throw new ArgumentException($"Found the kind of event '{name.Arguments[0]}'; expected one of {string.Join(", ", known)}.");
        return (_, @event) => string.Equals(_events[Network.Names.Events[@event]].KindText, name.Arguments[0], StringComparison.OrdinalIgnoreCase) ? 1 : 0;
    }

    // An event without a host that counts and of which this is known: 0, so that a coefficient is about events with one.
    private Func<int, int, double> WithHost(Func<int, int, int, double> value, double atHome, Func<int, bool>? isKnown = null)
    {
        var numbers = Network.Names.Cities.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var hosts = Columns.ToDictionary(e => e, e => EventHosts.Of(Network, _events, numbers, e) is { } found && isKnown?.Invoke(found) != false ? found
            : default(int?));
        return hosts.Values.Any(host => host is not null)
            ? (city, @event) => hosts[@event] is not { } host ? 0 : host == city ? atHome : value(city, host, @event)
            : throw new ArgumentException("No event has a host on record; expected one in events.csv, or a participation in the role host.");
    }

    private bool IsAt(int city, int @event) => Network.CitiesOf(@event).BinarySearch(city) >= 0;

    private Roles RolesAt(int city, int @event)
    {
        var place = Network.CitiesOf(@event).BinarySearch(city);
        return place < 0 ? Roles.None : Network.RolesOf(Network.TiesOf(@event)[place]);
    }
}

/// <summary>Which city gave the place.</summary>
internal static class EventHosts
{
    /// <summary>The host of an event: the city that events.csv names, else the one that took part as host; null when there is none, or several.</summary>
    public static int? Of(TwoModeNetwork network, IReadOnlyDictionary<string, Event> events, IReadOnlyDictionary<string, int> numbers, int @event)
    {
        if (events[network.Names.Events[@event]].Host is { } id && numbers.TryGetValue(id, out var named))
            return named;
        var cities = network.CitiesOf(@event);
        var ties = network.TiesOf(@event);
        int? host = null;
        for (var k = 0; k < cities.Length; k++)
        {
            if ((network.RolesOf(ties[k]) & Roles.Host) == 0)
                continue;
            if (host is not null)
                return null;
            host = cities[k];
        }

        return host;
    }
}

/// <summary>Selections narrowed to a kind of event.</summary>
internal static class EventKinds
{
    /// <summary>The same, of one kind only; a kind that is none of the known ones is taken as written.</summary>
    public static Selection Narrowed(Selection selection, string kind) => Enum.TryParse<EventKind>(kind, ignoreCase: true, out var known)
        && !int.TryParse(kind, out _)
        ? selection with { Kinds = new HashSet<EventKind> { known }, KindWords = null }
        : selection with { Kinds = null, KindWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { kind } };
}
