using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CityNetworks.Contagion;

/// <summary>Fixed thresholds one run after another: each node that is reached takes one from what each of its contacts still needs.</summary>
/// <remarks>Cost: O(contacts of the nodes reached), and a copy of the thresholds, a run. Memory: 12 bytes per node.</remarks>
internal sealed class ThresholdKernel : SpreadKernel
{
    private const int Started = int.MinValue / 2; // far below what contacts can take away

    private readonly ContactGraph _graph;
    private readonly int[] _needed;
    private readonly SpreadStart _start;
    private readonly int[] _ready; // nodes with a threshold of 0
    private readonly int[] _left; // what is still needed; a node is reached when it comes to 0, and no second time below it
    private readonly int[] _order;
    private int _reached;

    public ThresholdKernel(ContactGraph graph, int[] needed, SpreadStart start)
    {
        (_graph, _needed, _start) = (graph, needed, start);
        _ready = [.. Enumerable.Range(0, graph.Count).Where(node => needed[node] == 0)];
        _left = new int[graph.Count];
        _order = new int[graph.Count];
    }

    public override int BatchSize => 64;

    public override void Run(int firstRun, int runs, LaneRandom random, SpreadTally tally)
    {
        for (var run = firstRun; run < firstRun + runs; run++)
        {
            _needed.CopyTo(_left, 0);
            _reached = 0;
            foreach (var node in _start.Nodes)
                Begin(node);
            while (_reached < _start.Count)
                Begin(random.NextBelow(_graph.Count));
            var reached = tally.ReachedIn(run);
            reached[0] = _reached;
            tally.Active[0] += _reached;
            var first = 0;
            for (var step = 1; step < reached.Length; step++)
            {
                first = Step(first, step);
                reached[step] = _reached;
                tally.Active[step] += _reached;
                if (_reached > first)
                    LastStep = Math.Max(LastStep, step);
            }

            foreach (var node in _order.AsSpan(0, _reached))
                tally.ByNode[node]++;
        }
    }

    // Reached whatever it needs.
    private void Begin(int node)
    {
        if (_left[node] <= Started / 2)
            return;
        _left[node] = Started;
        _order[_reached++] = node;
    }

    // From those reached in the step before; returns where those reached in this one begin.
    private int Step(int first, int step)
    {
        var end = _reached;
        for (var k = first; k < end; k++)
        {
            var node = _order[k];
            if (!_graph.IsThroughEvents)
                Take(_graph.TargetsOf(node));
            foreach (var @event in _graph.IsThroughEvents ? _graph.EventsOf(node) : [])
                Take(_graph.CitiesOf(@event));
        }

        foreach (var node in step == 1 ? _ready : [])
            Begin(node);
        return end;
    }

    private void Take(ReadOnlySpan<int> contacts)
    {
        ref var left = ref MemoryMarshal.GetArrayDataReference(_left); // contacts are nodes, so no index is checked again
        foreach (var node in contacts)
        {
            if (--Unsafe.Add(ref left, node) == 0)
                _order[_reached++] = node;
        }

        Work += 2L * contacts.Length;
    }
}
