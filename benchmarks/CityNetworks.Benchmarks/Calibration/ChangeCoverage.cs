using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Benchmarks.Calibration;

/// <summary>How often the interval of a change holds the change of the law: the difference of the measure's expectations.</summary>
internal static class ChangeCoverage
{
    private const int Replicates = 200;
    private const ulong Truths = 777;

    private static readonly (string Id, IntervalMethod Method)[] s_methods =
        [("calibrated", IntervalMethod.Calibrated), ("percentile", IntervalMethod.Percentile), ("bca", IntervalMethod.BiasCorrectedAccelerated)];

    /// <summary>A row for each method.</summary>
    public static IEnumerable<Coverage> Of(CentralityMeasure measure, MadeUpMeetings law, int from, int to, int worlds, Workers workers)
    {
        var truth = law.Changes || from != to ? Truth(measure, law, from, to, workers) : new double[MadeUpMeetings.Cities];
        var hits = new (int Hits, int Trials, int Blank)[worlds][];
        workers.For(worlds, world =>
        {
            var windows = Windows.Each(law.Network(1, world, from, to));
            hits[world] = [.. s_methods.Select(method => Hits(PeriodComparison.Consecutive(windows, measure.Id, measure.OfCities, new ResamplingSettings
            {
                Replicates = Replicates,
                Seed = (ulong)(1000 + world),
                Method = method.Method,
            }, Workers.One), truth))];
        });

        var events = from == to ? $"{from}" : $"{from} and {to}";
        return s_methods.Select((method, k) => Coverage.Of(
            "change", measure.Id, method.Id, law.Changes ? "with change" : "no change", events, law.Density, 0.95, [.. hits.Select(world => world[k])]));
    }

    private static double[] Truth(CentralityMeasure measure, MadeUpMeetings law, int from, int to, Workers workers)
    {
        var worlds = from + to > 200 ? 600 : 2000;
        var changes = new double[worlds][];
        workers.For(worlds, world =>
        {
            var windows = Windows.Each(law.Network(Truths, world, from, to));
            changes[world] = [.. measure.OfCities(windows[1]).Zip(measure.OfCities(windows[0]), (after, before) => after - before)];
        });
        return [.. Enumerable.Range(0, MadeUpMeetings.Cities).Select(city => changes.Average(change => change[city]))];
    }

    private static (int Hits, int Trials, int Blank) Hits(Table table, double[] truth)
    {
        var (hits, trials, blank) = (0, 0, 0);
        for (var row = 0; row < table.RowCount; row++)
        {
            var (low, high) = (table.Numbers("ci_lo")[row], table.Numbers("ci_hi")[row]);
            var city = int.Parse(table.Text("node")[row]![1..], System.Globalization.CultureInfo.InvariantCulture);
            blank += double.IsNaN(low) ? 1 : 0;
            trials += double.IsNaN(low) ? 0 : 1;
            hits += low - 1e-9 <= truth[city] && truth[city] <= high + 1e-9 ? 1 : 0;
        }

        return (hits, trials, blank);
    }
}
