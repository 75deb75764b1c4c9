namespace CityNetworks.Diffusion.Classic;

/// <summary>Fixed thresholds one run after another: each node that is reached adds one to the count of each of its contacts.</summary>
/// <remarks>Cost: O(contacts of the nodes reached). Memory: 16 bytes a node.</remarks>
internal sealed class ThresholdKernel : SpreadKernel
{
    private readonly ContactGraph _graph;
    private readonly int[] _needed;
    private readonly SpreadStart _start;
    private readonly int[] _ready; // nodes with a threshold of 0
    private readonly int[] _seen; // the last run in which the count was begun
    private readonly int[] _counts; // contacts that are active; below 0: the node is reached
    private readonly int[] _order;
    private int _run;
    private int _reached;

    public ThresholdKernel(ContactGraph graph, int[] needed, SpreadStart start)
    {
        (_graph, _needed, _start) = (graph, needed, start);
        _ready = [.. Enumerable.Range(0, graph.Count).Where(node => needed[node] == 0)];
        _seen = new int[graph.Count];
        _counts = new int[graph.Count];
        _order = new int[graph.Count];
    }

    public override int BatchSize => 64;

    public override void Run(int firstRun, int runs, LaneRandom random, SpreadTally tally)
    {
        for (var run = firstRun; run < firstRun + runs; run++)
        {
            _run++;
            _reached = 0;
            foreach (var node in _start.Nodes)
                Reach(node);
            while (_reached < _start.Count)
                Reach(random.NextBelow(_graph.Count));
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

    // From those reached in the step before; returns where those reached in this one begin.
    private int Step(int first, int step)
    {
        var end = _reached;
        for (var k = first; k < end; k++)
        {
            var node = _order[k];
            if (!_graph.IsThroughEvents)
                Count(_graph.TargetsOf(node));
            foreach (var @event in _graph.IsThroughEvents ? _graph.EventsOf(node) : [])
                Count(_graph.CitiesOf(@event));
        }

        foreach (var node in step == 1 ? _ready : [])
            Reach(node);
        return end;
    }

    private void Count(ReadOnlySpan<int> contacts)
    {
        var (run, seen, counts) = (_run, _seen, _counts);
        foreach (var node in contacts)
        {
            if (seen[node] != run)
                (seen[node], counts[node]) = (run, 0);
            if (counts[node] >= 0 && ++counts[node] == _needed[node])
                Reach(node);
        }

        Work += 2L * contacts.Length;
    }

    private void Reach(int node)
    {
        if (_seen[node] == _run && _counts[node] < 0)
            return;
        (_seen[node], _counts[node]) = (_run, int.MinValue);
        _order[_reached++] = node;
    }
}
