using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Inference.Gatherings;
using CityNetworks.Inference.Panels;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Forecasts;

/// <summary>Simulations of a fit: parameters are drawn from it, runs from each draw, so that bands carry both what is not known and chance.</summary>
/// <remarks>
/// D draws (the first is the estimates) of R/D runs each; draw d has the seed plus d. Bands: <c>run_lo</c>, <c>run_hi</c> hold the middle 95 % of all runs,
/// <c>draw_lo</c>, <c>draw_hi</c> that of the means of the draws. Beside them stands what was observed; the auxiliaries compare the two.
/// Fit: D² = (s − s̄)'Σ⁻¹(s − s̄) of the observed auxiliaries against the simulated ones, with a Monte-Carlo p-value.
/// Source: Lospinoso and Snijders (2019), Methodological Innovations 12, 1–18.
/// </remarks>
public static class FittedEnsemble
{
    /// <summary>The tables curves, cities, parameters and goodness_of_fit.</summary>
    /// <param name="records">The records that the fit is of.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="settings">Runs in all, seed and threads.</param>
    /// <param name="draws">D; at least 1, at most the runs.</param>
    public static IReadOnlyList<Table> Run(RecordSet records, Selection selection, FittedScenario fit, RunSettings settings, int draws)
    {
        var (first, points, curves, adopted, each) = Simulated(_ => records, selection, fit, settings, draws);
        int?[] observed = [.. Observed(records, selection, fit.Policy, first.Periods)];
        return
        [
            Curves(fit.Policy, first.Periods, curves, each, observed),
            Cities(fit.Policy, adopted),
            Parameters(fit, points),
            GoodnessOfFit(fit.Policy, first.Periods.Count, curves, each, [.. observed.Select(count => count!.Value)]),
        ];
    }

    /// <summary>Forecasts beyond the last period of the records, from those who have the policy at its end: the tables curves, cities and parameters.</summary>
    /// <param name="records">The records that the fit is of.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="settings">Runs in all, seed and threads.</param>
    /// <param name="draws">D; at least 1, at most the runs.</param>
    /// <param name="periods">How many further periods; at least 1.</param>
    /// <param name="attendance">Who meets whom in them: stated, or drawn from a fit of participation in every draw; then there are also the tables attendance
    /// and meetings.</param>
    /// <exception cref="CannotEstimateException">Attendance cannot be drawn from its fit.</exception>
    public static IReadOnlyList<Table> Beyond(
        RecordSet records, Selection selection, FittedScenario fit, RunSettings settings, int draws, int periods, FutureAttendance attendance)
    {
        var further = FuturePeriods.Of(records, periods, attendance);
        var known = records.Events.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        bool IsNew(Event row) => !known.Contains(row.Id);
        var planned = attendance.Fit is { } fitted ? AttendanceDraw.Planned(further, selection, fitted, IsNew) : [];
        if (attendance.Fit is { } checkedFit)
        {
            AttendanceEnsemble.Check(checkedFit);
            if (planned.Count == 0)
            {
                throw new CannotEstimateException("The last period with any events holds no meeting of the kinds that the fit of attendance is about, so none "
                    + "is held again and nobody is drawn; expected --future none, repeat or a probability.");
            }
        }

        var came = new List<IReadOnlyList<(string Event, IReadOnlyList<string> Cities)>>();
        RecordSet Attended(int draw)
        {
            if (attendance.Fit is not { } who)
                return further;
            var drawn = AttendanceDraw.Of(further, selection, who, who.Drawn(settings.Seed, draw), attendance.Size, settings.Seed, draw, IsNew);
            came.Add(drawn.Meetings);
            return drawn.Records;
        }

        var (first, points, curves, adopted, each) = Simulated(Attended, selection, fit.From(further.Periods[records.Periods.Count].Id), settings, draws);
        Table[] tables = [Curves(fit.Policy, first.Periods, curves, each, new int?[first.Periods.Count]), Cities(fit.Policy, adopted), Parameters(fit, points)];
        return planned.Count == 0 ? tables : [.. tables, AttendanceEnsemble.Attendance(planned, came), AttendanceEnsemble.Meetings(planned, came)];
    }

    private static (DiffusionModel First, double[][] Points, int[][] Curves, List<Table> Adopted, int Each) Simulated(
        Func<int, RecordSet> recordsOf, Selection selection, FittedScenario fit, RunSettings settings, int draws)
    {
        draws = Math.Clamp(draws, 1, settings.Runs);
        var each = settings.Runs / draws;
        double[][] points = [.. Enumerable.Range(0, draws).Select(draw => fit.Drawn(settings.Seed, draw))];
        var (curves, adopted) = (new int[draws][], new List<Table>());
        DiffusionModel? first = null;
        for (var draw = 0; draw < draws; draw++)
        {
            settings.Workers.Cancellation.ThrowIfCancellationRequested();
            var records = recordsOf(draw);
            var model = DiffusionModel.Create(records, fit.At(points[draw], records), selection);
            first ??= model;
            var result = Ensemble.Run(model, new RunSettings { Runs = each, Seed = settings.Seed + (ulong)draw, Workers = settings.Workers });
            curves[draw] = [.. result.Cumulative];
            adopted.Add(result.Cities);
        }

        return (first!, points, curves, adopted, each);
    }

