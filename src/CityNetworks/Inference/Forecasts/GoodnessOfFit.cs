using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Histories;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Forecasts;

/// <summary>Would the fitted model make histories like the one on record: the curve of adopters, and statistics that the fit does not look at, observed and
/// in drawn histories.</summary>
/// <remarks>
/// Parameters are drawn once for every sixteen histories from the normal law of the estimates. Statistics, over all policies: adopters after a quarter, half,
/// three quarters and all of the periods at risk; the mean period of adoption; the share of adoptions that share their period; the mean exposure before
/// adoption, and Moran's I of having adopted by the end over the ties of exposure. p: two-sided, (1 + the lesser count of histories as extreme)·2/(R + 1).
/// The curve: cities that have adopted by the end of each period at risk, in the records and in the histories (mean, the middle 95 %).
/// Mahalanobis: D² = (s − s̄)'Σ⁻¹(s − s̄), p = (1 + histories as far)/(R + 1); statistics that others determine are left out of it.
/// Source: Lospinoso and Snijders (2019), Methodological Innovations 12, 1–18.
/// </remarks>
public static class GoodnessOfFit
{
    /// <summary>The tables <c>goodness</c> (statistics) and <c>histories</c> (the curve, a row by policy and period) of an event-history model.</summary>
    /// <param name="study">The model.</param>
    /// <param name="terms">Its terms, as they were asked for.</param>
    /// <param name="runs">Histories drawn; at least 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">A term cannot be followed along a history, or policies were given up.</exception>
    public static IReadOnlyList<Table> Of(EventHistoryStudy study, IReadOnlyList<string> terms, int runs, ulong seed, Workers workers = default) =>
        Of(study.Design, FittedHazard.Of(study.Fit), terms, runs, seed, workers);

    /// <summary>The tables <c>goodness</c> (statistics) and <c>histories</c> (the curve, a row by policy and period) of additive hazards.</summary>
    /// <param name="study">The model.</param>
    /// <param name="terms">Its terms, as they were asked for.</param>
    /// <param name="runs">Histories drawn; at least 1.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="workers">How the work is done.</param>
    /// <exception cref="CannotEstimateException">A term cannot be followed along a history, or policies were given up.</exception>
    public static IReadOnlyList<Table> Of(AdditiveStudy study, IReadOnlyList<string> terms, int runs, ulong seed, Workers workers = default) =>
        Of(study.Design, FittedHazard.Of(study), terms, runs, seed, workers);

    private static IReadOnlyList<Table> Of(PanelDesign design, FittedHazard fitted, IReadOnlyList<string> terms, int runs, ulong seed, Workers workers)
    {
        var panel = design.Panel;
        if (panel.Histories.Any(history => history.HasEnds))
            throw new CannotEstimateException("Some city gave a policy up, and histories are drawn of adoption for good; no goodness of fit.");
        var world = HistoryWorld.Of(panel.Records, panel.Selection, panel.Options, HistoryWorld.Recorded(panel), terms, panel, workers);
        var names = Auxiliaries.Names(world);
        var simulated = new double[runs][];
        var curves = new int[runs][];
        workers.For((runs + HistoryWalk.Lanes - 1) / HistoryWalk.Lanes, () => new HistoryWalk(world), (block, walk) =>
        {
            var first = block * HistoryWalk.Lanes;
            var samples = walk.Draw(fitted.At(fitted.Drawn(seed, block)), seed, first, Math.Min(HistoryWalk.Lanes, runs - first));
            foreach (var (lane, sample) in samples.Index())
                (simulated[first + lane], curves[first + lane]) = (Auxiliaries.Of(world, sample.AdoptedIn), Curve(world, sample.AdoptedIn));
        });
        var happened = Observed(panel, world);
        var observed = Auxiliaries.Of(world, happened);
        return [Statistics(names, observed, simulated), Histories(panel, world, Curve(world, happened), curves)];
    }

    private static Table Statistics(IReadOnlyList<string> names, double[] observed, double[][] simulated)
    {
        var (distance, p) = MahalanobisTest.Of(observed, simulated);
        return Table.Of("goodness", [.. names.Index()])
            .Text("statistic", row => row.Item)
            .Number("observed", row => observed[row.Index])
            .Number("simulated", row => simulated.Average(run => run[row.Index]))
            .Number("run_lo", row => Quantiles.OfSorted(simulated.Select(run => run[row.Index]).Order().ToArray(), 0.025))
            .Number("run_hi", row => Quantiles.OfSorted(simulated.Select(run => run[row.Index]).Order().ToArray(), 0.975))
            .Number("p_value", row => Tail(observed[row.Index], [.. simulated.Select(run => run[row.Index])]))
            .Number("mahalanobis", _ => distance)
            .Number("mahalanobis_p", _ => p)
            .Integer("runs", _ => simulated.Length)
            .Build();
    }

    // How many cities have adopted by the end of each period at risk; policies one after the other.
    private static int[] Curve(HistoryWorld world, int[][] adoptedIn)
    {
        var (first, last) = world.Risk;
        return [.. adoptedIn.SelectMany(cities => Enumerable.Range(first, last + 1 - first).Select(period => cities.Count(at => at <= period)))];
    }

    private static Table Histories(AdoptionPanel panel, HistoryWorld world, int[] observed, int[][] curves)
    {
        var (first, last) = world.Risk;
        var steps = last + 1 - first;
        double[] Sorted(int place) => [.. curves.Select(run => (double)run[place]).Order()];
        return Table.Of("histories", [.. Enumerable.Range(0, observed.Length).Select(place => (Place: place, Runs: Sorted(place)))])
            .Text("policy", row => world.Policies[row.Place / steps].Id)
            .Text("period", row => panel.Records.Periods[first + (row.Place % steps)].Id)
            .Integer("observed", row => observed[row.Place])
            .Number("simulated", row => row.Runs.Average())
            .Number("run_lo", row => Quantiles.OfSortedCounts(row.Runs, 0.025))
            .Number("run_hi", row => Quantiles.OfSortedCounts(row.Runs, 0.975))
            .Integer("runs", row => row.Runs.Length)
            .Build();
    }

    private static int[][] Observed(AdoptionPanel panel, HistoryWorld world)
    {
        var last = panel.Count == 0 ? 0 : panel.Period.Max();
        return [.. world.Policies.Select((policy, number) => Enumerable.Range(0, world.CityCount)
            .Select(city => panel.Histories[number].FirstAdoption(city) is { } period && period <= last ? period : int.MaxValue).ToArray())];
    }

    private static double Tail(double observed, double[] runs)
    {
        var (low, high) = (runs.Count(value => value <= observed + 1e-12), runs.Count(value => value >= observed - 1e-12));
        return Math.Min(1, 2.0 * (1 + Math.Min(low, high)) / (runs.Length + 1));
    }
}
