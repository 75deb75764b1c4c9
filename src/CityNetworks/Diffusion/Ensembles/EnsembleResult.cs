using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion.Ensembles;

/// <summary>What an ensemble found, as tables. Scenarios under stated assumptions: nothing here is an estimate from data.</summary>
public sealed class EnsembleResult
{
    private static readonly double[] s_milestones = [0.25, 0.5, 0.75];

    private readonly DiffusionModel _model;
    private readonly Tally _tally;
    private readonly int _steps;

    internal EnsembleResult(DiffusionModel model, int runs, Tally tally)
    {
        _model = model;
        _tally = tally;
        _steps = model.Timeline.Steps;
        Runs = runs;
        CumulativeOf = [.. Enumerable.Range(0, model.Policies.Count).Select(Cumulated)];
    }

    /// <summary>For more cities, influence is not counted: pairs would not fit, and <see cref="Influence"/> has no rows.</summary>
    public const int MostInfluence = PolicyTally.MostSources;

    /// <summary>The number of runs.</summary>
    public int Runs { get; }

    /// <summary>Current adopters of the first policy at the end of each period, by run: run r, period t at r·(periods) + t. Those who gave the policy up are
    /// adopters no more.</summary>
    public IReadOnlyList<int> CurrentAdopters => Cumulative;

    internal int[] Cumulative => CumulativeOf[0];

    /// <summary>Whether a city has adopted at some time in a run; only of ensembles that keep it.</summary>
    internal bool HasEverAdopted(int policy, int run, int city) => _tally.HasEverAdopted(policy, run, city);

    /// <summary>The same of each policy, by number.</summary>
    internal IReadOnlyList<int[]> CumulativeOf { get; }

    /// <summary>Adopters by the end of the last period that count: by policy, then run.</summary>
    internal int[] Reach => [.. CumulativeOf.SelectMany(adopters => Enumerable.Range(0, Runs).Select(run => adopters[(run * _steps) + _steps - 1]))];

    /// <summary>All the tables, in the order in which they are written: <c>states</c>, <c>transfers</c>, <c>objects</c> and <c>meetings</c> only where the
    /// scenario asks for what they report.</summary>
    public IReadOnlyList<Table> Tables =>
    [
        Curves, Cities, Mechanisms, MechanismShares, Influence, Milestones, Countries,
        .. Carriers is { } carriers ? [carriers] : (Table[])[],
        .. States is { } states ? [states] : (Table[])[],
        .. Transfers is { } transfers ? [transfers] : (Table[])[],
        .. Objects is { } objects ? [objects] : (Table[])[],
        .. Meetings is { } meetings ? [meetings] : (Table[])[],
    ];

    /// <summary>Current adopters at the end of each period, initial ones included and those who gave the policy up left out: mean, the middle 95 % of runs
    /// (run_lo, run_hi), quartiles, and the Monte-Carlo error of the mean.</summary>
    public Table Curves
    {
        get
        {
            var rows = new List<(int Policy, int Step, Distribution Adopters)>();
            foreach (var (policy, step) in PolicySteps())
                rows.Add((policy, step, Distribution.Of(Enumerable.Range(0, Runs).Select(run => (double)CumulativeOf[policy][(run * _steps) + step]))));
            return Table.Of("curves", rows)
                .Text("policy", row => _model.Policies[row.Policy].Id)
                .Text("period", row => PeriodId(row.Step))
                .Number("mean", row => row.Adopters.Mean)
                .Number("run_lo", row => row.Adopters.CountQuantile(0.025))
                .Number("q25", row => row.Adopters.CountQuantile(0.25))
                .Number("median", row => row.Adopters.CountQuantile(0.5))
                .Number("q75", row => row.Adopters.CountQuantile(0.75))
                .Number("run_hi", row => row.Adopters.CountQuantile(0.975))
                .Number("mc_error", row => row.Adopters.Error)
                .Build();
        }
    }

