using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records.Bundled;

namespace CityNetworks.Benchmarks.Calibration;

/// <summary>How often the intervals of a counterfactual hold what very many runs give: of the mean difference by period, and of each city's.</summary>
internal static class PairedCoverage
{
    private const double Z = 1.959963984540054;
    private const int Runs = 300;
    private const int Many = 200_000;

    public static IEnumerable<Coverage> Of(int worlds, Workers workers)
    {
        var records = Mercocities.Records;
        var model = DiffusionModel.Create(records, BundledScenarios.Read(BundledScenarios.Default, records).Scenario!);
        var without = model.WithoutCity("pergamino");
        var truth = Counterfactual.Run(without, model, new RunSettings { Runs = Many, Seed = 5, Workers = workers });
        var (means, cities) = (new (int, int, int)[worlds], new (int, int, int)[worlds]);
        workers.For(worlds, world =>
        {
            var drawn = Counterfactual.Run(without, model, new RunSettings { Runs = Runs, Seed = (ulong)(1000 + world), Workers = Workers.One });
            var (difference, error) = (drawn.Differences.Numbers("difference"), drawn.Differences.Numbers("mc_error"));
            means[world] = Counted(
                truth.Differences.Numbers("difference"), row => difference[row] - (Z * error[row]), row => difference[row] + (Z * error[row]));
            cities[world] = Counted(truth.Cities.Numbers("difference"), row => drawn.Cities.Numbers("ci_lo")[row], row => drawn.Cities.Numbers("ci_hi")[row]);
        });
        return
        [
            Coverage.Of(
                "counterfactual", "mean difference by period", "difference ± 1.96 mc_error", "without Pergamino", $"{Runs} runs", double.NaN, 0.95, means),
            Coverage.Of("counterfactual", "difference by city", "ci_lo, ci_hi", "without Pergamino", $"{Runs} runs", double.NaN, 0.95, cities),
        ];
    }

    // Where nothing varies in very many runs there is nothing to cover.
    private static (int, int, int) Counted(IReadOnlyList<double> truth, Func<int, double> low, Func<int, double> high)
    {
        var (hits, trials) = (0, 0);
        for (var row = 0; row < truth.Count; row++)
        {
            if (truth[row] == 0)
                continue;
            trials++;
            hits += low(row) - (1.0 / Many) <= truth[row] && truth[row] <= high(row) + (1.0 / Many) ? 1 : 0;
        }

        return (hits, trials, truth.Count - trials);
    }
}
