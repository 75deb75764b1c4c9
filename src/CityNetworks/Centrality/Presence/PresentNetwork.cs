using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.Presence;

/// <summary>A window's network without the absent nodes: vertices 0…n−1 are cities, n…n+m−1 events, and each tie stands in the rows of both its ends.</summary>
/// <remarks>It lies in a workspace and lives as long. Cost: O(n log k + m + ties) time; 8 bytes per tie and 12 per node, 16 more per tie with
/// weights.</remarks>
internal sealed class PresentNetwork
{
    private readonly Window _window;
    private readonly Workspace _space;
    private readonly Piece<int> _slots; // of each vertex, and perhaps more: a city's number, or the number of all cities plus an event's
    private readonly int[] _offsets;
    private readonly int[] _neighbours;
    private readonly double[]? _weights;

    private PresentNetwork(Window window, Workspace space, Piece<int> slots, int cityCount, Piece<int> offsets, Piece<int> neighbours, Piece<double>? weights)
    {
        _window = window;
        _space = space;
        _slots = slots;
        CityCount = cityCount;
        VertexCount = offsets.Length - 1;
        _offsets = offsets.Array;
        _neighbours = neighbours.Array;
        _weights = weights?.Array;
    }

    /// <summary>n: cities with a tie in the window.</summary>
    public int CityCount { get; }

    /// <summary>m: events with a tie in the window.</summary>
    public int EventCount => VertexCount - CityCount;

    /// <summary>n + m.</summary>
    public int VertexCount { get; }

    /// <summary>False when all weights are 1.</summary>
    public bool IsWeighted => _weights is not null;

    public static PresentNetwork Of(Window window, Workspace space, bool weighted = false)
    {
        var network = window.Network;
        var slots = space.Take<int>(network.CityCount + window.EndEvent - window.FirstEvent);
        var places = space.Take<int>(slots.Length).Array; // of cities, then of the window's events
        var eventPlace = network.CityCount - window.FirstEvent;
        var count = 0;
        for (var city = 0; city < network.CityCount; city++)
        {
            if (window.DegreeOf(city) > 0)
                Add(city, city);
        }

        var cityCount = count;
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
        {
            if (!window.CitiesOf(@event).IsEmpty)
                Add(eventPlace + @event, network.CityCount + @event);
        }

        var offsets = space.Take<int>(count + 1);
        var neighbours = space.Take<int>(2 * window.TieCount);
        var weights = weighted && network.IsWeighted ? space.Take<double>(neighbours.Length) : null;
        var rows = neighbours.Array;
        var next = 0;
        for (var vertex = 0; vertex < count; vertex++)
        {
            offsets[vertex] = next;
            if (vertex < cityCount)
                AddEvents(slots[vertex]);
            else
                AddCities(slots[vertex] - network.CityCount);
        }

        offsets[count] = next;
        return new PresentNetwork(window, space, slots, cityCount, offsets, neighbours, weights);

        void Add(int place, int slot)
        {
            places[place] = count;
            slots[count++] = slot;
        }

        void AddEvents(int city)
        {
            var tie = weights is null ? 0 : window.FirstTieOf(city);
            foreach (var @event in window.EventsOf(city))
            {
                if (weights is not null)
                    weights[next] = network.WeightOf(tie++);
                rows[next++] = places[eventPlace + @event];
            }
        }

        void AddCities(int @event)
        {
            var ties = network.TiesOf(@event);
            var cities = window.CitiesOf(@event);
            for (var k = 0; k < cities.Length; k++)
            {
                if (weights is not null)
                    weights[next] = network.WeightOf(ties[k]);
                rows[next++] = places[cities[k]];
            }
        }
    }

    public bool IsCity(int vertex) => vertex < CityCount;

    /// <summary>The number of the node in its mode, in the network of the window.</summary>
    public int NodeOf(int vertex) => _slots[vertex] - (IsCity(vertex) ? 0 : _window.Network.CityCount);

    public int DegreeOf(int vertex) => _offsets[vertex + 1] - _offsets[vertex];

    /// <summary>The ties of the vertices [first, end), each counted at these ends.</summary>
    public int ArcsOf(int first, int end) => _offsets[end] - _offsets[first];

    /// <summary>Ascending.</summary>
    public ReadOnlySpan<int> NeighboursOf(int vertex) => _neighbours.AsSpan(_offsets[vertex], DegreeOf(vertex));

    /// <summary>The weights of the ties to <see cref="NeighboursOf"/>, where there are any.</summary>
    public ReadOnlySpan<double> WeightsOf(int vertex) => _weights.AsSpan(_offsets[vertex], DegreeOf(vertex));

    /// <summary>The sum of the weights of the ties of each vertex; its degree when all weights are 1.</summary>
    public Piece<double> Strengths()
    {
        var strengths = _space.Zeros<double>(VertexCount);
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            ref var strength = ref strengths[vertex];
            if (!IsWeighted)
                strength = DegreeOf(vertex);
            else
            {
                foreach (var weight in WeightsOf(vertex))
                    strength += weight;
            }
        }