    /// <summary>How likely each city has ever adopted by the end, whether it keeps the policy or not (p_ever_adopted; Wilson 95 %), and the first period by
    /// whose end it has done so in half of the runs; blank: never, or <c>initial</c> when since before the start.</summary>
    public Table Cities =>
        Table.Of("cities", [.. Enumerable.Range(0, _model.Population.Count).SelectMany(city => Policies(), (city, policy) => (City: city, Policy: policy))])
            .Text("city", row => _model.Population.Cities[row.City].Id)
            .Text("name", row => _model.Population.Cities[row.City].Label)
            .Text("policy", row => _model.Policies[row.Policy].Id)
            .Number("p_ever_adopted", row => (double)AdoptionsOf(row.Policy, row.City) / Runs)
            .Number("ci_lo", row => WilsonInterval.Of(AdoptionsOf(row.Policy, row.City), Runs).Low)
            .Number("ci_hi", row => WilsonInterval.Of(AdoptionsOf(row.Policy, row.City), Runs).High)
            .Text("median_period", row => MedianPeriod(row.Policy, row.City))
            .Build();

    /// <summary>Adoptions a run by period and mechanism, the mechanism's share of the period's adoptions (blank where there were none), and the family of
    /// mechanisms that it is a part of. Initial adopters are attributed to no mechanism.</summary>
    public Table Mechanisms => Table.Of(
        "mechanisms", [.. PolicySteps().SelectMany(at => _model.Policies[at.Policy].Causes.Select((cause, number) => (at.Policy, at.Step, Cause: number)))])
        .Text("policy", row => _model.Policies[row.Policy].Id)
        .Text("period", row => PeriodId(row.Step))
        .Text("mechanism", row => _model.Policies[row.Policy].Causes[row.Cause].Id)
        .Number("adoptions", row => (double)ByCause(row.Policy, row.Step)[row.Cause] / Runs)
        .Number("share", row => Share(ByCause(row.Policy, row.Step)[row.Cause], ByCause(row.Policy, row.Step)))
        .Text("family", row => _model.Policies[row.Policy].Causes[row.Cause].Definition.Family)
        .Build();

    /// <summary>Each mechanism's share of all adoptions of a run, 0 to 1: over all runs together (share), and its median and middle 95 % over runs.
    /// Initial adopters are attributed to no mechanism; runs without an adoption have no share and are left out.</summary>
    public Table MechanismShares => MechanismShareTable.Of(_model, _tally, Runs);

    /// <summary>Influence: the adoptions per run of the target that are attributed to the source; pairs with none are left out. Without rows for more than
    /// 2000 cities.</summary>
    public Table Influence
    {
        get
        {
            var count = _model.Population.Count;
            return Table.Of("influence", [.. Policies().SelectMany(
                policy => Enumerable.Range(0, ByPair(policy).Length).Where(pair => ByPair(policy)[pair] > 0), (policy, pair) => (Policy: policy, Pair: pair))])
                .Text("policy", row => _model.Policies[row.Policy].Id)
                .Text("source", row => _model.Population.Cities[row.Pair / count].Id)
                .Text("target", row => _model.Population.Cities[row.Pair % count].Id)
                .Number("expected_adoptions", row => (double)ByPair(row.Policy)[row.Pair] / Runs)
                .Build();
        }
    }

    /// <summary>
    /// Who was moved through whom: the adoptions a run of the target that an organisation carried to it, from whichever city; pairs with none are left out.
    /// Null where nobody carries the policy. Without rows for more than 2000 cities.
    /// </summary>
    public Table? Carriers => CarrierTable.Of(_model, _tally, Runs);

    /// <summary>When a quarter, half and three quarters of the cities are current adopters: in how many of the runs by the end (Wilson 95 %), and the median
    /// period over all runs; blank where most runs do not get there.</summary>
    public Table Milestones
    {
        get
        {
            var rows = Policies()
                .SelectMany(policy => s_milestones, (policy, share) => (Policy: policy, Share: share, Steps: StepsTo(policy, share)))
                .ToArray();
            return Table.Of("milestones", rows)
                .Text("policy", row => _model.Policies[row.Policy].Id)
                .Number("share", row => row.Share)
                .Number("p_reached", row => (double)Reached(row.Steps) / Runs)
                .Number("ci_lo", row => WilsonInterval.Of(Reached(row.Steps), Runs).Low)
                .Number("ci_hi", row => WilsonInterval.Of(Reached(row.Steps), Runs).High)
                .Text("median_period", row => row.Steps[(Runs - 1) / 2] < _steps ? PeriodId(row.Steps[(Runs - 1) / 2]) : null)
                .Build();
        }
    }

