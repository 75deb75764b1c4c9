using System.Globalization;
using CityNetworks.Inference.Additive;
using CityNetworks.Numerics;
using CityNetworks.Tables;

namespace CityNetworks.Inference.Recovery;

/// <summary>What refits of known truths say: bias, error, coverage, power, and which mechanisms are chosen.</summary>
/// <remarks>
/// Over the R runs: bias = mean estimate − truth, with its Monte-Carlo error; rmse = √mean (estimate − truth)²; coverage: share of the 95 % profile intervals
/// that hold the truth, with Wilson's interval; power: share of runs with p &lt; 0.05 of the rate 0 (for a true rate of 0 it is the rate of false alarms).
/// Runs that cannot be fitted (no adoption, say) find nothing, and count in power alone.
/// Source: Morris, White and Crowther (2019), Statistics in Medicine 38, 2074–2102.
/// </remarks>
public static class RecoveryTables
{
    /// <summary>The level of the tests.</summary>
    public const double Level = 0.05;

    /// <summary>The tables recovery and confusion.</summary>
    /// <param name="part">All runs.</param>
    public static IReadOnlyList<Table> Of(RecoveryPart part)
    {
        var runs = part.Numbers;
        if (!runs.Any(run => Refit.IsFitted(run)))
        {
            throw new CannotEstimateException(
                $"None of the simulated histories ({runs.Count}) could be fitted: adoptions after the first period are "
                    + runs.Average(run => Refit.Events(run)).ToString("0.##", CultureInfo.InvariantCulture)
                    + " on average. Somebody, and not everybody, must be able to adopt, and every mechanism must act on somebody; expected other --rates, "
                    + "fewer --initial adopters, or records with more cities and periods.");
        }

        return [Recovery(part.Terms, part.Rates, runs), Confusion(part.Terms, part.Rates, runs)];
    }

    /// <summary>The share of runs in which a mechanism is found.</summary>
    internal static double Power(IReadOnlyList<double[]> runs, int parameter) => runs.Average(run => Refit.P(run, parameter) < Level ? 1.0 : 0);

    /// <summary>A set of mechanisms in words.</summary>
    internal static string Words(IReadOnlyList<string> terms, int set) =>
        set == 0 ? "none" : string.Join('+', terms.Where((_, k) => (set & (1 << k)) != 0));

    private static Table Recovery(IReadOnlyList<string> terms, IReadOnlyList<double> rates, IReadOnlyList<double[]> runs)
    {
        var rows = Enumerable.Range(0, terms.Count + 1).Select(k => new
        {
            Name = k == 0 ? HazardComponent.Baseline : terms[k - 1],
            Truth = rates[k],
            Number = k,
            Estimates = runs.Where(run => Refit.IsFitted(run) && double.IsFinite(Refit.Estimate(run, k))).Select(run => Refit.Estimate(run, k)).ToArray(),
            Errors = runs.Select(run => Refit.Error(run, k)).Where(double.IsFinite).ToArray(),
            Held = runs.Select(run => Refit.Holds(run, k)).Where(double.IsFinite).ToArray(),
        }).ToArray();
        return Table.Of("recovery", rows)
            .Text("mechanism", row => row.Name)
            .Number("true", row => row.Truth)
            .Integer("runs", _ => runs.Count)
            .Number("bias", row => row.Estimates.Length == 0 ? double.NaN : row.Estimates.Average() - row.Truth)
            .Number(
                "rmse", row => row.Estimates.Length == 0 ? double.NaN : Math.Sqrt(row.Estimates.Average(value => (value - row.Truth) * (value - row.Truth))))
            .Number("coverage", row => row.Held.Length == 0 ? double.NaN : row.Held.Average())
            .Number("power", row => row.Number == 0 ? double.NaN : Power(runs, row.Number))
            .Integer("fitted", row => row.Estimates.Length)
            .Number("bias_error", row => Spread(row.Estimates) / Math.Sqrt(row.Estimates.Length))
            .Number("spread", row => Spread(row.Estimates))
            .Number("mean_std_error", row => row.Errors.Length == 0 ? double.NaN : row.Errors.Average())
            .Number("coverage_ci_lo", row => row.Held.Length == 0 ? double.NaN : WilsonInterval.Of((long)row.Held.Sum(), row.Held.Length).Low)
            .Number("coverage_ci_hi", row => row.Held.Length == 0 ? double.NaN : WilsonInterval.Of((long)row.Held.Sum(), row.Held.Length).High)
            .Number("power_ci_lo", row => row.Number == 0 ? double.NaN : WilsonInterval.Of(Found(runs, row.Number), runs.Count).Low)
            .Number("power_ci_hi", row => row.Number == 0 ? double.NaN : WilsonInterval.Of(Found(runs, row.Number), runs.Count).High)
            .Number("mean_events", _ => runs.Average(run => Refit.Events(run)))
            .Build();
    }

    private static Table Confusion(IReadOnlyList<string> terms, IReadOnlyList<double> rates, IReadOnlyList<double[]> runs)
    {
        var truth = Enumerable.Range(0, terms.Count).Sum(k => rates[k + 1] != 0 ? 1 << k : 0);
        double[] chosen = [.. runs.Select(run => Refit.Chosen(run)).Where(double.IsFinite)];
        int[] sets = [.. Enumerable.Range(0, terms.Count > Refit.MostCompared ? 0 : 1 << terms.Count)
            .OrderByDescending(set => chosen.Count(one => one == set)).ThenBy(set => set)];
        return Table.Of("confusion", sets)
            .Text("chosen", set => Words(terms, set))
            .Integer("runs", set => chosen.Count(one => one == set))
            .Number("share", set => chosen.Length == 0 ? double.NaN : chosen.Count(one => one == set) / (double)chosen.Length)
            .Number("share_ci_lo", set => chosen.Length == 0 ? double.NaN : WilsonInterval.Of(chosen.Count(one => one == set), chosen.Length).Low)
            .Number("share_ci_hi", set => chosen.Length == 0 ? double.NaN : WilsonInterval.Of(chosen.Count(one => one == set), chosen.Length).High)
            .Flag("is_true", set => set == truth)
            .Build();
    }

    private static long Found(IReadOnlyList<double[]> runs, int parameter) => runs.Count(run => Refit.P(run, parameter) < Level);

    private static double Spread(double[] values)
    {
        if (values.Length < 2)
            return double.NaN;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
