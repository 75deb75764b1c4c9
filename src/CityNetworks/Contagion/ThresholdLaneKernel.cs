using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Contagion;

/// <summary>Fixed thresholds, 512 runs at once: a count that starts just so far below a power of two carries out of its planes where the threshold is met.</summary>
/// <remarks>Cost: O(entries of the network) per step for 512 runs; random numbers are needed only for the start. Memory: 128 bytes per node.</remarks>
internal sealed unsafe class ThresholdLaneKernel : SpreadKernel
{
    private readonly ContactGraph _graph;
    private readonly int[] _needed;
    private readonly SpreadStart _start;
    private readonly LaneContacts _contacts;
    private readonly LaneTable _active;
    private readonly LaneTable _fresh;
    private readonly LaneTally _reached = new();

    public ThresholdLaneKernel(ContactGraph graph, int[] needed, SpreadStart start)
    {
        (_graph, _needed, _start) = (graph, needed, start);
        _contacts = new LaneContacts(graph);
        _active = new LaneTable(graph.Count);
        _fresh = new LaneTable(graph.Count);
    }

    public override int BatchSize => LaneBits.Count512;

    public override void Run(int firstRun, int runs, LaneRandom random, SpreadTally tally)
    {
        var counts = new int[runs];
        Span<int> fresh = stackalloc int[LaneBits.Count512];
        var lanes = LaneBits.First(runs);
        LaneStart.Set(_start, _active, runs, random);
        Array.Fill(counts, _start.Count);
        var isMoving = true;
        for (var step = 0; ; step++)
        {
            for (var lane = 0; lane < runs; lane++)
            {
                tally.ReachedIn(firstRun + lane)[step] = counts[lane];
                tally.Active[step] += counts[lane];
            }

            if (step == tally.Steps)
                break;
            if (!isMoving)
                continue;
            _contacts.Prepare(_active);
            isMoving = Step(lanes);
            _reached.Take(fresh[..runs]);
            for (var lane = 0; lane < runs; lane++)
                counts[lane] += fresh[lane];
        }

        for (var node = 0; node < _graph.Count; node++)
            tally.ByNode[node] += LaneBits.Count(_active.Rows[node]);
    }

    [SkipLocalsInit]
    private bool Step(Vector512<ulong> lanes)
    {
        var planes = stackalloc Vector512<ulong>[LaneSum.MostPlanes];
        var isMoving = false;
        for (var node = 0; node < _graph.Count; node++)
        {
            _contacts.Prefetch(node);
            var open = Vector512.AndNot(lanes, _active.Rows[node]);
            var fresh = Vector512<ulong>.Zero;
            if (open != Vector512<ulong>.Zero && _needed[node] <= _graph.Contacts[node])
                fresh = open & (_needed[node] == 0 ? Vector512<ulong>.AllBitsSet : _contacts.Reach(node, _needed[node], planes));
            _fresh.Rows[node] = fresh;
            if (fresh == Vector512<ulong>.Zero)
                continue;
            isMoving = true;
            _reached.Add(fresh);
        }

        for (var node = 0; isMoving && node < _graph.Count; node++)
            _active.Rows[node] |= _fresh.Rows[node];
        return isMoving;
    }
}
