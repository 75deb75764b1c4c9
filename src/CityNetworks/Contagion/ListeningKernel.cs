namespace CityNetworks.Contagion;

/// <summary>The linear threshold model as each node listening to one contact, drawn again for each run.</summary>
/// <remarks>Cost: O(nodes) per run for the draws, and O(nodes not reached) per step; it does not depend on the number of contacts. Memory: 16 bytes per
/// node.</remarks>
internal sealed class ListeningKernel : SpreadKernel
{
    private readonly ContactGraph _graph;
    private readonly SpreadStart _start;
    private readonly int[] _listensTo;
    private readonly int[] _reachedIn; // 1 + the step; 0: not reached
    private readonly int[] _waiting;
    private readonly int[] _order;

    public ListeningKernel(ContactGraph graph, SpreadStart start)
    {
        (_graph, _start) = (graph, start);
        _listensTo = new int[graph.Count];
        _reachedIn = new int[graph.Count];
        _waiting = new int[graph.Count];
        _order = new int[graph.Count];
    }

    public override int BatchSize => 64;

    public override void Run(int firstRun, int runs, LaneRandom random, SpreadTally tally)
    {
        for (var run = firstRun; run < firstRun + runs; run++)
        {
            Array.Clear(_reachedIn);
            var reached = 0;
            foreach (var node in _start.Nodes)
                Reach(node, 0, ref reached);
            while (reached < _start.Count)
                Reach(random.NextBelow(_graph.Count), 0, ref reached);
            var waiting = Listen(random);
            var curve = tally.ReachedIn(run);
            curve[0] = reached;
            tally.Active[0] += reached;
            for (var step = 1; step < curve.Length; step++)
            {
                var before = reached;
                waiting = Step(step, waiting, ref reached);
                curve[step] = reached;
                tally.Active[step] += reached;
                if (reached == before)
                    waiting = 0; // nobody will hear anything new
            }

            foreach (var node in _order.AsSpan(0, reached))
                tally.ByNode[node]++;
        }
    }

    private void Reach(int node, int step, ref int reached)
    {
        if (_reachedIn[node] != 0)
            return;
        _reachedIn[node] = 1 + step;
        _order[reached++] = node;
    }

    private int Listen(LaneRandom random)
    {
        var waiting = 0;
        for (var node = 0; node < _graph.Count; node++)
        {
            if (_reachedIn[node] != 0 || _graph.Contacts[node] == 0)
                continue;
            var contact = random.NextBelow(_graph.Contacts[node]);
            _listensTo[node] = _graph.IsThroughEvents ? CoParticipant(node, contact) : _graph.SourcesOf(node)[contact];
            _waiting[waiting++] = node;
        }

        return waiting;
    }

    private int CoParticipant(int city, int contact)
    {
        foreach (var @event in _graph.EventsOf(city))
        {
            var cities = _graph.CitiesOf(@event);
            if (contact < cities.Length - 1)
                return cities[contact] < city ? cities[contact] : cities[contact + 1]; // the row ascends, and it is not its own contact
            contact -= cities.Length - 1;
        }

        throw new System.Diagnostics.UnreachableException();
    }

    private int Step(int step, int waiting, ref int reached)
    {
        var kept = 0;
        for (var k = 0; k < waiting; k++)
        {
            var node = _waiting[k];
            var heard = _reachedIn[_listensTo[node]];
            if (heard != 0 && heard < 1 + step)
                Reach(node, step, ref reached);
            else
                _waiting[kept++] = node;
        }

        return kept;
    }
}
