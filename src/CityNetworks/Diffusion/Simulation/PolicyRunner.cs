using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CityNetworks.Diffusion.Scenarios;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>Steps one policy of sixteen runs through the periods: one thread's working space.</summary>
/// <remarks>
/// The hazards of a step are held for <see cref="Tile"/> cities at a time, so memory does not grow with the number of mechanisms;
/// adoptions take effect when all cities have been stepped, so every city sees the same state before.
/// </remarks>
internal sealed class PolicyRunner
{
    private const int Tile = 128;

    private readonly PolicyModel _policy;
    private readonly int _number;
    private readonly RunBlock _runs;
    private readonly PolicyBlock _block;
    private readonly Interplay _interplay;
    private readonly MechanismPass[] _passes;
    private readonly double[][] _terms;
    private readonly List<RunAdoption> _adoptions = [];
    private readonly Sources _sources = new();
    private readonly DistinctCities _distinct;
    private readonly Lifecycle? _life;
    private readonly bool[] _isOrder;
    private readonly bool _lowers; // some mechanism takes from the hazard
    private Draws _draws;

    public PolicyRunner(PolicyModel policy, int number, RunBlock runs, PolicyBlock block, Interplay interplay)
    {
        (_policy, _number, _runs, _block, _interplay) = (policy, number, runs, block, interplay);
        _distinct = new DistinctCities(policy.Transfer is { CountsSources: true } ? policy.Population.Count : 0);
        _passes = [.. policy.Causes.Select(cause => cause.Begin())];
        _isOrder = [.. policy.Causes.Select(cause => cause.IsOrder)];
        _lowers = policy.Causes.Any(cause => cause.LowersHazard);
        _terms = [.. policy.Causes.Select(_ => new double[Tile * Lanes.Count])];
        _life = policy.Scenario.States is { } states ? new Lifecycle(policy, states, runs, _block, _passes, Tile) : null;
    }

    /// <summary>The adoptions of the step at hand, not yet in effect.</summary>
    public IReadOnlyList<RunAdoption> Adoptions => _adoptions;

    /// <summary>Begins the runs of a block, initial adopters included.</summary>
    public void Begin(Draws draws, int firstPeriod, Tally tally)
    {
        Begin(draws);
        foreach (var (city, period) in _policy.Initial)
        {
            if (period < firstPeriod)
                Grant(city, period);
            for (var lane = 0; lane < _runs.Runs; lane++)
            {
                // an initial adopter is out of reach of every mechanism; one of a later period counts from then on
                _block.Rest[(city * Lanes.Count) + lane] = double.PositiveInfinity;
                tally.Granted(_number, _runs.FirstRun + lane, city, period);
            }
        }
    }

    /// <summary>Begins the runs of a block without any adopter.</summary>
    public void Begin(Draws draws)
    {
        _draws = draws.For(_policy.Id);
        _block.Start(_runs, _draws);
        foreach (var pass in _passes)
            pass.Start(_runs);
        _life?.Start(_draws);
        foreach (var city in _policy.Former)
            EachLane(city, _life is null
                ? cell => _block.Rest[cell] = _draws.Threshold(_runs.FirstRun + (cell % Lanes.Count), _policy.Population.Addresses[city], 1)
                : _life.LeftBefore);
    }

    /// <summary>Finds who adopts in the period; nothing changes yet.</summary>
    public void Step(int period, bool wantsSources)
    {
        _adoptions.Clear();
        _distinct.BeginStep();
        var before = new StateBefore(_runs, _block, period);
        foreach (var pass in _passes)
            pass.Prepare(before);
        _life?.Prepare(before);
        var atRisk = _policy.AtRisk[period];
        for (var first = 0; first < atRisk.Length; first += Tile)
        {
            var end = Math.Min(first + Tile, atRisk.Length);
            AddTerms(before, first, end);
            if (_life is null)
                HoldBackFormer(first, end);
            else
                _life.HoldBack(_terms, first, end);
            _interplay.Hold(_terms, _isOrder, first, end);
            if (_lowers)
                TakeAway(first, end);
            for (var city = first; city < end; city++)
            {
                if (atRisk[city] && Lanes.Spend(_terms, city - first, Lanes.Row(_block.Rest, city)))
                    Settle(before, city, city - first, wantsSources);
            }

            _life?.Step(before, first, end, _adoptions);
        }
    }

    /// <summary>An adoption of this step does not come about: its clock is set anew.</summary>
    public void Withdraw(RunAdoption adoption, int period)
    {
        _adoptions.Remove(adoption);
        var (city, lane) = Math.DivRem(adoption.Cell, Lanes.Count);
        _block.Rest[adoption.Cell] = _draws.Anew(_runs.FirstRun + lane, _policy.Population.Addresses[city], period);
        _life?.Withdrawn(adoption.Cell);
    }