    /// <summary>Expected cities of each country that have ever adopted by the end, whether they keep the policy or not (ever_adopted), and their share of its
    /// cities; cities without a country stand in the blank row.</summary>
    public Table Countries
    {
        get
        {
            var countries = Enumerable.Range(0, _model.Population.Count)
                .GroupBy(city => _model.Population.Cities[city].Country ?? string.Empty)
                .OrderBy(group => group.Key, StringComparer.Ordinal);
            return Table.Of("countries", [.. countries.SelectMany(country => Policies(), (country, policy) => (Country: country, Policy: policy))])
                .Text("country", row => row.Country.Key)
                .Text("policy", row => _model.Policies[row.Policy].Id)
                .Integer("cities", row => row.Country.Count())
                .Number("ever_adopted", row => (double)row.Country.Sum(city => (long)AdoptionsOf(row.Policy, city)) / Runs)
                .Number("ever_adopted_share", row => (double)row.Country.Sum(city => (long)AdoptionsOf(row.Policy, city)) / Runs / row.Country.Count())
                .Build();
        }
    }

    /// <summary>Cities in each state (unaware, aware, adopted, abandoned, rejected) at the end of each period: mean and 95 % band over runs. Null when the
    /// scenario has no states.</summary>
    public Table? States => StateTable.Of(_model, _tally);

    /// <summary>Adoptions of each degree of transfer (copying, emulation, combination, inspiration; own: nothing was transferred) by period: mean a run, share
    /// of the period's adoptions, 95 % band over runs. Null when the scenario has no transfer.</summary>
    public Table? Transfers => TransferTables.Degrees(_model, _tally);

    /// <summary>Cities whose policy holds each object of the first design at the end of each period: mean and 95 % band over runs; fidelity: their share among
    /// those who hold the policy at all. Negative lessons are held by those who rejected it. Null when the scenario has no transfer.</summary>
    public Table? Objects => TransferTables.Objects(_model, _tally);

    /// <summary>How likely each meeting is held, and how many come, or would have: mean and 95 % band over runs. Null when the scenario says nothing of
    /// participation.</summary>
    public Table? Meetings => MeetingsTable.Of(_model, _tally, Runs);

    private static double Share(long part, ReadOnlySpan<long> parts)
    {
        var whole = 0L;
        foreach (var one in parts)
            whole += one;
        return whole == 0 ? double.NaN : (double)part / whole;
    }

    private IEnumerable<int> Policies() => Enumerable.Range(0, _model.Policies.Count);

    private IEnumerable<(int Policy, int Step)> PolicySteps() => Policies().SelectMany(policy => Enumerable.Range(0, _steps), (policy, step) => (policy, step));

    private int[] Cumulated(int policy)
    {
        var adopters = new int[Runs * _steps];
        for (var place = 0; place < adopters.Length; place++)
        {
            var (run, step) = Math.DivRem(place, _steps);
            adopters[place] = _tally.NewAdopters[(((run * _model.Policies.Count) + policy) * _steps) + step] + (step == 0 ? 0 : adopters[place - 1]);
        }

        return adopters;
    }

    private ReadOnlySpan<long> ByCause(int policy, int step) =>
        _tally.Policies[policy].ByCause.AsSpan(step * _model.Policies[policy].Causes.Count, _model.Policies[policy].Causes.Count);

    private int[] ByPair(int policy) => _tally.Policies[policy].ByPair;

    private string PeriodId(int step) => _model.Timeline.Id(_model.Timeline.First + step);

    private int AdoptionsOf(int policy, int city)
    {
        var adoptions = 0;
        foreach (var count in _tally.Policies[policy].ByCity.AsSpan(city * (_steps + 1), _steps + 1))
            adoptions += count;
        return adoptions;
    }

    private string? MedianPeriod(int policy, int city)
    {
        var adoptions = 0;
        for (var step = -1; step < _steps; step++)
        {
            adoptions += _tally.Policies[policy].ByCity[(city * (_steps + 1)) + step + 1];
            if (2L * adoptions >= Runs)
                return step < 0 ? "initial" : PeriodId(step);
        }

        return null;
    }

    // Ascending over runs; as many as there are periods where a run does not get there.
    private int[] StepsTo(int policy, double share)
    {
        var needed = (int)Math.Ceiling(share * _model.Population.Count);
        var steps = new int[Runs];
        for (var run = 0; run < Runs; run++)
        {
            while (steps[run] < _steps && CumulativeOf[policy][(run * _steps) + steps[run]] < needed)
                steps[run]++;
        }

        Array.Sort(steps);
        return steps;
    }

    private int Reached(int[] steps) => steps.Count(step => step < _steps);
}
