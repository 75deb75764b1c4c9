using System.Globalization;
using CityNetworks.Centrality;
using CityNetworks.Comparison;
using CityNetworks.Networks;
using CityNetworks.Numerics;

namespace CityNetworks.Benchmarks.Calibration;

/// <summary>How often the intervals of the table <c>bootstrap</c> hold the expected value of a city, and its rank by expected values among the cities present;
/// and whether rarefied changes are free of the size of periods.</summary>
internal static class ValueCoverage
{
    private const int Replicates = 200;
    private const ulong Truths = 778;

    public static IEnumerable<Coverage> Of(CentralityMeasure measure, MadeUpMeetings law, int events, int worlds, Workers workers)
    {
        var truth = Truth(measure, law, events, workers);
        IntervalMethod[] methods = [IntervalMethod.Calibrated, IntervalMethod.BiasCorrectedAccelerated];
        var values = methods.Select(_ => new (int, int, int)[worlds]).ToArray();
        var ranks = new (int, int, int)[worlds];
        workers.For(worlds, world =>
        {
            var windows = Windows.Each(law.Network(2, world, events));
            for (var method = 0; method < methods.Length; method++)
            {
                var settings = new ResamplingSettings { Replicates = Replicates, Seed = (ulong)(1000 + world), Method = methods[method] };
                var table = BootstrapTable.Of(windows, measure.Id, measure.OfCities, settings: settings, workers: Workers.One);
                int[] cities = [.. table.Text("node").Select(id => int.Parse(id![1..], CultureInfo.InvariantCulture))];
                values[method][world] = Counted(cities, table.Numbers("value_ci_lo"), table.Numbers("value_ci_hi"), city => truth[city]);
                if (method == 0)
                    ranks[world] = Counted(
                        cities, table.Numbers("rank_ci_lo"), table.Numbers("rank_ci_hi"), city => 1 + cities.Count(other => truth[other] > truth[city]));
            }
        });

        string[] names = ["calibrated", "bca"];
        return
        [
            .. names.Select((name, k) => Coverage.Of("value", measure.Id, name, "one law", $"{events}", law.Density, 0.95, values[k])),
            Coverage.Of("rank", measure.Id, "percentile", "one law", $"{events}", law.Density, 0.95, ranks),
        ];
    }

    /// <summary>Periods of one law, the second of four times as many events: how often the larger one has the larger value, as recorded and rarefied; one half
    /// is fair.</summary>
    public static IEnumerable<Coverage> OfSize(CentralityMeasure measure, MadeUpMeetings law, int events, int worlds, Workers workers)
    {
        var (recorded, rarefied) = (new (int, int, int)[worlds], new (int, int, int)[worlds]);
        workers.For(worlds, world =>
        {
            var windows = Windows.Each(law.Network(3, world, events, 4 * events));
            var same = Rarefaction.Of(
                windows[0], windows[1], measure.OfCities, new ResamplingSettings { Replicates = Replicates, Seed = (ulong)(1000 + world) }, Workers.One);
            recorded[world] = Larger(measure.OfCities(windows[0]), measure.OfCities(windows[1]));
            rarefied[world] = Larger(same.From, same.To);
        });
        return
        [
            Coverage.Of("size of periods", measure.Id, "as recorded", "no change", $"{events} and {4 * events}", law.Density, 0.5, recorded),
            Coverage.Of("size of periods", measure.Id, "rarefied", "no change", $"{events} and {4 * events}", law.Density, 0.5, rarefied),
        ];
    }

    // Of the ten most active cities, which are present nearly always; of the others the expectation, not the larger half, is the question.
    private static (int, int, int) Larger(double[] before, double[] after) =>
        (Enumerable.Range(0, 10).Count(city => after[city] > before[city]), 10, 0);

    private static double[] Truth(CentralityMeasure measure, MadeUpMeetings law, int events, Workers workers)
    {
        var values = new double[events > 100 ? 600 : 2000][];
        workers.For(values.Length, world => values[world] = measure.OfCities(law.Network(Truths, world, events).All));
        return [.. Enumerable.Range(0, MadeUpMeetings.Cities).Select(city => values.Average(value => value[city]))];
    }

    private static (int, int, int) Counted(int[] cities, IReadOnlyList<double> low, IReadOnlyList<double> high, Func<int, double> truth)
    {
        var (hits, trials) = (0, 0);
        for (var row = 0; row < cities.Length; row++)
        {
            trials += double.IsNaN(low[row]) ? 0 : 1;
            hits += low[row] - 1e-9 <= truth(cities[row]) && truth(cities[row]) <= high[row] + 1e-9 ? 1 : 0;
        }

        return (hits, trials, cities.Length - trials);
    }
}
