using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;

namespace CityNetworks.Diffusion.Simulation;

/// <summary>Steps sixteen runs of all policies through the periods: one thread's working space.</summary>
internal sealed class BlockRunner
{
    private readonly DiffusionModel _model;
    private readonly RunBlock _runs;
    private readonly PolicyRunner[] _policies;

    public BlockRunner(DiffusionModel model)
    {
        _model = model;
        _runs = new RunBlock(model.Occasions);
        PolicyBlock[] blocks = [.. model.Policies.Select(policy => new PolicyBlock(policy.Population, policy.Transfer is not null))];
        _policies = [.. model.Policies.Select((policy, number) => new PolicyRunner(policy, number, _runs, blocks[number], new Interplay(model, number, blocks)))];
    }

    /// <summary>Simulates the runs [firstRun, firstRun + runs), at most sixteen, and reports each adoption to the tally.</summary>
    public void Run(int firstRun, int runs, Draws draws, Tally tally)
    {
        var timeline = _model.Timeline;
        _runs.Start(firstRun, runs, draws);
        tally.Met(_runs);
        foreach (var policy in _policies)
            policy.Begin(draws, timeline.First, tally);
        for (var period = timeline.First; period < timeline.End; period++)
        {
            for (var policy = 0; policy < _policies.Length; policy++)
                _policies[policy].Step(period, tally.Policies[policy].WantsSources);
            Interplay.Settle(_model, _policies, period);
            foreach (var policy in _policies)
                policy.Apply(period, period - timeline.First, tally);
        }
    }

    /// <summary>The terms of each city's hazard of a policy, by period, mechanism and city, when it is known who had it when: the covariates that a likelihood needs.</summary>
    /// <param name="policy">The policy, by number.</param>
    /// <param name="spells">A city has the policy from the end of one period to the end of another.</param>
    /// <param name="run">The run whose attendance is taken.</param>
    /// <param name="draws">The random numbers.</param>
    public double[][][] TermsGiven(int policy, IReadOnlyList<(int City, int From, int To)> spells, int run, Draws draws)
    {
        var timeline = _model.Timeline;
        _runs.Start(run, 1, draws);
        _policies[policy].Begin(draws);
        foreach (var (city, from, _) in spells.Where(spell => spell.From < timeline.First && spell.To >= timeline.First))
            _policies[policy].Grant(city, from);
        var terms = new double[timeline.Steps][][];
        for (var period = timeline.First; period < timeline.End; period++)
        {
            terms[period - timeline.First] = _policies[policy].Terms(period);
            foreach (var (city, _, _) in spells.Where(spell => spell.To == period))
                _policies[policy].Withdraw(city);
            foreach (var (city, _, _) in spells.Where(spell => spell.From == period))
                _policies[policy].Grant(city, period);
        }

        return terms;
    }
}
