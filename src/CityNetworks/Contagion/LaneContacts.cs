using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Contagion;

/// <summary>Counts the active contacts of a node in 512 runs at once, over ties or through events.</summary>
/// <remarks>
/// Through events each event counts its active cities once, and each city adds up the counts of its events: O(participations), no pair is made.
/// A city counts itself where it is active; it is only asked for in runs where it is not.
/// </remarks>
internal sealed unsafe class LaneContacts
{
    private const int Ahead = 3;

    private readonly ContactGraph _graph;
    private readonly int[] _firstPlane; // of each event's count
    private readonly LaneTable? _counts;
    private LaneTable _active = null!;

    public LaneContacts(ContactGraph graph)
    {
        _graph = graph;
        _firstPlane = new int[graph.EventCount + 1];
        for (var @event = 0; @event < graph.EventCount; @event++)
            _firstPlane[@event + 1] = _firstPlane[@event] + LaneSum.PlanesFor(graph.CitiesOf(@event).Length);
        _counts = graph.IsThroughEvents ? new LaneTable(_firstPlane[^1]) : null;
    }

    /// <summary>A step begins: these are active, and stay as they are until all nodes have been counted.</summary>
    public void Prepare(LaneTable active)
    {
        _active = active;
        for (var @event = 0; @event < _graph.EventCount; @event++)
        {
            if (@event + Ahead < _graph.EventCount)
                active.Prefetch(_graph.CitiesOf(@event + Ahead));
            LaneSum.OfRows(_graph.CitiesOf(@event), active.Rows, _counts!.Rows + _firstPlane[@event], _firstPlane[@event + 1] - _firstPlane[@event], 0);
        }
    }

    /// <summary>Asks for what a node a little further on will need.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int node)
    {
        if (!_graph.IsThroughEvents && node + Ahead < _graph.Count)
            _active.Prefetch(_graph.SourcesOf(node + Ahead));
    }

    /// <summary>The planes that the count of a node needs; through events with room for itself at each, for it counts itself where it is active.</summary>
    public int PlanesOf(int node) => LaneSum.PlanesFor(_graph.Contacts[node] + (_graph.IsThroughEvents ? _graph.EventsOf(node).Length : 0));

    /// <summary>The number of active contacts of a node, in planes.</summary>
    /// <returns>How many planes.</returns>
    public int Count(int node, Vector512<ulong>* planes)
    {
        var count = PlanesOf(node);
        Sum(node, planes, count, 0);
        return count;
    }

    /// <summary>The runs in which at least <paramref name="needed"/> contacts are active.</summary>
    /// <param name="node">The node.</param>
    /// <param name="needed">At least 1.</param>
    /// <param name="planes">Room for the sum.</param>
    public Vector512<ulong> Reach(int node, int needed, Vector512<ulong>* planes)
    {
        var count = LaneSum.PlanesFor(needed - 1);
        return Sum(node, planes, count, (1 << count) - needed);
    }

    private Vector512<ulong> Sum(int node, Vector512<ulong>* planes, int planeCount, int start)
    {
        if (!_graph.IsThroughEvents)
            return LaneSum.OfRows(_graph.SourcesOf(node), _active.Rows, planes, planeCount, start);

        LaneSum.Start(planes, planeCount, start);
        var over = Vector512<ulong>.Zero;
        foreach (var @event in _graph.EventsOf(node))
            over |= LaneSum.Add(_counts!.Rows + _firstPlane[@event], _firstPlane[@event + 1] - _firstPlane[@event], planes, planeCount);
        return over;
    }
}
