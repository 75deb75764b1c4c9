using CityNetworks.Networks;

namespace CityNetworks.Centrality;

/// <summary>A window's network without the absent nodes: vertices 0…n−1 are cities, n…n+m−1 events, and each tie stands in the rows of both its ends.</summary>
/// <remarks>Cost: O(n log k + m + ties) time; 8 bytes a tie and 8 a node, 16 more a tie with weights.</remarks>
internal sealed class PresentNetwork
{
    private readonly Window _window;
    private readonly int[] _nodes;

    private PresentNetwork(Window window, int[] nodes, int cityCount, int[] offsets, int[] neighbours, double[]? weights)
    {
        _window = window;
        _nodes = nodes;
        CityCount = cityCount;
        Offsets = offsets;
        Neighbours = neighbours;
        Weights = weights;
    }

    /// <summary>n: cities with a tie in the window.</summary>
    public int CityCount { get; }

    /// <summary>m: events with a tie in the window.</summary>
    public int EventCount => VertexCount - CityCount;

    /// <summary>n + m.</summary>
    public int VertexCount => Offsets.Length - 1;

    /// <summary>Where the row of each vertex starts in <see cref="Neighbours"/>.</summary>
    public int[] Offsets { get; }

    /// <summary>The rows, each ascending.</summary>
    public int[] Neighbours { get; }

    /// <summary>The weights, in step with <see cref="Neighbours"/>; null when all are 1.</summary>
    public double[]? Weights { get; }

    public static PresentNetwork Of(Window window, bool weighted = false)
    {
        var network = window.Network;
        var cityVertex = new int[network.CityCount];
        var eventVertex = new int[window.EndEvent - window.FirstEvent];
        var nodes = new List<int>();
        for (var city = 0; city < cityVertex.Length; city++)
            Add(window.DegreeOf(city), city, ref cityVertex[city]);
        var cityCount = nodes.Count;
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            Add(window.CitiesOf(@event).Length, @event, ref eventVertex[@event - window.FirstEvent]);

        var offsets = new int[nodes.Count + 1];
        var neighbours = new int[2 * window.TieCount];
        var weights = weighted && network.IsWeighted ? new double[neighbours.Length] : null;
        var next = 0;
        for (var vertex = 0; vertex < nodes.Count; vertex++)
        {
            if (vertex < cityCount)
                AddEvents(nodes[vertex]);
            else
                AddCities(nodes[vertex]);
            offsets[vertex + 1] = next;
        }

        return new PresentNetwork(window, [.. nodes], cityCount, offsets, neighbours, weights);

        void Add(int degree, int node, ref int vertex)
        {
            if (degree == 0)
                return;
            vertex = nodes.Count;
            nodes.Add(node);
        }

        void AddEvents(int city)
        {
            var tie = weights is null ? 0 : window.FirstTieOf(city);
            foreach (var @event in window.EventsOf(city))
            {
                weights?[next] = network.WeightOf(tie++);
                neighbours[next++] = eventVertex[@event - window.FirstEvent];
            }
        }

        void AddCities(int @event)
        {
            var ties = network.TiesOf(@event);
            var cities = window.CitiesOf(@event);
            for (var k = 0; k < cities.Length; k++)
            {
                weights?[next] = network.WeightOf(ties[k]);
                neighbours[next++] = cityVertex[cities[k]];
            }
        }
    }

    public bool IsCity(int vertex) => vertex < CityCount;

    public int DegreeOf(int vertex) => Offsets[vertex + 1] - Offsets[vertex];

    public ReadOnlySpan<int> NeighboursOf(int vertex) => Neighbours.AsSpan(Offsets[vertex], DegreeOf(vertex));

    /// <summary>The sum of the weights of the ties of each vertex; its degree when all weights are 1.</summary>
    public double[] Strengths()
    {
        var strengths = new double[VertexCount];
        for (var vertex = 0; vertex < strengths.Length; vertex++)
        {
            for (var arc = Offsets[vertex]; arc < Offsets[vertex + 1]; arc++)
                strengths[vertex] += Weights is null ? 1 : Weights[arc];
        }

        return strengths;
    }

