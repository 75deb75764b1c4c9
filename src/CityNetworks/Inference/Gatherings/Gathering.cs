using CityNetworks.Inference.Permutation;
using CityNetworks.Networks;
using CityNetworks.Records;

namespace CityNetworks.Inference.Gatherings;

/// <summary>An event with the set of cities that came together.</summary>
/// <param name="Id">The event.</param>
/// <param name="Number">Its number in the network.</param>
/// <param name="Period">Its period, the first where it lasts.</param>
/// <param name="Kind">Its kind, as a word.</param>
/// <param name="Cities">Who came, ascending.</param>
/// <param name="Roles">In which roles, in step.</param>
/// <param name="Host">The host; null: not known, or several.</param>
internal sealed record Gathering(string Id, int Number, int Period, string Kind, int[] Cities, Roles[] Roles, int? Host)
{
    /// <summary>Its first day; null: not known.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The day after its last; null: not known.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Whether this one was over when the other began: it is of an earlier period, or its last day is before the other's first.</summary>
    public bool IsBefore(Gathering other) => Period < other.Period || (Period == other.Period && End is { } end && other.First is { } first && end <= first);
}

/// <summary>All events of the records that count, with the cities that were at risk of coming.</summary>
internal sealed class GatheringHistory
{
    private readonly MembershipPeriods _members;

    public GatheringHistory(RecordSet records, Selection selection)
    {
        (Records, Selection) = (records, selection);
        Network = NetworkBuilder.Build(records, selection);
        _members = new MembershipPeriods(records, Network.Names.Cities);
        var events = records.Events.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var numbers = Network.Names.Cities.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        var byId = records.Cities.ToDictionary(city => city.Id, StringComparer.Ordinal);
        Cities = [.. Network.Names.Cities.Select(id => byId[id])];
        All = [.. Enumerable.Range(0, Network.EventCount).Select(number => Of(number, events, numbers))];
    }

    public RecordSet Records { get; }

    public Selection Selection { get; }

    public TwoModeNetwork Network { get; }

    /// <summary>The cities by number.</summary>
    public City[] Cities { get; }

    /// <summary>The events in the order of the network.</summary>
    public IReadOnlyList<Gathering> All { get; }

    /// <summary>The cities that might have come: members in the period, and who came.</summary>
    public int[] AtRisk(Gathering gathering) =>
        [.. Enumerable.Range(0, Cities.Length).Where(city => _members.IsMember(city, gathering.Period) || gathering.Cities.Contains(city))];

    private Gathering Of(int number, Dictionary<string, Event> events, Dictionary<string, int> numbers)
    {
        var row = events[Network.Names.Events[number]];
        var ties = Network.TiesOf(number).ToArray();
        return new Gathering(
            row.Id, number, Network.PeriodOf(number), row.KindText, Network.CitiesOf(number).ToArray(), Array.ConvertAll(ties, Network.RolesOf),
            EventHosts.Of(Network, events, numbers, number))
        {
            First = row.Start?.First,
            End = (row.End ?? row.Start)?.End,
        };
    }
}