        return strengths;
    }

    /// <summary>Values by vertex as values by node of the network; 0 for absent nodes.</summary>
    public ModeValues ByNode(ReadOnlySpan<double> values)
    {
        var result = new ModeValues(new double[_window.Network.CityCount], new double[_window.Network.EventCount]);
        AddByNode(values, result);
        return result;
    }

    /// <summary>Adds values by vertex to values by node of the network.</summary>
    public void AddByNode(ReadOnlySpan<double> values, ModeValues nodes)
    {
        for (var vertex = 0; vertex < values.Length; vertex++)
            NodeOf(nodes, vertex) += values[vertex];
    }

    /// <summary>Values by node of the network as values by vertex.</summary>
    public Piece<double> ByVertex(ModeValues values)
    {
        var result = _space.Take<double>(VertexCount);
        for (var vertex = 0; vertex < VertexCount; vertex++)
            result[vertex] = NodeOf(values, vertex);
        return result;
    }

    /// <summary>Values by vertex as values by vertex of a part of this network.</summary>
    public Piece<double> Carried(Piece<double> values, PresentNetwork part)
    {
        var bySlot = _space.Take<double>(_window.Network.CityCount + _window.Network.EventCount);
        for (var vertex = 0; vertex < VertexCount; vertex++)
            bySlot[_slots[vertex]] = values[vertex];
        var result = _space.Take<double>(part.VertexCount);
        for (var vertex = 0; vertex < part.VertexCount; vertex++)
            result[vertex] = bySlot[part._slots[vertex]];
        return result;
    }

    /// <summary>The network among some of the vertices, in the same order; those that lose all ties are left out.</summary>
    public PresentNetwork Only(ReadOnlySpan<bool> kept)
    {
        var slots = _space.Take<int>(VertexCount);
        var places = _space.Take<int>(VertexCount);
        var (count, cityCount, arcs) = (0, 0, 0);
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            var degree = KeptDegree(vertex, kept);
            if (degree == 0)
                continue;
            slots[count] = _slots[vertex];
            places[vertex] = count++;
            cityCount += IsCity(vertex) ? 1 : 0;
            arcs += degree;
        }

        var offsets = _space.Take<int>(count + 1);
        var neighbours = _space.Take<int>(arcs);
        var weights = IsWeighted ? _space.Take<double>(arcs) : null;
        var (row, next) = (0, 0);
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            if (KeptDegree(vertex, kept) == 0)
                continue;
            offsets[row++] = next;
            var ends = NeighboursOf(vertex);
            for (var k = 0; k < ends.Length; k++)
            {
                if (!kept[ends[k]])
                    continue;
                if (weights is not null)
                    weights[next] = WeightsOf(vertex)[k];
                neighbours[next++] = places[ends[k]];
            }
        }

        offsets[count] = next;
        return new PresentNetwork(_window, _space, slots, cityCount, offsets, neighbours, weights);
    }

    /// <summary>The same network with the vertices numbered by component, largest first, and within it by degree, highest first.</summary>
    /// <remarks>Each component is then a range of cities and a range of events, and the most read vertices lie together. Rows stay ascending. Cost: O(n + m +
    /// ties).</remarks>
    public PresentNetwork Ordered(out Piece<ComponentRange> components)
    {
        var labels = ComponentLabels.Of(this, _space);
        components = labels.Ranges();
        var order = labels.Order();
        var places = _space.Take<int>(VertexCount);
        var slots = _space.Take<int>(VertexCount);
        var offsets = _space.Take<int>(VertexCount + 1);
        offsets[0] = 0;
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            places[order[vertex]] = vertex;
            slots[vertex] = _slots[order[vertex]];
            offsets[vertex + 1] = offsets[vertex] + DegreeOf(order[vertex]);
        }

        // Dealing out from the vertices in their new order leaves every row ascending.
        var next = _space.Copy<int>(offsets.Span[..VertexCount]).Span;
        var neighbours = _space.Take<int>(offsets[VertexCount]);
        var weights = IsWeighted ? _space.Take<double>(neighbours.Length) : null;
        var rows = neighbours.Span;
        for (var vertex = 0; vertex < VertexCount; vertex++)
        {
            var ends = NeighboursOf(order[vertex]);
            for (var k = 0; k < ends.Length; k++)
            {
                var place = next[places[ends[k]]]++;
                rows[place] = vertex;
                if (weights is not null)
                    weights[place] = WeightsOf(order[vertex])[k];
            }
        }

        return new PresentNetwork(_window, _space, slots, CityCount, offsets, neighbours, weights);
    }

    private ref double NodeOf(ModeValues values, int vertex)
    {
        if (IsCity(vertex))
            return ref values.Cities[_slots[vertex]];
        return ref values.Events[_slots[vertex] - values.Cities.Length];
    }

    private int KeptDegree(int vertex, ReadOnlySpan<bool> kept)
    {
        if (!kept[vertex])
            return 0;
        var degree = 0;
        foreach (var neighbour in NeighboursOf(vertex))
            degree += kept[neighbour] ? 1 : 0;
        return degree;
    }
}
