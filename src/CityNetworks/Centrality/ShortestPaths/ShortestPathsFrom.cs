using CityNetworks.Networks;

namespace CityNetworks.Centrality.ShortestPaths;

/// <summary>Distances and numbers of shortest paths from one node of a window, by one search; for taking a value apart, not for measuring all nodes.</summary>
/// <remarks>Cost: O(n + m + ties).</remarks>
internal sealed class ShortestPathsFrom
{
    public const int Unreachable = int.MaxValue;

    private readonly Window _window;
    private readonly ModeDistances _distances;

    public ShortestPathsFrom(Window window, Mode mode, int node)
    {
        var (cities, events) = (window.Network.CityCount, window.Network.EventCount);
        _window = window;
        _distances = new ModeDistances(new int[cities], new int[events]);
        Array.Fill(_distances.Cities, Unreachable);
        Array.Fill(_distances.Events, Unreachable);
        Counts = new ModeValues(new double[cities], new double[events]);
        if (mode is Mode.Event && (node < window.FirstEvent || node >= window.EndEvent))
            return; // not of this window

        _distances[mode][node] = 0;
        Counts[mode][node] = 1;

        List<int> frontier = [node];
        for (var (distance, here) = (1, mode); frontier.Count > 0; distance++)
        {
            var there = here is Mode.City ? Mode.Event : Mode.City;
            frontier = Next(frontier, here, there, distance);
            here = there;
        }
    }

    /// <summary>By node: the number of shortest paths to it; 0 where none leads.</summary>
    public ModeValues Counts { get; }

    /// <summary>By node of a mode: the number of ties on a shortest path.</summary>
    public int[] Distances(Mode mode) => _distances[mode];

    private List<int> Next(List<int> frontier, Mode here, Mode there, int distance)
    {
        var next = new List<int>();
        foreach (var node in frontier)
        {
            foreach (var neighbour in here is Mode.City ? _window.EventsOf(node) : _window.CitiesOf(node))
            {
                if (_distances[there][neighbour] == Unreachable)
                {
                    _distances[there][neighbour] = distance;
                    next.Add(neighbour);
                }

                if (_distances[there][neighbour] == distance)
                    Counts[there][neighbour] += Counts[here][node];
            }
        }

        return next;
    }

    private sealed record ModeDistances(int[] Cities, int[] Events)
    {
        public int[] this[Mode mode] => mode is Mode.City ? Cities : Events;
    }
}