    /// <summary>Lets what the step found take effect.</summary>
    public void Apply(int period, int step, Tally tally)
    {
        _life?.Apply(period, _number, tally);
        foreach (var adoption in _adoptions)
        {
            var (city, lane) = Math.DivRem(adoption.Cell, Lanes.Count);
            _block.Adopt(adoption.Cell, period, adoption.Objects);
            tally.Adopted(_number, _runs.FirstRun + lane, city, period, adoption, SpellOf(adoption.Cell) > (_policy.Former.Contains(city) ? 1 : 0));
            _life?.Adopted(adoption.Cell);
        }

        foreach (var (city, granted) in _policy.Initial)
        {
            if (granted == period)
                Grant(city, period);
        }

        var counts = tally.Policies[_number];
        if (_policy.Transfer is not null)
            TransferCount.Add(counts, step, _runs.Runs, _adoptions, _block, _life);
        _life?.Count(counts, step);
    }

    /// <summary>Makes a city an adopter of the period in every lane.</summary>
    public void Grant(int city, int period) => EachLane(city, cell =>
    {
        _block.Adopt(cell, period, Granted(city, cell % Lanes.Count));
        _life?.Adopted(cell);
    });

    /// <summary>Takes the policy from a city in every lane.</summary>
    public void Withdraw(int city) => EachLane(city, _block.Leave);

    /// <summary>Makes a city an adopter of the period in one lane.</summary>
    public void Grant(int city, int lane, int period) => _block.Adopt((city * Lanes.Count) + lane, period, Objects.All);

    /// <summary>The terms of all lanes for every city, in a period, by mechanism and then by city and lane.</summary>
    /// <param name="period">The period; each period must be asked for, in order.</param>
    /// <param name="terms">Where they go; null: the mechanisms are only brought to the period.</param>
    public void TermsByLane(int period, double[][]? terms)
    {
        var before = new StateBefore(_runs, _block, period);
        foreach (var pass in _passes)
            pass.Prepare(before);
        var cities = _policy.Population.Count;
        for (var first = 0; first < cities && terms is not null; first += Tile)
        {
            var end = Math.Min(first + Tile, cities);
            AddTerms(before, first, end);
            for (var cause = 0; cause < terms.Length; cause++)
                _terms[cause].AsSpan(0, (end - first) * Lanes.Count).CopyTo(terms[cause].AsSpan(first * Lanes.Count));
        }
    }

    /// <summary>The terms of the first run of the block for every city, by mechanism, in a period.</summary>
    public double[][] Terms(int period)
    {
        var terms = Array.ConvertAll(_passes, _ => new double[_policy.Population.Count]);
        var before = new StateBefore(_runs, _block, period);
        foreach (var pass in _passes)
            pass.Prepare(before);
        for (var city = 0; city < _policy.Population.Count; city++)
        {
            AddTerms(before, city, city + 1);
            for (var cause = 0; cause < terms.Length; cause++)
                terms[cause][city] = _policy.AtRisk[period][city] ? _terms[cause][0] : 0;
        }

        return terms;
    }

    // What an initial adopter has of the first design. A combination on record has two sources at least, of which it is one: each object is of it with even
    // odds.
    private byte Granted(int city, int lane)
    {
        if (_policy.Transfer is null || !_policy.RecordedDegrees.TryGetValue(city, out var degree))
            return Objects.All;
        byte drawn = 0;
        for (var item = 0; item < Objects.NegativeLessons && degree is TransferDegree.Combination; item++)
        {
            if (_draws.Object(_runs.FirstRun + lane, _policy.Population.Addresses[city], 0, item) < 0.5)
                drawn |= (byte)(1 << item);
        }

        return degree switch
        {
            TransferDegree.Emulation => Objects.Ideas,
            TransferDegree.Copying => Objects.All,
            _ => drawn,
        };
    }

    private static void EachLane(int city, Action<int> change)
    {
        for (var lane = 0; lane < Lanes.Count; lane++)
            change((city * Lanes.Count) + lane);
    }

    private void AddTerms(StateBefore before, int first, int end)
    {
        for (var cause = 0; cause < _passes.Length; cause++)
        {
            Array.Clear(_terms[cause], 0, (end - first) * Lanes.Count);
            _passes[cause].AddTo(before, first, end, _terms[cause]);
            if (_policy.HasOwnGates && !_isOrder[cause])
                Gate(_terms[cause], first, end);
        }
    }

