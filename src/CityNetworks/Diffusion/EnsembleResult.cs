using CityNetworks.Diffusion.Model;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Diffusion;

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
        Cumulative = new int[tally.NewAdopters.Length];
        for (var place = 0; place < Cumulative.Length; place++)
            Cumulative[place] = tally.NewAdopters[place] + (place % _steps == 0 ? 0 : Cumulative[place - 1]);
    }

    /// <summary>The number of runs.</summary>
    public int Runs { get; }

    /// <summary>Adopters by the end of each period, by run: run r, period t at r·(periods) + t.</summary>
    public IReadOnlyList<int> CumulativeAdopters => Cumulative;

    internal int[] Cumulative { get; }

    /// <summary>All the tables, in the order in which they are written.</summary>
    public IReadOnlyList<Table> Tables => [Curves, Cities, Mechanisms, Influence, Milestones, Countries];

    /// <summary>Adopters by the end of each period, initial ones included: mean, 95 % band over runs (lo, hi), quartiles, and the Monte-Carlo error of the mean.</summary>
    public Table Curves
    {
        get
        {
            var rows = new List<(int Step, Distribution Adopters)>();
            for (var step = 0; step < _steps; step++)
                rows.Add((step, Distribution.Of(Enumerable.Range(0, Runs).Select(run => (double)Cumulative[(run * _steps) + step]))));
            return Table.Of("curves", rows)
                .Text("policy", _ => _model.Scenario.Policy)
                .Text("period", row => PeriodId(row.Step))
                .Number("mean", row => row.Adopters.Mean)
                .Number("lo", row => row.Adopters.Quantile(0.025))
                .Number("q25", row => row.Adopters.Quantile(0.25))
                .Number("median", row => row.Adopters.Quantile(0.5))
                .Number("q75", row => row.Adopters.Quantile(0.75))
                .Number("hi", row => row.Adopters.Quantile(0.975))
                .Number("mc_error", row => row.Adopters.Error)
                .Build();
        }
    }

    /// <summary>How likely each city adopts by the end (Wilson 95 %), and the first period by whose end it has in half of the runs; blank: never, or <c>initial</c> when since before the start.</summary>
    public Table Cities => Table.Of("cities", [.. Enumerable.Range(0, _model.Population.Count)])
        .Text("city", city => _model.Population.Cities[city].Id)
        .Text("name", city => _model.Population.Cities[city].Name)
        .Text("policy", _ => _model.Scenario.Policy)
        .Number("p_adopt", city => (double)AdoptionsOf(city) / Runs)
        .Number("p_lo", city => WilsonInterval.Of(AdoptionsOf(city), Runs).Low)
        .Number("p_hi", city => WilsonInterval.Of(AdoptionsOf(city), Runs).High)
        .Text("median_period", MedianPeriod)
        .Build();

    /// <summary>Adoptions a run by period and mechanism, and the mechanism's share of the period's adoptions; blank where there were none. Initial adopters are laid to no mechanism.</summary>
    public Table Mechanisms
    {
        get
        {
            var causes = _model.Causes.Count;
            return Table.Of("mechanisms", [.. Enumerable.Range(0, _steps * causes)])
                .Text("policy", _ => _model.Scenario.Policy)
                .Text("period", row => PeriodId(row / causes))
                .Text("mechanism", row => _model.Causes[row % causes].Id)
                .Number("adoptions", row => (double)_tally.ByCause[row] / Runs)
                .Number("share", row => Share(_tally.ByCause[row], _tally.ByCause.AsSpan(row / causes * causes, causes)))
                .Build();
        }
    }

    /// <summary>Who moved whom: the adoptions a run of the target that are laid to the source; pairs with none are left out. Without rows for more than 2000 cities.</summary>
    public Table Influence
    {
        get
        {
            var count = _model.Population.Count;
            return Table.Of("influence", [.. Enumerable.Range(0, _tally.ByPair.Length).Where(pair => _tally.ByPair[pair] > 0)])
                .Text("policy", _ => _model.Scenario.Policy)
                .Text("source", pair => _model.Population.Cities[pair / count].Id)
                .Text("target", pair => _model.Population.Cities[pair % count].Id)
                .Number("expected_adoptions", pair => (double)_tally.ByPair[pair] / Runs)
                .Build();
        }
    }

    /// <summary>When a quarter, half and three quarters of the cities have adopted: in how many of the runs by the end (Wilson 95 %), and the median period over all runs; blank where most runs do not get there.</summary>
    public Table Milestones
    {
        get
        {
            var rows = s_milestones.Select(share => (Share: share, Steps: StepsTo(share))).ToArray();
            return Table.Of("milestones", rows)
                .Text("policy", _ => _model.Scenario.Policy)
                .Number("share", row => row.Share)
                .Number("p_reached", row => (double)Reached(row.Steps) / Runs)
                .Number("p_lo", row => WilsonInterval.Of(Reached(row.Steps), Runs).Low)
                .Number("p_hi", row => WilsonInterval.Of(Reached(row.Steps), Runs).High)
                .Text("median_period", row => row.Steps[(Runs - 1) / 2] < _steps ? PeriodId(row.Steps[(Runs - 1) / 2]) : null)
                .Build();
        }
    }

    /// <summary>Expected adopters by the end in each country, and their share of its cities; cities without a country stand in the blank row.</summary>
    public Table Countries => Table.Of("countries", [.. Enumerable.Range(0, _model.Population.Count).GroupBy(city => _model.Population.Cities[city].Country ?? string.Empty).OrderBy(group => group.Key, StringComparer.Ordinal)])
        .Text("country", group => group.Key)
        .Text("policy", _ => _model.Scenario.Policy)
        .Integer("cities", group => group.Count())
        .Number("mean", group => (double)group.Sum(city => (long)AdoptionsOf(city)) / Runs)
        .Number("share", group => (double)group.Sum(city => (long)AdoptionsOf(city)) / Runs / group.Count())
        .Build();

    private static double Share(long part, ReadOnlySpan<long> parts)
    {
        var whole = 0L;
        foreach (var one in parts)
            whole += one;
        return whole == 0 ? double.NaN : (double)part / whole;
    }

    private string PeriodId(int step) => _model.Timeline.Id(_model.Timeline.First + step);

    private int AdoptionsOf(int city)
    {
        var adoptions = 0;
        foreach (var count in _tally.ByCity.AsSpan(city * (_steps + 1), _steps + 1))
            adoptions += count;
        return adoptions;
    }

    private string? MedianPeriod(int city)
    {
        var adoptions = 0;
        for (var step = -1; step < _steps; step++)
        {
            adoptions += _tally.ByCity[(city * (_steps + 1)) + step + 1];
            if (2L * adoptions >= Runs)
                return step < 0 ? "initial" : PeriodId(step);
        }

        return null;
    }

    // Ascending over runs; as many as there are periods where a run does not get there.
    private int[] StepsTo(double share)
    {
        var needed = (int)Math.Ceiling(share * _model.Population.Count);
        var steps = new int[Runs];
        for (var run = 0; run < Runs; run++)
        {
            while (steps[run] < _steps && Cumulative[(run * _steps) + steps[run]] < needed)
                steps[run]++;
        }

        Array.Sort(steps);
        return steps;
    }

    private int Reached(int[] steps) => steps.Count(step => step < _steps);
}
