using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Structure.Pairs;

/// <summary>The ties of a window with the nodes of both modes numbered together by ascending degree, so that walks can go from high degree to low only.</summary>
/// <remarks>Cities keep their numbers and events follow them; equal degrees are ranked by that number. Memory: one number per tie end, three per
/// node.</remarks>
internal sealed class DegreeRanking
{
    private readonly int[] _nodes;
    private readonly int[] _offsets;
    private readonly int[] _neighbours;

    public DegreeRanking(Window window)
    {
        var cities = window.Network.CityCount;
        var degrees = new int[cities + window.Network.EventCount];
        for (var city = 0; city < cities; city++)
            degrees[city] = window.DegreeOf(city);
        for (var @event = window.FirstEvent; @event < window.EndEvent; @event++)
            degrees[cities + @event] = window.CitiesOf(@event).Length;

        _nodes = [.. Enumerable.Range(0, degrees.Length).OrderBy(node => degrees[node])];
        var ranks = new int[_nodes.Length];
        for (var rank = 0; rank < ranks.Length; rank++)
            ranks[_nodes[rank]] = rank;
        _offsets = new int[_nodes.Length + 1];
        for (var rank = 0; rank < _nodes.Length; rank++)
            _offsets[rank + 1] = _offsets[rank] + degrees[_nodes[rank]];

        // Dealing each node out to its neighbours in the order of ranks leaves every row ascending.
        _neighbours = new int[_offsets[^1]];
        var next = RowOffsets.Places(_offsets);
        for (var rank = 0; rank < _nodes.Length; rank++)
        {
            var isCity = _nodes[rank] < cities;
            var row = degrees[_nodes[rank]] == 0 ? [] : isCity ? window.EventsOf(_nodes[rank]) : window.CitiesOf(_nodes[rank] - cities);
            foreach (var other in row)
                _neighbours[next[ranks[isCity ? cities + other : other]]++] = rank;
        }
    }

    /// <summary>The number of nodes of both modes.</summary>
    public int Count => _nodes.Length;

    /// <summary>The node at a rank: a city's number, or n plus an event's.</summary>
    public int NodeOf(int rank) => _nodes[rank];

    /// <summary>The neighbours of a rank that lie below another rank, ascending.</summary>
    public ReadOnlySpan<int> LowerNeighboursOf(int rank, int below)
    {
        var row = _neighbours.AsSpan(_offsets[rank], _offsets[rank + 1] - _offsets[rank]);
        var end = row.BinarySearch(below);
        return row[..(end < 0 ? ~end : end)];
    }
}
