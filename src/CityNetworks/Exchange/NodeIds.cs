using CityNetworks.Networks;

namespace CityNetworks.Exchange;

/// <summary>Ids of nodes in a file that holds both modes.</summary>
internal sealed class NodeIds
{
    private readonly NodeNames _names;
    private readonly bool _clash;

    private NodeIds(NodeNames names, bool clash)
    {
        _names = names;
        _clash = clash;
    }

    public static NodeIds Of(NodeNames names, IEnumerable<int> cities, IEnumerable<int> events)
    {
        var ids = cities.Select(city => names.Cities[city]).ToHashSet(StringComparer.Ordinal);
        return new NodeIds(names, events.Any(e => ids.Contains(names.Events[e])));
    }

    public string City(int city) => _clash ? $"city:{_names.Cities[city]}" : _names.Cities[city];

    public string Event(int @event) => _clash ? $"event:{_names.Events[@event]}" : _names.Events[@event];
}
