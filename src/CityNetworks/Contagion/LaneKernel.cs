using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CityNetworks.Contagion;

/// <summary>Cascades and epidemics, 512 runs at once: the active contacts k of a node are counted in all runs, then it escapes with (1 − p)^k.</summary>
/// <remarks>
/// k stands in binary planes, so (1 − p)^k = Π (1 − p)^(2^i) over the planes that are set: one coin a plane in place of one a contact. The same law.
/// Cost: O(entries of the network) per step for 512 runs, whatever is active. Memory: 64 bytes per node for each of active, newly reached, and ever reached
/// (SI: two).
/// </remarks>
internal sealed unsafe class LaneKernel : SpreadKernel
{
    private readonly ContactGraph _graph;
    private readonly Contagion _contagion;
    private readonly SpreadStart _start;
    private readonly LaneChance[] _chances; // of 2^i contacts
    private readonly int _planes;
    private readonly LaneChance _recovery;
    private readonly LaneContacts _contacts;
    private readonly LaneTable _active;
    private readonly LaneTable _fresh;
    private readonly LaneTable _ever;
    private readonly LaneTally _reached = new();

    public LaneKernel(ContactGraph graph, Contagion contagion, SpreadStart start)
    {
        (_graph, _contagion, _start) = (graph, contagion, start);
        _contacts = new LaneContacts(graph);
        _chances = new LaneChance[LaneSum.MostPlanes];
        var chance = contagion.Transmission;
        for (var plane = 0; plane < _chances.Length; plane++)
        {
            _chances[plane] = new LaneChance(chance);
            chance *= 2 - chance; // 1 − (1 − p)² of twice as many contacts
        }

        for (var node = 0; node < graph.Count; node++)
            _planes = Math.Max(_planes, _contacts.PlanesOf(node));
        _recovery = new LaneChance(contagion.Recovery);
        _active = new LaneTable(graph.Count);
        _fresh = new LaneTable(graph.Count);
        _ever = contagion.Recovery > 0 ? new LaneTable(graph.Count) : _active;
    }

    public override int BatchSize => LaneBits.Count512;

    public override void Run(int firstRun, int runs, LaneRandom random, SpreadTally tally)
    {
        foreach (var chance in _chances.AsSpan(0, _planes))
            chance.Start(random);
        _recovery.Start(random);
        var counts = new int[runs];
        var lanes = LaneBits.First(runs);
        LaneStart.Set(_start, _active, runs, random);
        if (_ever != _active)
            new ReadOnlySpan<Vector512<ulong>>(_active.Rows, _graph.Count).CopyTo(new Span<Vector512<ulong>>(_ever.Rows, _graph.Count));
        Array.Fill(counts, _start.Count);
        var active = (long)_start.Count * runs;
        for (var step = 0; ; step++)
        {
            for (var lane = 0; lane < runs; lane++)
                tally.ReachedIn(firstRun + lane)[step] = counts[lane];
            tally.Active[step] += active;
            if (step == tally.Steps)
                break;
            if (active > 0)
            {
                _contacts.Prepare(_active);
                TryContacts(lanes, random);
                active += Settle(random);
            }

            AddReached(counts);
        }

        for (var node = 0; node < _graph.Count; node++)
            tally.ByNode[node] += LaneBits.Count(_ever.Rows[node]);
    }

    private void AddReached(int[] counts)
    {
        Span<int> fresh = stackalloc int[LaneBits.Count512];
        _reached.Take(fresh[..counts.Length]);
        for (var lane = 0; lane < counts.Length; lane++)
            counts[lane] += fresh[lane];
    }

    [SkipLocalsInit]
    private void TryContacts(Vector512<ulong> lanes, LaneRandom random)
    {
        var planes = stackalloc Vector512<ulong>[LaneSum.MostPlanes];
        var closed = _contagion.IsImmune ? _ever.Rows : _active.Rows;
        for (var node = 0; node < _graph.Count; node++)
        {
            _contacts.Prefetch(node);
            var open = Vector512.AndNot(lanes, closed[node]);
            var fresh = Vector512<ulong>.Zero;
            if (open != Vector512<ulong>.Zero && _graph.Contacts[node] > 0)
            {
                for (var plane = _contacts.Count(node, planes) - 1; plane >= 0; plane--)
                {
                    var asked = planes[plane] & open;
                    if (asked == Vector512<ulong>.Zero)
                        continue;
                    var heads = _chances[plane].Toss(asked, random);
                    fresh |= heads;
                    open = Vector512.AndNot(open, heads);
                }
            }

            _fresh.Rows[node] = fresh;
        }
    }

    // Recoveries, then the newly reached; returns by how much the number of active nodes changed, over runs.
    private long Settle(LaneRandom random)
    {
        var change = 0L;
        for (var node = 0; node < _graph.Count; node++)
        {
            var fresh = _fresh.Rows[node];
            var active = _active.Rows[node];
            var recovered = _contagion.Recovery > 0 && active != Vector512<ulong>.Zero ? _recovery.Toss(active, random) : Vector512<ulong>.Zero;
            var isReached = fresh != Vector512<ulong>.Zero;
            if (!isReached && recovered == Vector512<ulong>.Zero)
                continue;
            change += LaneBits.Count(fresh) - LaneBits.Count(recovered);
            _active.Rows[node] = Vector512.AndNot(active, recovered) | fresh;
            if (!isReached)
                continue;
            if (_ever != _active)
            {
                fresh = Vector512.AndNot(fresh, _ever.Rows[node]);
                _ever.Rows[node] |= fresh;
            }

            _reached.Add(fresh);
        }

        return change;
    }
}

/// <summary>The start of 512 runs.</summary>
internal static class LaneStart
{
    /// <summary>Sets who is active at the start in each run, and nothing else.</summary>
    public static void Set(SpreadStart start, LaneTable active, int runs, LaneRandom random)
    {
        active.Clear();
        for (var lane = 0; lane < runs; lane++)
        {
            foreach (var node in start.Nodes)
                active.Set(node, lane);
            for (var drawn = 0; drawn < start.Drawn;)
                drawn += active.Set(random.NextBelow(active.Count), lane) ? 1 : 0;
        }
    }
}
