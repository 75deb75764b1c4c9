using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CityNetworks.Contagion;

/// <summary>Cascades and epidemics one run after another: what is active tries its contacts, and trials that fail are jumped over.</summary>
/// <remarks>
/// Nodes stand in the order in which they were reached, so who is newly active (recovery 1) and who is active at all (recovery 0) are spans of that list.
/// Through events an active city tries everybody at each of its events; a trial of itself changes nothing, for it is reached already.
/// Cost: O(active nodes + their events + successes) per step. Memory: 12 bytes per node, 12 more with recovery between 0 and 1.
/// </remarks>
internal sealed class JumpKernel : SpreadKernel
{
    private const int Ahead = 8;

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
        var before = count;
        var trials = new Trials(_gap, count, _run, _blocked, found);
        for (var k = 0; k < active.Length; k++)
        {
            var node = active[k];
            if (!_graph.IsThroughEvents)
            {
                if (k + Ahead < active.Length)
                    _graph.PrefetchTargets(active[k + Ahead]);
                trials.Of(_graph.TargetsOf(node), _trials, random);
                continue;
            }

            foreach (var @event in _graph.EventsOf(node))
                trials.Of(_graph.CitiesOf(@event), _trials, random);
            Work += 2L * _graph.EventsOf(node).Length;
        }

        (_gap, count) = (trials.Gap, trials.Count);
        Work += (8L * active.Length) + (12L * (count - before));
    }

    /// <summary>Trials in a row: in registers while they last.</summary>
    private ref struct Trials(long gap, int count, int run, int[] blocked, int[] found)
    {
        private readonly ref int _blocked = ref MemoryMarshal.GetArrayDataReference(blocked);
        private readonly ref int _found = ref MemoryMarshal.GetArrayDataReference(found);
        private readonly int _run = run;

        /// <summary>Trials that fail before the next success.</summary>
        public long Gap { get; private set; } = gap;

        /// <summary>How many were found.</summary>
        public int Count { get; private set; } = count;

        /// <summary>A trial of each contact; those that succeed and can be reached are found. Contacts are nodes, so no index is checked again.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Of(ReadOnlySpan<int> contacts, GeometricGaps gaps, LaneRandom random)
        {
            if (Gap >= contacts.Length)
            {
                Gap -= contacts.Length;
                return;
            }

            ref var first = ref MemoryMarshal.GetReference(contacts);
            var place = Gap;
            do
            {
                var node = Unsafe.Add(ref first, (nint)place);
                ref var blocked = ref Unsafe.Add(ref _blocked, node);
                if (blocked != _run)
                {
                    blocked = _run;
                    Unsafe.Add(ref _found, Count++) = node;
                }

                place += 1 + gaps.Next(random);
            }
            while (place < contacts.Length);
            Gap = place - contacts.Length;
        }
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