    private static IEnumerable<int?> Observed(RecordSet records, Selection selection, string policy, IReadOnlyList<string> periods)
    {
        var history = AdoptionHistory.Of(records, selection, policy, NetworkBuilder.Build(records, selection).Names.Cities);
        var numbers = records.Periods.Index().ToDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        return periods.Select(period => (int?)history.HoldersAt(numbers[period]));
    }

    private static Table Curves(string policy, IReadOnlyList<string> periods, int[][] curves, int each, int?[] observed)
    {
        var steps = periods.Count;
        double[] Runs(int step) => [.. curves.SelectMany(draw => Enumerable.Range(0, each).Select(run => (double)draw[(run * steps) + step])).Order()];
        double[] Means(int step) => [.. curves.Select(draw => Enumerable.Range(0, each).Average(run => (double)draw[(run * steps) + step])).Order()];
        return Table.Of("curves", [.. Enumerable.Range(0, steps).Select(step => (Step: step, Runs: Runs(step), Means: Means(step)))])
            .Text("policy", _ => policy)
            .Text("period", row => periods[row.Step])
            .Number("mean", row => row.Runs.Average())
            .Number("run_lo", row => Quantiles.OfSortedCounts(row.Runs, 0.025))
            .Number("median", row => Quantiles.OfSortedCounts(row.Runs, 0.5))
            .Number("run_hi", row => Quantiles.OfSortedCounts(row.Runs, 0.975))
            .Number("draw_lo", row => Quantiles.OfSorted(row.Means, 0.025))
            .Number("draw_hi", row => Quantiles.OfSorted(row.Means, 0.975))
            .Integer("observed", row => observed[row.Step])
            .Build();
    }

    private static Table Cities(string policy, List<Table> draws)
    {
        var (ids, names) = (draws[0].Text("city"), draws[0].Text("name"));
        double[][] chances = [.. draws.Select(draw => draw.Numbers("p_ever_adopted").ToArray())];
        double[] Sorted(int city) => [.. chances.Select(draw => draw[city]).Order()];
        return Table.Of("cities", [.. Enumerable.Range(0, ids.Count)])
            .Text("city", city => ids[city])
            .Text("name", city => names[city])
            .Text("policy", _ => policy)
            .Number("p_ever_adopted", city => chances.Average(draw => draw[city]))
            .Number("draw_lo", city => Quantiles.OfSorted(Sorted(city), 0.025))
            .Number("draw_hi", city => Quantiles.OfSorted(Sorted(city), 0.975))
            .Build();
    }

    private static Table Parameters(FittedScenario fit, double[][] points) => Table.Of("parameters", [.. fit.Parameters.Index()])
        .Text("term", row => row.Item.Term)
        .Text("key", row => row.Item.Path)
        .Number("estimate", row => row.Item.Estimate)
        .Number("draw_lo", row => Quantiles.OfSorted(points.Select(point => point[row.Index]).Order().ToArray(), 0.025))
        .Number("draw_hi", row => Quantiles.OfSorted(points.Select(point => point[row.Index]).Order().ToArray(), 0.975))
        .Build();

    // Adopters after a quarter, half, three quarters and all of the periods: the auxiliaries that a curve is judged by.
    private static Table GoodnessOfFit(string policy, int steps, int[][] curves, int each, int[] observed)
    {
        int[] places = [.. new[] { 0.25, 0.5, 0.75, 1 }.Select(share => Math.Max(0, (int)Math.Ceiling(share * steps) - 1)).Distinct()];
        double[][] runs = [.. curves.SelectMany(draw =>
            Enumerable.Range(0, each).Select(run => places.Select(step => (double)draw[(run * steps) + step]).ToArray()))];
        double[] seen = [.. places.Select(step => (double)observed[step])];
        var (distance, p) = MahalanobisTest.Of(seen, runs);
        var rows = places.Select((step, k) =>
            ($"adopters_after_{step + 1}_periods", seen[k], runs.Average(run => run[k]), double.NaN)).Append(("mahalanobis", distance, double.NaN, p));
        return Table.Of("goodness_of_fit", [.. rows])
            .Text("policy", _ => policy)
            .Text("statistic", row => row.Item1)
            .Number("observed", row => row.Item2)
            .Number("simulated", row => row.Item3)
            .Number("p_value", row => row.Item4)
            .Build();
    }
}
