using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Inference.Panels;
using CityNetworks.Numerics;
using CityNetworks.Records;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Recovery;

/// <summary>The smallest true rate of each mechanism that these records would show: found in four of five histories, the other rates as stated.</summary>
/// <remarks>
/// The rate is doubled from a tenth of the baseline until the power reaches 0.8, then the interval is halved six times;
/// every rate uses the same random numbers.
/// Cases: where 2¹⁰ times the baseline is not found in four of five histories, there is none: these records cannot show the mechanism.
/// Cost: up to 16 studies a mechanism.
/// </remarks>
public static class DetectableRates
{
    private const double Wanted = 0.8;

    /// <summary>The table detectable: mechanism, rate, power there with its interval, times the baseline.</summary>
    /// <param name="records">What the sources say.</param>
    /// <param name="selection">Which rows count.</param>
    /// <param name="options">How mechanisms and exposure are counted.</param>
    /// <param name="settings">What is true and what is recorded.</param>
    /// <param name="run">Runs of each study, seed and threads.</param>
    /// <exception cref="CannotEstimateException">The records do not hold what a mechanism needs.</exception>
    public static Table Of(RecordSet records, Selection selection, PanelOptions options, RecoverySettings settings, RunSettings run)
    {
        var rows = Enumerable.Range(1, settings.Rates.Count - 1).Select(k => Found(records, selection, options, settings, run, k)).ToArray();
        return Table.Of("detectable", rows)
            .Text("mechanism", row => row.Name)
            .Number("rate", row => row.Rate)
            .Number("power", row => row.Power)
            .Number("power_ci_lo", row => WilsonInterval.Of((long)Math.Round(row.Power * run.Runs), run.Runs).Low)
            .Number("power_ci_hi", row => WilsonInterval.Of((long)Math.Round(row.Power * run.Runs), run.Runs).High)
            .Integer("runs", _ => run.Runs)
            .Build();
    }

    private static (string Name, double Rate, double Power) Found(
        RecordSet records, Selection selection, PanelOptions options, RecoverySettings settings, RunSettings run, int mechanism)
    {
        double Power(double rate)
        {
            var rates = settings.Rates.ToArray();
            rates[mechanism] = KeyValuePair.Create(rates[mechanism].Key, rate);
            var part = RecoveryPart.Begin(records, selection, options, settings with { Rates = rates }, run);
            part.Complete(run);
            return RecoveryTables.Power(part.Numbers, mechanism);
        }

        var (low, high) = (0.0, Math.Max(1e-4, settings.Rates[0].Value) / 10);
        var power = Power(high);
        for (var doublings = 0; power < Wanted; doublings++)
        {
            if (doublings == 13)
                return (settings.Rates[mechanism].Key, double.NaN, power);
            (low, high) = (high, high * 2);
            power = Power(high);
        }

        for (var halving = 0; halving < 6; halving++)
        {
            var middle = (low + high) / 2;
            var at = Power(middle);
            if (at >= Wanted)
                (high, power) = (middle, at);
            else
                low = middle;
        }

        return (settings.Rates[mechanism].Key, high, power);
    }
}
