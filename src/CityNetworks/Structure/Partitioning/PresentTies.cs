using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Structure.Pairs;

namespace CityNetworks.Structure.Partitioning;

/// <summary>The ties of a window among the nodes that are present, numbered anew without the others: read many times by
/// <see cref="LabelPropagation"/>.</summary>
internal sealed class PresentTies
{
    private readonly int[] _cityNodes;
    private readonly int[] _eventNodes;
    private readonly int _cityCount;
    private readonly int _eventCount;

    public PresentTies(Window window)
    {
        var (cities, events) = (new Side(window, Mode.City), new Side(window, Mode.Event));
        (_cityNodes, _eventNodes) = (Present(cities), Present(events));
        var numbers = new int[events.Length];
        for (var number = 0; number < _eventNodes.Length; number++)
            numbers[_eventNodes[number]] = number;
        int[][] rows = [.. _cityNodes.Select(city => Array.ConvertAll(cities.NeighboursOf(city).ToArray(), @event => numbers[@event]))];
        Cities = CompressedRows.Of(rows);
        Events = Cities.Transposed(_eventNodes.Length).Rows;
        (_cityCount, _eventCount) = (cities.Length, events.Length);
    }

    /// <summary>By city present, its events.</summary>
    public CompressedRows Cities { get; }

    /// <summary>By event present, its cities.</summary>
    public CompressedRows Events { get; }

    /// <summary>Labels of the cities present, by the number that cities have in the network; 0 for a city that is not present.</summary>
    public int[] ByCity(int[] labels) => Spread(labels, _cityNodes, _cityCount);

    /// <summary>The same for events.</summary>
    public int[] ByEvent(int[] labels) => Spread(labels, _eventNodes, _eventCount);

    private static int[] Present(Side side) => [.. Enumerable.Range(side.First, side.End - side.First).Where(node => side.DegreeOf(node) > 0)];

    private static int[] Spread(int[] labels, int[] nodes, int count)
    {
        var spread = new int[count];
        for (var number = 0; number < nodes.Length; number++)
            spread[nodes[number]] = labels[number];
        return spread;
    }
}
