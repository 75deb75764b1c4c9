using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Forecasts;

/// <summary>A change of a fitted world: paired differences for each draw of the parameters.</summary>
public static class FittedCounterfactual
{
    /// <summary>The table counterfactual: means of the changed and the unchanged world and their difference over all draws, with the middle 95 % of
    /// the draws.</summary>
    /// <param name="records">The records that the fit is of.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="worlds">The changed and the unchanged world of a draw.</param>
    /// <param name="settings">Runs in all, seed and threads.</param>
    /// <param name="draws">The number of draws; at least 1, at most the runs. The first is the estimates.</param>
    public static Table Run(
        RecordSet records, Selection selection, FittedScenario fit, Func<DiffusionModel, (DiffusionModel A, DiffusionModel B)> worlds,
            RunSettings settings, int draws)
    {
        draws = Math.Clamp(draws, 1, settings.Runs);
        var each = new RunSettings { Runs = settings.Runs / draws, Workers = settings.Workers };
        var tables = new Table[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var (a, b) = worlds(DiffusionModel.Create(records, fit.At(fit.Drawn(settings.Seed, draw), records), selection));
            tables[draw] = Counterfactual.Compare(a, b, each with { Seed = settings.Seed + (ulong)draw });
        }

        double Mean(string column, int row) => tables.Average(table => table.Numbers(column)[row]);
        double Quantile(int row, double p) => Quantiles.OfSorted(tables.Select(table => table.Numbers("difference")[row]).Order().ToArray(), p);
        return Table.Of("counterfactual", [.. Enumerable.Range(0, tables[0].RowCount)])
            .Text("policy", row => tables[0].Text("policy")[row])
            .Text("period", row => tables[0].Text("period")[row])
            .Number("mean_a", row => Mean("mean_a", row))
            .Number("mean_b", row => Mean("mean_b", row))
            .Number("difference", row => Mean("difference", row))
            .Number("draw_lo", row => Quantile(row, 0.025))
            .Number("draw_hi", row => Quantile(row, 0.975))
            .Build();
    }
}
