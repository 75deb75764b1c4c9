namespace CityNetworks.Centrality;

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
    private readonly int[] _componentOf;
    private readonly int[] _sizes;

    private ComponentLabels(PresentNetwork network, int[] componentOf, int[] sizes)
    {
        _network = network;
        _componentOf = componentOf;
        _sizes = sizes;
    }

    /// <summary>The component of each vertex.</summary>
    public ReadOnlySpan<int> ComponentOf => _componentOf;

    /// <summary>The number of vertices of each component, never increasing.</summary>
    public ReadOnlySpan<int> Sizes => _sizes;

    public static ComponentLabels Of(PresentNetwork network)
    {
        var found = new int[network.VertexCount];
        Array.Fill(found, -1);
        var queue = new int[network.VertexCount];
        var sizes = new List<int>();
        for (var start = 0; start < found.Length; start++)
        {
            if (found[start] < 0)
                sizes.Add(Flood(network, start, sizes.Count, found, queue));
        }

        var bySize = Enumerable.Range(0, sizes.Count).OrderByDescending(component => sizes[component]).ToArray();
        var rank = new int[bySize.Length];
        for (var k = 0; k < bySize.Length; k++)
            rank[bySize[k]] = k;
        return new ComponentLabels(network, Array.ConvertAll(found, component => rank[component]), Array.ConvertAll(bySize, component => sizes[component]));
    }

    /// <summary>The vertices of cities, then of events, each by component and then by degree, highest first.</summary>
    public int[] Order()
    {
        // Two stable counting sorts: by degree, then by component.
        var byDegree = new int[_network.VertexCount];
        for (var vertex = 0; vertex < byDegree.Length; vertex++)
            byDegree[vertex] = _network.VertexCount - _network.DegreeOf(vertex);
        int[] all = [.. Enumerable.Range(0, byDegree.Length)];
        var cities = Sorted(Sorted(all.AsSpan(0, _network.CityCount), byDegree), _componentOf);
        var events = Sorted(Sorted(all.AsSpan(_network.CityCount), byDegree), _componentOf);
        return [.. cities, .. events];
    }

    /// <summary>The ranges of the components in <see cref="Order"/>.</summary>
    public ComponentRange[] Ranges()
    {
        var cityCounts = new int[_sizes.Length];
        for (var city = 0; city < _network.CityCount; city++)
            cityCounts[_componentOf[city]]++;
        var ranges = new ComponentRange[_sizes.Length];
        var (nextCity, nextEvent) = (0, _network.CityCount);
        for (var component = 0; component < ranges.Length; component++)
        {
            var (endCity, endEvent) = (nextCity + cityCounts[component], nextEvent + _sizes[component] - cityCounts[component]);
            ranges[component] = new ComponentRange(nextCity, endCity, nextEvent, endEvent);
            (nextCity, nextEvent) = (endCity, endEvent);
        }

        return ranges;
    }

    private static int Flood(PresentNetwork network, int start, int component, int[] found, int[] queue)
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

    private static int[] Sorted(ReadOnlySpan<int> vertices, int[] keys)
    {
        var places = new int[keys.Length + 2];
        foreach (var vertex in vertices)
            places[keys[vertex] + 1]++;
        for (var key = 1; key < places.Length; key++)
            places[key] += places[key - 1];
        var sorted = new int[vertices.Length];
        foreach (var vertex in vertices)
            sorted[places[keys[vertex]]++] = vertex;
        return sorted;
    }
}
