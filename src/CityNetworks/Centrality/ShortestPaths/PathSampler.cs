using CityNetworks.Centrality.Presence;
using CityNetworks.Numerics;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>Draws a shortest path between two vertices, each with the same probability.</summary>
/// <remarks>
/// Two searches, from both ends, each time a whole level of the one whose next level costs less, until they touch; then one of the touching ties is drawn by
/// the number of paths through it, and the way back to each end, tie by tie. In networks with hubs this visits a small part of what one search visits.
/// Used by one thread; memory 40 bytes per vertex, kept for the next draw; a draw touches only what it visits.
/// Source: Borassi and Natale (2019), ACM Journal of Experimental Algorithmics 24, 1.2, section 3.
/// </remarks>
internal sealed class PathSampler
{
    private readonly PresentNetwork _network;
    private readonly Side _first;
    private readonly Side _second;
    private readonly List<(int Near, int Far)> _touching = [];
    private readonly List<int> _inner = [];
    private double _paths;

    public PathSampler(PresentNetwork network)
    {
        _network = network;
        _first = new Side(network.VertexCount);
        _second = new Side(network.VertexCount);
    }

    /// <summary>The vertices between the ends of a shortest path, in no stated order.</summary>
    /// <param name="source">A vertex.</param>
    /// <param name="target">Another vertex.</param>
    /// <param name="random">Where the draws come from.</param>
    /// <returns>Valid until the next call; empty: the two are tied, or no path joins them.</returns>
    /// <exception cref="OverflowException">More than 1E308 shortest paths join the two.</exception>
    public IReadOnlyList<int> Inner(int source, int target, CounterSequence random)
    {
        _inner.Clear();
        _touching.Clear();
        _paths = 0;
        _first.Start(source, _network);
        _second.Start(target, _network);
        var (near, far) = (_first, _second);
        while (_touching.Count == 0)
        {
            (near, far) = _first.NextCost <= _second.NextCost ? (_first, _second) : (_second, _first);
            if (near.IsExhausted)
                return _inner;
            Widen(near, far);
        }

        if (!double.IsFinite(_paths))
            throw new OverflowException("Two nodes are joined by more than 1E308 shortest paths; they cannot be counted.");
        var (last, first) = Touching(near, far, random);
        Back(near, last, random);
        Back(far, first, random);
        return _inner;
    }

    private void Widen(Side near, Side far)
    {
        var (begin, end) = near.Level();
        for (var place = begin; place < end; place++)
        {
            var vertex = near.Order[place];
            foreach (var neighbour in _network.NeighboursOf(vertex))
            {
                if (far.Distance[neighbour] >= 0)
                {
                    _touching.Add((vertex, neighbour));
                    _paths += near.Paths[vertex] * far.Paths[neighbour];
                }
                else
                    near.Reach(vertex, neighbour, _network);
            }
        }
    }

    private (int Near, int Far) Touching(Side near, Side far, CounterSequence random)
    {
        var left = random.NextUniform() * _paths;
        foreach (var tie in _touching)
        {
            left -= near.Paths[tie.Near] * far.Paths[tie.Far];
            if (left < 0)
                return tie;
        }

        return _touching[^1]; // the sum of the parts can be less than the sum by rounding
    }

    // From a vertex to the end of its side; the end itself is not between.
    private void Back(Side side, int vertex, CounterSequence random)
    {
        while (side.Distance[vertex] > 0)
        {
            _inner.Add(vertex);
            var left = random.NextUniform() * side.Paths[vertex];
            var before = -1;
            foreach (var neighbour in _network.NeighboursOf(vertex))
            {
                if (side.Distance[neighbour] != side.Distance[vertex] - 1)
                    continue;
                before = neighbour;
                left -= side.Paths[neighbour];
                if (left < 0)
                    break;
            }

            vertex = before;
        }
    }

    /// <summary>What is visited from one end.</summary>
    private sealed class Side
    {
        private int _begin;
        private int _count;
        private int _level;

        public Side(int vertexCount)
        {
            Distance = new int[vertexCount];
            Distance.AsSpan().Fill(-1);
            Paths = new double[vertexCount];
            Order = new int[vertexCount];
        }

        /// <summary>Ties from the end; −1: not visited.</summary>
        public int[] Distance { get; }

        /// <summary>Shortest paths from the end, where visited.</summary>
        public double[] Paths { get; }

        /// <summary>What is visited, in that order.</summary>
        public int[] Order { get; }

        /// <summary>Ties to look at in the next level.</summary>
        public long NextCost { get; private set; }

        /// <summary>Whether nothing is left to visit.</summary>
        public bool IsExhausted => _begin == _count;

        public void Start(int vertex, PresentNetwork network)
        {
            foreach (var visited in Order.AsSpan(0, _count))
                Distance[visited] = -1;
            (_begin, _count, _level) = (0, 1, 0);
            (Order[0], Distance[vertex], Paths[vertex]) = (vertex, 0, 1);
            NextCost = network.DegreeOf(vertex);
        }

        /// <summary>The places of the outermost vertices, which are looked at now.</summary>
        public (int Begin, int End) Level()
        {
            var places = (_begin, _count);
            _begin = _count;
            _level++;
            NextCost = 0;
            return places;
        }

        public void Reach(int from, int vertex, PresentNetwork network)
        {
            if (Distance[vertex] < 0)
            {
                (Distance[vertex], Paths[vertex]) = (_level, Paths[from]);
                Order[_count++] = vertex;
                NextCost += network.DegreeOf(vertex);
            }
            else if (Distance[vertex] == _level)
                Paths[vertex] += Paths[from];
        }
    }
}
