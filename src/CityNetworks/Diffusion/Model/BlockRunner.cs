using CityNetworks.Diffusion.Mechanisms;

namespace CityNetworks.Diffusion.Model;

/// <summary>Steps sixteen runs through the periods: one thread's working space.</summary>
/// <remarks>
/// The hazards of a step are held for <see cref="Tile"/> cities at a time, so memory does not grow with the number of mechanisms;
/// adoptions take effect when all cities have been stepped, so every city sees the same state before.
/// </remarks>
internal sealed class BlockRunner
{
    private const int Tile = 128;

    private readonly DiffusionModel _model;
    private readonly MechanismPass[] _passes;
    private readonly double[][] _terms;
    private readonly RunBlock _runs;
    private readonly List<int> _adopters = []; // cells

    public BlockRunner(DiffusionModel model)
    {
        _model = model;
        _runs = new RunBlock(model);
        _passes = [.. model.Causes.Select(cause => cause.Begin())];
        _terms = [.. model.Causes.Select(_ => new double[Tile * Lanes.Count])];
    }

    /// <summary>Simulates the runs [firstRun, firstRun + runs), at most sixteen, and tells the tally of each adoption.</summary>
    public void Run(int firstRun, int runs, Draws draws, Tally tally)
    {
        var timeline = _model.Timeline;
        Begin(firstRun, runs, draws);
        foreach (var (city, period) in _model.Initial)
            Grant(city, period, tally);
        for (var period = timeline.First; period < timeline.End; period++)
        {
            Step(period, draws, tally);
            foreach (var cell in _adopters)
                _runs.Adopt(cell, period);
            foreach (var (city, granted) in _model.Initial)
            {
                if (granted == period)
                    Adopt(city, period);
            }
        }
    }

    /// <summary>The terms of each city's hazard, by period, mechanism and city, when the adoptions are known: the covariates that a likelihood needs.</summary>
    public double[][][] TermsGiven(IReadOnlyList<(int City, int Period)> adoptions, int run, Draws draws)
    {
        var timeline = _model.Timeline;
        Begin(run, 1, draws);
        foreach (var (city, period) in adoptions.Where(adoption => adoption.Period < timeline.First))
            Adopt(city, period);
        var terms = new double[timeline.Steps][][];
        for (var period = timeline.First; period < timeline.End; period++)
        {
            var step = terms[period - timeline.First] = [.. _passes.Select(_ => new double[_model.Population.Count])];
            var before = new StateBefore(_runs, period);
            foreach (var pass in _passes)
                pass.Prepare(before);
            for (var city = 0; city < _model.Population.Count; city++)
            {
                AddTerms(before, city, city + 1);
                for (var cause = 0; cause < step.Length; cause++)
                    step[cause][city] = _model.AtRisk[period][city] ? _terms[cause][0] : 0;
            }

            foreach (var (city, _) in adoptions.Where(adoption => adoption.Period == period))
                Adopt(city, period);
        }

        return terms;
    }

    private void Begin(int firstRun, int runs, Draws draws)
    {
        _runs.Start(firstRun, runs, draws);
        foreach (var pass in _passes)
            pass.Start(_runs);
    }

    // An initial adopter is out of reach of every mechanism; one of a later period counts from then on.
    private void Grant(int city, int period, Tally tally)
    {
        if (period < _model.Timeline.First)
            Adopt(city, period);
        for (var lane = 0; lane < _runs.Runs; lane++)
        {
            _runs.Rest[(city * Lanes.Count) + lane] = double.PositiveInfinity;
            tally.Granted(_runs.FirstRun + lane, city, period);
        }
    }

    private void Adopt(int city, int period)
    {
        for (var lane = 0; lane < Lanes.Count; lane++)
            _runs.Adopt((city * Lanes.Count) + lane, period);
    }

    private void Step(int period, Draws draws, Tally tally)
    {
        _adopters.Clear();
        var before = new StateBefore(_runs, period);
        foreach (var pass in _passes)
            pass.Prepare(before);
        var atRisk = _model.AtRisk[period];
        for (var first = 0; first < atRisk.Length; first += Tile)
        {
            var end = Math.Min(first + Tile, atRisk.Length);
            AddTerms(before, first, end);
            for (var city = first; city < end; city++)
            {
                if (atRisk[city] && Lanes.Spend(_terms, city - first, Lanes.Row(_runs.Rest, city)))
                    Settle(before, city, city - first, draws, tally);
            }
        }
    }

    private void AddTerms(StateBefore before, int first, int end)
    {
        for (var cause = 0; cause < _passes.Length; cause++)
        {
            Array.Clear(_terms[cause], 0, (end - first) * Lanes.Count);
            _passes[cause].AddTo(before, first, end, _terms[cause]);
        }
    }

    private void Settle(StateBefore before, int city, int place, Draws draws, Tally tally)
    {
        for (var lane = 0; lane < _runs.Runs; lane++)
        {
            var cell = (city * Lanes.Count) + lane;
            if (!(_runs.Rest[cell] <= 0))
                continue;

            var run = _runs.FirstRun + lane;
            var (cause, within) = CauseOf((place * Lanes.Count) + lane, draws.Cause(run, _model.Population.Addresses[city]));
            var source = tally.WantsSources ? _passes[cause].SourceOf(before, city, lane, within) : -1;
            _adopters.Add(cell);
            tally.Adopted(run, city, before.Period, cause, source);
        }
    }

    // One uniform number falls into the part of one mechanism; its place within that part is uniform again, and chooses the source.
    private (int Cause, double Within) CauseOf(int place, double u)
    {
        var total = 0.0;
        foreach (var terms in _terms)
            total += terms[place];
        var left = u * total;
        for (var cause = 0; cause < _terms.Length; cause++)
        {
            var term = _terms[cause][place];
            if (double.IsPositiveInfinity(term) || left < term)
                return (cause, double.IsPositiveInfinity(term) ? u : left / term);
            left -= term;
        }

        return (Array.FindLastIndex(_terms, terms => terms[place] > 0), 1); // rounding left something over
    }
}