    /// <summary>Values by vertex as values by node of the network; 0 for absent nodes.</summary>
    public ModeValues ByNode(ReadOnlySpan<double> values)
    {
        var result = new ModeValues(new double[_window.Network.CityCount], new double[_window.Network.EventCount]);
        for (var vertex = 0; vertex < values.Length; vertex++)
            (IsCity(vertex) ? result.Cities : result.Events)[_nodes[vertex]] = values[vertex];
        return result;
    }

    /// <summary>Values by node of the network as values by vertex.</summary>
    public double[] ByVertex(ModeValues values)
    {
        var result = new double[VertexCount];
        for (var vertex = 0; vertex < result.Length; vertex++)
            result[vertex] = (IsCity(vertex) ? values.Cities : values.Events)[_nodes[vertex]];
        return result;
    }

    /// <summary>The network among some of the vertices, in the same order; those that lose all ties are left out.</summary>
    public PresentNetwork Only(bool[] kept)
    {
        var degrees = new int[VertexCount];
        for (var vertex = 0; vertex < degrees.Length; vertex++)
        {
            foreach (var neighbour in NeighboursOf(vertex))
                degrees[vertex] += kept[vertex] && kept[neighbour] ? 1 : 0;
        }

        var left = Array.FindAll([.. Enumerable.Range(0, degrees.Length)], vertex => degrees[vertex] > 0);
        var place = new int[degrees.Length];
        var offsets = new int[left.Length + 1];
        for (var k = 0; k < left.Length; k++)
        {
            place[left[k]] = k;
            offsets[k + 1] = offsets[k] + degrees[left[k]];
        }

        var neighbours = new int[offsets[^1]];
        var weights = Weights is null ? null : new double[neighbours.Length];
        var next = 0;
        foreach (var vertex in left)
        {
            for (var arc = Offsets[vertex]; arc < Offsets[vertex + 1]; arc++)
            {
                if (!kept[Neighbours[arc]])
                    continue;
                weights?[next] = Weights![arc];
                neighbours[next++] = place[Neighbours[arc]];
            }
        }

        return new PresentNetwork(_window, Array.ConvertAll(left, vertex => _nodes[vertex]), left.Count(IsCity), offsets, neighbours, weights);
    }

    /// <summary>The same network with the vertices numbered by component, largest first, and within it by degree, highest first.</summary>
    /// <remarks>Each component is then a range of cities and a range of events, and the most read vertices lie together. Rows stay ascending. Cost: O(n + m + ties).</remarks>
    public PresentNetwork Ordered(out ComponentRange[] components)
    {
        var labels = ComponentLabels.Of(this);
        components = labels.Ranges();
        var order = labels.Order();
        var place = new int[order.Length];
        for (var vertex = 0; vertex < order.Length; vertex++)
            place[order[vertex]] = vertex;

        var offsets = new int[order.Length + 1];
        for (var vertex = 0; vertex < order.Length; vertex++)
            offsets[vertex + 1] = offsets[vertex] + DegreeOf(order[vertex]);

        // Dealing out from the vertices in their new order leaves every row ascending.
        var next = offsets.AsSpan(0, order.Length).ToArray();
        var neighbours = new int[Neighbours.Length];
        var weights = Weights is null ? null : new double[Neighbours.Length];
        for (var vertex = 0; vertex < order.Length; vertex++)
        {
            for (var arc = Offsets[order[vertex]]; arc < Offsets[order[vertex] + 1]; arc++)
            {
                var arcPlace = next[place[Neighbours[arc]]]++;
                neighbours[arcPlace] = vertex;
                weights?[arcPlace] = Weights![arc];
            }
        }

        return new PresentNetwork(_window, Array.ConvertAll(order, vertex => _nodes[vertex]), CityCount, offsets, neighbours, weights);
    }
}
