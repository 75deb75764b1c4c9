using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>The states of cities with one policy, in sixteen runs side by side: unaware → aware → adopted → abandoned, and aware → rejected.</summary>
/// <remarks>
/// Each state that can be left otherwise than by adoption has a clock: −ln U less the hazards of the periods since it was entered; when it runs out, the city
/// changes state (Sellke 1983).
/// Adoption has its own clock, which the unaware, those who rejected and those who gave up (if they cannot adopt again) use up only under orders. A
/// pre-emption forbids adoption; cities still hear of the policy.
/// </remarks>
internal sealed class Lifecycle
{
    private readonly PolicyModel _policy;
    private readonly StatesTerm _term;
    private readonly RunBlock _runs;
    private readonly PolicyBlock _block;
    private readonly MechanismPass[] _passes;
    private readonly MechanismPass? _awareness;
    private readonly double[] _hearing;
    private readonly AdoptionState[] _states;
    private readonly double[] _clocks;
    private readonly int[] _spells;
    private readonly List<(int Cell, AdoptionState To)> _changes = [];
    private readonly bool[] _isOrder;
    private Draws _draws;

    public Lifecycle(PolicyModel policy, StatesTerm term, RunBlock runs, PolicyBlock block, MechanismPass[] passes, int tile)
    {
        (_policy, _term, _runs, _block, _passes) = (policy, term, runs, block, passes);
        _awareness = policy.Awareness?.Begin();
        _hearing = new double[tile * Lanes.Count];
        _states = new AdoptionState[policy.Population.Count * Lanes.Count];
        _clocks = new double[_states.Length];
        _spells = new int[_states.Length];
        _isOrder = [.. policy.Causes.Select(cause => cause.IsOrder)];
    }

    /// <summary>How often the city has given the policy up.</summary>
    public int SpellOf(int cell) => _spells[cell];

    /// <summary>Whether the city rejected the policy.</summary>
    public bool HasRejected(int cell) => _states[cell] is AdoptionState.Rejected;

    /// <summary>Nobody has adopted.</summary>
    public void Start(Draws draws)
    {
        _draws = draws;
        Array.Clear(_spells);
        _changes.Clear();
        _awareness?.Start(_runs);
        for (var cell = 0; cell < _states.Length; cell++)
            Enter(cell, _term.Awareness is null ? AdoptionState.Aware : AdoptionState.Unaware);
    }

    /// <summary>The city had the policy and left it before the start.</summary>
    public void LeftBefore(int cell)
    {
        _spells[cell]++;
        Enter(cell, AdoptionState.Abandoned);
    }

    /// <summary>A step begins.</summary>
    public void Prepare(StateBefore before) => _awareness?.Prepare(before);

    /// <summary>Takes away the voluntary terms of those who do not decide: the unaware, those who rejected, and those who gave up for good.</summary>
    public void HoldBack(double[][] terms, int first, int end)
    {
        for (var cell = first * Lanes.Count; cell < end * Lanes.Count; cell++)
        {
            if (!(_states[cell] is AdoptionState.Unaware or AdoptionState.Rejected || (_states[cell] is AdoptionState.Abandoned && _term.Abandonment is not { Readopt: true })))
                continue;
            for (var cause = 0; cause < terms.Length; cause++)
            {
                if (!_isOrder[cause])
                    terms[cause][cell - (first * Lanes.Count)] = 0;
            }
        }
    }

    /// <summary>Finds who becomes aware, rejects or gives up; an adoption that a rejection came before is taken out of the list.</summary>
    public void Step(StateBefore before, int first, int end, List<RunAdoption> adoptions)
    {
        Array.Clear(_hearing);
        _awareness?.AddTo(before, first, end, _hearing);
        for (var city = first; city < end; city++)
        {
            var isMember = _policy.Members[before.Period][city];
            for (var lane = 0; lane < _runs.Runs; lane++)
            {
                var cell = (city * Lanes.Count) + lane;
                switch (_states[cell])
                {
                    case AdoptionState.Unaware when isMember:
                        Spend(cell, _hearing[((city - first) * Lanes.Count) + lane] + _term.Awareness!.Elsewhere, AdoptionState.Aware);
                        break;
                    case AdoptionState.Aware when isMember && _term.Rejection > 0:
                        Reject(cell, _term.Rejection * BadEvidence(cell), before.Period, adoptions);
                        break;
                    case AdoptionState.Adopted when _term.Abandonment is not null:
                        Spend(cell, Leaving(_term.Abandonment, city, cell, before.Period), AdoptionState.Abandoned);
                        break;
                }
            }
        }
    }

