using CityNetworks.Numerics;

namespace CityNetworks.Centrality.Presence;

/// <summary>A component of an ordered <see cref="PresentNetwork"/>: a range of its cities and a range of its events.</summary>
internal readonly record struct ComponentRange(int FirstCity, int EndCity, int FirstEvent, int EndEvent)
{
    public int CityCount => EndCity - FirstCity;

    public int EventCount => EndEvent - FirstEvent;

    public int VertexCount => CityCount + EventCount;
}

/// <summary>Which vertices hang together; components are numbered by size, largest first, equal ones by their first vertex.</summary>
internal sealed class ComponentLabels
{
    private readonly PresentNetwork _network;
    private readonly Workspace _space;
    private readonly Piece<int> _componentOf;
    private readonly Piece<int> _sizes;

    private ComponentLabels(PresentNetwork network, Workspace space, Piece<int> componentOf, Piece<int> sizes)
    {
        _network = network;
        _space = space;
        _componentOf = componentOf;
        _sizes = sizes;
    }

    /// <summary>The component of each vertex.</summary>
    public ReadOnlySpan<int> ComponentOf => _componentOf.Span;

    /// <summary>The number of vertices of each component, never increasing.</summary>
    public ReadOnlySpan<int> Sizes => _sizes.Span;

    public static ComponentLabels Of(PresentNetwork network, Workspace space)
    {
        var componentOf = space.Take<int>(network.VertexCount);
        componentOf.Span.Fill(-1);
        var queue = space.Take<int>(network.VertexCount);
        var found = new Growing<int>(space, 16);
        for (var start = 0; start < network.VertexCount; start++)
        {
            if (componentOf[start] < 0)
                found.Add(Flood(network, start, found.Count, componentOf.Span, queue.Span));
        }

        // A stable counting sort by size.
        var keys = space.Take<int>(found.Count);
        for (var component = 0; component < found.Count; component++)
            keys[component] = network.VertexCount - found[component];
        var bySize = space.Take<int>(found.Count);
        Ascending(bySize.Span);
        Sort(bySize.Span, keys.Span, network.VertexCount, space);

        var ranks = keys;
        var sizes = space.Take<int>(found.Count);
        for (var rank = 0; rank < found.Count; rank++)
        {
            ranks[bySize[rank]] = rank;
            sizes[rank] = found[bySize[rank]];
        }

        foreach (ref var component in componentOf.Span)
            component = ranks[component];
        return new ComponentLabels(network, space, componentOf, sizes);
    }

    /// <summary>The vertices of cities, then of events, each by component and then by degree, highest first.</summary>
    public ReadOnlySpan<int> Order()
    {
        var byDegree = _space.Take<int>(_network.VertexCount);
        for (var vertex = 0; vertex < byDegree.Length; vertex++)
            byDegree[vertex] = _network.VertexCount - _network.DegreeOf(vertex);
        var order = _space.Take<int>(byDegree.Length).Span;
        Ascending(order);
        SortMode(order[.._network.CityCount]);
        SortMode(order[_network.CityCount..]);
        return order;

        void SortMode(Span<int> vertices)
        {
            Sort(vertices, byDegree.Span, byDegree.Length, _space);
            Sort(vertices, _componentOf.Span, _sizes.Length, _space);
        }
    }

    /// <summary>The ranges of the components in <see cref="Order"/>.</summary>
    public Piece<ComponentRange> Ranges()
    {
        var cityCounts = _space.Zeros<int>(_sizes.Length);
        for (var city = 0; city < _network.CityCount; city++)
            cityCounts[_componentOf[city]]++;
        var ranges = _space.Take<ComponentRange>(_sizes.Length);
        var (nextCity, nextEvent) = (0, _network.CityCount);
        for (var component = 0; component < ranges.Length; component++)
        {
            var (endCity, endEvent) = (nextCity + cityCounts[component], nextEvent + _sizes[component] - cityCounts[component]);
            ranges[component] = new ComponentRange(nextCity, endCity, nextEvent, endEvent);
            (nextCity, nextEvent) = (endCity, endEvent);
        }

        return ranges;
    }

    private static int Flood(PresentNetwork network, int start, int component, Span<int> found, Span<int> queue)
    {
        var end = 0;
        queue[end++] = start;
        found[start] = component;
        for (var next = 0; next < end; next++)
        {
            foreach (var neighbour in network.NeighboursOf(queue[next]))
            {
                if (found[neighbour] >= 0)
                    continue;
                found[neighbour] = component;
                queue[end++] = neighbour;
            }
        }

        return end;
    }

    private static void Ascending(Span<int> items)
    {
        for (var k = 0; k < items.Length; k++)
            items[k] = k;
    }

    // A stable counting sort by keys of [0, keyCount).
    private static void Sort(Span<int> items, ReadOnlySpan<int> keys, int keyCount, Workspace space)
    {
        var places = space.Zeros<int>(keyCount + 1).Span;
        foreach (var item in items)
            places[keys[item] + 1]++;
        RowOffsets.Accumulate(places);
        var before = space.Copy<int>(items).Span;
        foreach (var item in before)
            items[places[keys[item]]++] = item;
    }
}
