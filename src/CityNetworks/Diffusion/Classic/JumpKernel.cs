namespace CityNetworks.Diffusion.Classic;

/// <summary>Cascades and epidemics one run after another: what is active tries its contacts, and trials that fail are jumped over.</summary>
/// <remarks>
/// Nodes stand in the order in which they were reached, so who is newly active (recovery 1) and who is active at all (recovery 0) are spans of that list.
/// Through events an active city tries everybody at each of its events; a trial of itself changes nothing, for it is reached already.
/// Cost: O(active nodes + their events + successes) a step. Memory: 12 bytes a node, 12 more with recovery between 0 and 1.
/// </remarks>
internal sealed class JumpKernel : SpreadKernel
{
    private readonly ContactGraph _graph;
    private readonly Contagion _contagion;
    private readonly SpreadStart _start;
    private readonly GeometricGaps _trials;
    private readonly GeometricGaps _recoveries;
    private readonly int[] _blocked; // the last run in which the node could no longer be reached
    private readonly int[] _ever; // the last run in which it was reached
    private readonly int[] _order; // nodes reached in the run
    private readonly int[] _active = []; // nodes that pass it on, where that is no span of _order
    private readonly int[] _fresh = []; // nodes reached in the step, where that is no span of _order
    private int _run;
    private int _reached;
    private long _gap;

    public JumpKernel(ContactGraph graph, Contagion contagion, SpreadStart start)
    {
        (_graph, _contagion, _start) = (graph, contagion, start);
        _trials = new GeometricGaps(contagion.Transmission);
        _recoveries = new GeometricGaps(contagion.Recovery);
        _blocked = new int[graph.Count];
        _order = new int[graph.Count];
        _ever = contagion.IsImmune ? _blocked : new int[graph.Count];
        if (contagion.IsPassing)
            (_active, _fresh) = (new int[graph.Count], new int[graph.Count]);
    }

    public override int BatchSize => 64;

    public override void Run(int firstRun, int runs, LaneRandom random, SpreadTally tally)
    {
        _trials.Restart();
        _recoveries.Restart();
        _gap = _trials.Next(random);
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
            if (_contagion.IsPassing)
                StepsWithRecovery(reached, random, tally);
            else
                Steps(reached, random, tally);
            foreach (var node in _order.AsSpan(0, _reached))
                tally.ByNode[node]++;
        }
    }

    private void Reach(int node)
    {
        if (_blocked[node] == _run)
            return;
        _blocked[node] = _run;
        _order[_reached++] = node;
    }

    private void Steps(Span<int> reached, LaneRandom random, SpreadTally tally)
    {
        var first = 0;
        for (var step = 1; step < reached.Length; step++)
        {
            var end = _reached;
            TryContacts(_order.AsSpan(first, end - first), _order, ref _reached, random);
            first = _contagion.Recovery >= 1 ? end : 0;
            reached[step] = _reached;
            tally.Active[step] += _reached - first;
            if (_reached > end)
                LastStep = Math.Max(LastStep, step);
            if (first == _reached)
            {
                reached[step..].Fill(_reached);
                break;
            }
        }
    }

    private void StepsWithRecovery(Span<int> reached, LaneRandom random, SpreadTally tally)
    {
        var active = _reached;
        _order.AsSpan(0, active).CopyTo(_active);
        if (!_contagion.IsImmune)
        {
            foreach (var node in _order.AsSpan(0, active))
                _ever[node] = _run;
        }

        var recovery = _contagion.Recovery >= 1 ? 0 : _recoveries.Next(random);
        for (var step = 1; step < reached.Length; step++)
        {
            var fresh = 0;
            TryContacts(_active.AsSpan(0, active), _fresh, ref fresh, random);
            active = Recover(active, ref recovery, random);
            foreach (var node in _fresh.AsSpan(0, fresh))
            {
                _active[active++] = node;
                if (!_contagion.IsImmune && _ever[node] == _run)
                    continue;
                _ever[node] = _run;
                _order[_reached++] = node;
            }

            reached[step] = _reached;
            tally.Active[step] += active;
            LastStep = Math.Max(LastStep, step);
            if (active == 0)
            {
                reached[step..].Fill(_reached);
                break;
            }
        }
    }

    // Those that stay active move to the front; a node that can be reached again is open from the next step on.
    private int Recover(int active, ref long gap, LaneRandom random)
    {
        var kept = 0;
        for (var k = 0; k < active; k++)
        {
            if (gap > 0)
            {
                gap--;
                _active[kept++] = _active[k];
                continue;
            }

            gap = _contagion.Recovery >= 1 ? 0 : _recoveries.Next(random);
            if (!_contagion.IsImmune)
                _blocked[_active[k]] = 0;
        }

        return kept;
    }

    private void TryContacts(ReadOnlySpan<int> active, int[] found, ref int count, LaneRandom random)
    {
        var (gap, before) = (_gap, count);
        foreach (var node in active)
        {
            if (!_graph.IsThroughEvents)
            {
                Try(_graph.TargetsOf(node), found, ref gap, ref count, random);
                continue;
            }

            foreach (var @event in _graph.EventsOf(node))
                Try(_graph.CitiesOf(@event), found, ref gap, ref count, random);
            Work += 2L * _graph.EventsOf(node).Length;
        }

        _gap = gap;
        Work += (3L * active.Length) + (10L * (count - before));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
    private void Try(ReadOnlySpan<int> contacts, int[] found, ref long gap, ref int count, LaneRandom random)
    {
        var blocked = _blocked;
        while (gap < contacts.Length)
        {
            var node = contacts[(int)gap];
            contacts = contacts[((int)gap + 1)..];
            gap = _trials.Next(random);
            if (blocked[node] == _run)
                continue;
            blocked[node] = _run;
            found[count++] = node;
        }

        gap -= contacts.Length;
    }
}

/// <summary>What cascades and epidemics have in common.</summary>
/// <param name="Transmission">The probability that a trial of a contact succeeds.</param>
/// <param name="Recovery">The probability that an active node stops being active after a step: 1 in a cascade, 0 in SI.</param>
/// <param name="IsImmune">Whether a node that was reached cannot be reached again.</param>
internal readonly record struct Contagion(double Transmission, double Recovery, bool IsImmune)
{
    /// <summary>Whether some nodes stop and others do not, or all can be reached again.</summary>
    public bool IsPassing => Recovery > 0 && (Recovery < 1 || !IsImmune);
}