    /// <summary>An adoption was withdrawn: a rejection that came after it counts no more.</summary>
    public void Withdrawn(int cell)
    {
        if (_states[cell] is AdoptionState.Aware && _clocks[cell] <= 0)
            _changes.Add((cell, AdoptionState.Rejected));
    }

    /// <summary>Lets the changes found take effect, adoptions apart.</summary>
    public void Apply(int period, int policy, Tally tally)
    {
        foreach (var (cell, to) in _changes)
        {
            if (to is AdoptionState.Abandoned)
            {
                var (city, lane) = Math.DivRem(cell, Lanes.Count);
                _spells[cell]++;
                _block.Leave(cell);
                tally.Abandoned(policy, _runs.FirstRun + lane, city, period);
            }

            Enter(cell, to);
        }

        _changes.Clear();
    }

    /// <summary>The city has adopted.</summary>
    public void Adopted(int cell) => Enter(cell, AdoptionState.Adopted);

    /// <summary>Counts the cities of each state at the end of the period.</summary>
    public void Count(PolicyTally tally, int step)
    {
        Span<int> cities = stackalloc int[PolicyTally.States];
        for (var lane = 0; lane < _runs.Runs; lane++)
        {
            cities.Clear();
            for (var cell = lane; cell < _states.Length; cell += Lanes.Count)
                cities[(int)_states[cell]]++;
            for (var state = 0; state < cities.Length; state++)
                tally.Row(tally.InState, step, PolicyTally.States, state)[cities[state]]++;
        }
    }

    private void Enter(int cell, AdoptionState state)
    {
        var (city, lane) = Math.DivRem(cell, Lanes.Count);
        var (run, address) = (_runs.FirstRun + lane, _policy.Population.Addresses[city]);
        _states[cell] = state;
        _clocks[cell] = state switch
        {
            AdoptionState.Unaware => _draws.Awareness(run, address),
            AdoptionState.Aware => _term.Rejection > 0 ? _draws.Rejection(run, address) : double.PositiveInfinity,
            AdoptionState.Adopted => _term.Abandonment is null ? double.PositiveInfinity : _draws.Abandonment(run, address, _spells[cell]),
            _ => double.PositiveInfinity,
        };
        if (state is AdoptionState.Abandoned)
            _block.Rest[cell] = _draws.Threshold(run, address, _spells[cell]);
    }

    private void Spend(int cell, double hazard, AdoptionState to)
    {
        _clocks[cell] -= hazard;
        if (_clocks[cell] <= 0)
            _changes.Add((cell, to));
    }

    private void Reject(int cell, double hazard, int period, List<RunAdoption> adoptions)
    {
        _clocks[cell] -= hazard;
        if (!(_clocks[cell] <= 0))
            return;

        var rival = adoptions.FindLastIndex(adoption => adoption.Cell == cell);
        if (rival >= 0 && adoptions[rival].Time <= 1 + (_clocks[cell] / hazard))
            return; // it had adopted by then
        if (rival >= 0)
        {
            var (city, lane) = Math.DivRem(cell, Lanes.Count);
            adoptions.RemoveAt(rival);
            _block.Rest[cell] = _draws.Anew(_runs.FirstRun + lane, _policy.Population.Addresses[city], period);
        }

        _changes.Add((cell, AdoptionState.Rejected));
    }

    private double Leaving(AbandonmentTerm term, int city, int cell, int period)
    {
        var outcome = period == 0 ? double.NaN : _policy.Outcomes.Of(city, period - 1);
        return term.Rate + (double.IsNaN(outcome) ? 0 : term.Own * Math.Max(-outcome, 0)) + (term.Observed * BadEvidence(cell));
    }

    private double BadEvidence(int cell)
    {
        var sum = 0.0;
        foreach (var pass in _passes)
            sum += pass.BadEvidence(cell);
        return sum;
    }
}