    private void Gate(double[] terms, int first, int end)
    {
        for (var cell = first * Lanes.Count; cell < end * Lanes.Count; cell++)
            terms[cell - (first * Lanes.Count)] *= _policy.Gates[cell / Lanes.Count];
    }

    private void Settle(StateBefore before, int city, int place, bool wantsSources)
    {
        for (var lane = 0; lane < _runs.Runs; lane++)
        {
            var cell = (city * Lanes.Count) + lane;
            if (!(_block.Rest[cell] <= 0))
                continue;

            var run = _runs.FirstRun + lane;
            var spell = SpellOf(cell);
            var (cause, within, total) = CauseOf((place * Lanes.Count) + lane, _draws.Cause(run, _policy.Population.Addresses[city], spell));
            _sources.Clear();
            if (wantsSources || _policy.Transfer is not null)
                _passes[cause].NameSources(before, city, lane, _sources);
            var adoptionSources = new AdoptionSources(_passes[cause], before, city, lane, _sources);
            var (source, carrier) = adoptionSources.ChooseCarried(within);
            var adoption = new RunAdoption(
                cell, cause, source, carrier, double.IsPositiveInfinity(total) ? 0 : 1 + (_block.Rest[cell] / total), TransferDegree.Own, 0);
            _adoptions.Add(_policy.Transfer is { } transfer ? Transferred(transfer, adoption, adoptionSources, spell) : adoption);
        }
    }

    private RunAdoption Transferred(Degrees transfer, RunAdoption adoption, AdoptionSources adoptionSources, int spell)
    {
        var (city, lane) = Math.DivRem(adoption.Cell, Lanes.Count);
        var (run, address) = (_runs.FirstRun + lane, _policy.Population.Addresses[city]);
        // How many matters only where the scenario says so.
        var sources = transfer.CountsSources ? adoptionSources.Count(_distinct) : adoptionSources.AreSeveral() ? 2 : 1;
        var degree = transfer.Choose(_policy.Causes[adoption.Cause].Definition, city, adoption.Source, sources, _draws.Degree(run, address, spell));
        Span<int> combined = stackalloc int[Objects.NegativeLessons];
        for (var item = 0; item < combined.Length && degree is TransferDegree.Combination; item++)
            combined[item] = adoptionSources.Choose(_draws.Object(run, address, spell, item));
        return adoption with { Degree = degree, Objects = Degrees.Carried(degree, adoption.Source, combined, lane, _block.Designs) };
    }

    // What is below 0 is taken from the voluntary terms in proportion, down to 0: the whole is max(0, their sum), and shares of the others stay.
    private void TakeAway(int first, int end)
    {
        for (var place = 0; place < (end - first) * Lanes.Count; place++)
        {
            var (above, below) = (0.0, 0.0);
            for (var cause = 0; cause < _terms.Length; cause++)
            {
                if (!_isOrder[cause])
                    (above, below) = _terms[cause][place] > 0 ? (above + _terms[cause][place], below) : (above, below - _terms[cause][place]);
            }

            var left = above > below ? 1 - (below / above) : 0;
            for (var cause = 0; cause < _terms.Length && below > 0; cause++)
            {
                if (!_isOrder[cause])
                    _terms[cause][place] = Math.Max(0, _terms[cause][place] * left);
            }
        }
    }

    // Without states, those who left the policy before the start have left it for good: orders alone reach them.
    private void HoldBackFormer(int first, int end)
    {
        foreach (var city in _policy.Former)
        {
            for (var cause = 0; city >= first && city < end && cause < _terms.Length; cause++)
            {
                if (!_isOrder[cause])
                    Array.Clear(_terms[cause], (city - first) * Lanes.Count, Lanes.Count);
            }
        }
    }

    // How often the city has given the policy up.
    private int SpellOf(int cell) => _life?.SpellOf(cell) ?? (_policy.Former.Contains(cell / Lanes.Count) ? 1 : 0);

    // One uniform number falls into the part of one mechanism; its place within that part is uniform again, and chooses the source.
    private (int Cause, double Within, double Total) CauseOf(int place, double u)
    {
        var total = 0.0;
        foreach (var terms in _terms)
            total += terms[place];
        var left = u * total;
        var last = -1;
        for (var cause = 0; cause < _terms.Length; cause++)
        {
            var term = _terms[cause][place];
            if (double.IsPositiveInfinity(term) || left < term)
                return (cause, double.IsPositiveInfinity(term) ? u : left / term, total);
            left -= term;
            last = term > 0 ? cause : last;
        }

        return (last, 1, total); // rounding left something over
    }
}
