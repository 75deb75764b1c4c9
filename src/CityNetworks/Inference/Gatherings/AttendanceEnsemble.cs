using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Gatherings;

/// <summary>Simulations in which planned meetings are held, with attendance drawn from a fit of who comes together.</summary>
/// <remarks>
/// D draws of R/D runs each. A draw has coefficients from the normal distribution of the fit (the first the estimates), then, meeting by meeting in the
/// order of time, a set of cities: of n members, k come, a set S with probability exp(βx(S)) over the sum of this over all sets. All sets are listed up to
/// 20,000; beyond, a chain of 400 k swaps (Metropolis) draws. k is that of an event on record of the same kind, drawn with equal chances, or given.
/// A host on record always comes. Who is not drawn is known to be absent. Draw d has the seed plus d.
/// </remarks>
public static class AttendanceEnsemble
{
    /// <summary>The tables curves, cities, attendance and meetings.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="scenario">How the policy spreads.</param>
    /// <param name="fit">Who comes together.</param>
    /// <param name="size">How many come to each meeting; null: drawn.</param>
    /// <param name="settings">Runs in all, seed and threads.</param>
    /// <param name="draws">D; at least 1, at most the runs.</param>
    /// <exception cref="CannotEstimateException">No meeting is planned, or the fit is not of participation.</exception>
    public static IReadOnlyList<Table> Run(
        RecordSet records, Selection selection, Scenario scenario, AttendanceFit fit, int? size, RunSettings settings, int draws)
    {
        Check(fit);
        var planned = AttendanceDraw.Planned(records, selection, fit);
        if (planned.Count == 0)
        {
            throw new CannotEstimateException(
                $"No {(fit.Kinds is { } kinds ? string.Join(" or ", kinds) : "meeting")} is planned, so there is no attendance to draw; expected rows of "
                    + "events.csv with the status planned and a period.");
        }

        draws = Math.Clamp(draws, 1, settings.Runs);
        var each = settings.Runs / draws;
        DiffusionModel? first = null;
        var (curves, cities) = (new List<IReadOnlyList<int[]>>(), new List<Table>());
        var came = new List<IReadOnlyList<(string Event, IReadOnlyList<string> Cities)>>();
        for (var draw = 0; draw < draws; draw++)
        {
            settings.Workers.Cancellation.ThrowIfCancellationRequested();
            var attended = AttendanceDraw.Of(records, selection, fit, fit.Drawn(settings.Seed, draw), size, settings.Seed, draw);
            var model = DiffusionModel.Create(attended.Records, scenario, selection);
            first ??= model;
            var result = Ensemble.Run(model, new RunSettings { Runs = each, Seed = settings.Seed + (ulong)draw, Workers = settings.Workers });
            curves.Add(result.CumulativeOf);
            cities.Add(result.Cities);
            came.Add(attended.Meetings);
        }

        return [Curves(first!, curves, each), Cities(cities), Attendance(planned, came), Meetings(planned, came)];
    }

    /// <summary>Refuses a fit that is not of participation.</summary>
    /// <exception cref="CannotEstimateException">It is of another outcome.</exception>
    internal static void Check(AttendanceFit fit)
    {
        if (fit.Outcome != "participation")
            throw new CannotEstimateException($"The fit is of {fit.Outcome}; expected one of participation ('citynet fit --outcome participation --out "
                + "FOLDER').");
    }

    private static Table Curves(DiffusionModel model, List<IReadOnlyList<int[]>> curves, int each)
    {
        var steps = model.Periods.Count;
        var rows = model.PolicyIds.SelectMany((id, policy) => Enumerable.Range(0, steps).Select(step =>
        {
            int Adopters(IReadOnlyList<int[]> draw, int run) => draw[policy][(run * steps) + step];
            double[] runs = [.. curves.SelectMany(draw => Enumerable.Range(0, each).Select(run => (double)Adopters(draw, run))).Order()];
            double[] means = [.. curves.Select(draw => Enumerable.Range(0, each).Average(run => Adopters(draw, run))).Order()];
            return (Policy: id, Step: step, Runs: runs, Means: means);
        })).ToArray();
        return Table.Of("curves", rows)
            .Text("policy", row => row.Policy)
            .Text("period", row => model.Periods[row.Step])
            .Number("mean", row => row.Runs.Average())
            .Number("run_lo", row => Quantiles.OfSortedCounts(row.Runs, 0.025))
            .Number("median", row => Quantiles.OfSortedCounts(row.Runs, 0.5))
            .Number("run_hi", row => Quantiles.OfSortedCounts(row.Runs, 0.975))
            .Number("draw_lo", row => Quantiles.OfSorted(row.Means, 0.025))
            .Number("draw_hi", row => Quantiles.OfSorted(row.Means, 0.975))
            .Build();
    }

    private static Table Cities(List<Table> draws)
    {
        double[][] chances = [.. draws.Select(draw => draw.Numbers("p_ever_adopted").ToArray())];
        double[] Sorted(int row) => [.. chances.Select(draw => draw[row]).Order()];
        return Table.Of("cities", [.. Enumerable.Range(0, draws[0].RowCount)])
            .Text("city", row => draws[0].Text("city")[row])
            .Text("name", row => draws[0].Text("name")[row])
            .Text("policy", row => draws[0].Text("policy")[row])
            .Number("p_ever_adopted", row => chances.Average(draw => draw[row]))
            .Number("draw_lo", row => Quantiles.OfSorted(Sorted(row), 0.025))
            .Number("draw_hi", row => Quantiles.OfSorted(Sorted(row), 0.975))
            .Build();
    }

    // In which share of the draws each city came; those that never did are left out.
    internal static Table Attendance(IReadOnlyList<Event> planned, List<IReadOnlyList<(string Event, IReadOnlyList<string> Cities)>> came) =>
        Table.Of("attendance",
        [
            .. planned.SelectMany((e, k) => came.SelectMany(draw => draw[k].Cities).GroupBy(city => city, StringComparer.Ordinal)
                .OrderBy(city => city.Key, StringComparer.Ordinal).Select(city => (e.Id, City: city.Key, Share: (double)city.Count() / came.Count))),
        ])
        .Text("event", row => row.Id)
        .Text("city", row => row.City)
        .Number("p_comes", row => row.Share)
        .Build();

    internal static Table Meetings(IReadOnlyList<Event> planned, List<IReadOnlyList<(string Event, IReadOnlyList<string> Cities)>> came) =>
        Table.Of("meetings", [.. planned.Index()])
            .Text("event", row => row.Item.Id)
            .Text("period", row => row.Item.Period)
            .Integer("draws", _ => came.Count)
            .Number("cities_mean", row => came.Average(draw => draw[row.Index].Cities.Count))
            .Integer("cities_least", row => came.Min(draw => draw[row.Index].Cities.Count))
            .Integer("cities_most", row => came.Max(draw => draw[row.Index].Cities.Count))
            .Build();
}
