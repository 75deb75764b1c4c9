using CityNetworks.Numerics;
using MathNet.Numerics.Distributions;

namespace CityNetworks.Comparison;

/// <summary>Intervals from bootstrap replicates of one number.</summary>
/// <remarks>Source: Efron (1987), JASA 82, 171–185; Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 13 and 14; for several samples
/// Davison and Hinkley (1997), Bootstrap Methods and their Application, chapter 5.</remarks>
public static class BootstrapInterval
{
    /// <summary>The quantiles (1 − level)/2 and (1 + level)/2 of the replicates; no replicates → unknown.</summary>
    public static Interval Percentile(ReadOnlySpan<double> replicates, double level)
    {
        var sorted = Sorted(replicates);
        return new Interval(Quantiles.OfSorted(sorted, (1 - level) / 2), Quantiles.OfSorted(sorted, (1 + level) / 2));
    }

    /// <summary>The same where the replicates are counts or ranks: its ends are among them.</summary>
    public static Interval PercentileOfCounts(ReadOnlySpan<double> replicates, double level)
    {
        var sorted = Sorted(replicates);
        return new Interval(Quantiles.OfSortedCounts(sorted, (1 - level) / 2), Quantiles.OfSortedCounts(sorted, (1 + level) / 2));
    }

    /// <summary>The bias-corrected and accelerated interval.</summary>
    /// <remarks>
    /// Formula: quantiles at <see cref="Levels"/> with z₀ = Φ⁻¹(share of replicates below the observed value, those equal to it counting half), which suits
    /// measures of few distinct values.
    /// Cases: a share of 0 or 1 is taken as half a replicate; all replicates equal → that point; no replicates → unknown.
    /// </remarks>
    public static Interval BiasCorrectedAccelerated(double observed, ReadOnlySpan<double> replicates, double acceleration, double level)
    {
        if (replicates.IsEmpty)
            return Interval.Unknown;
        var sorted = Sorted(replicates);
        var tolerance = 1e-9 * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        var below = 0.0;
        foreach (var value in sorted)
            below += value < observed - tolerance ? 1 : value <= observed + tolerance ? 0.5 : 0;
        var share = Math.Clamp(below, 0.5, sorted.Length - 0.5) / sorted.Length;
        var (low, high) = Levels(Normal.InvCDF(0, 1, share), acceleration, level);
        return new Interval(Quantiles.OfSorted(sorted, low), Quantiles.OfSorted(sorted, high));
    }

    /// <summary>The levels at which BCa reads the quantiles: Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))) for z = Φ⁻¹((1 ∓ level)/2).</summary>
    /// <returns>Two probabilities in [0, 1], the lower first.</returns>
    public static (double Low, double High) Levels(double bias, double acceleration, double level)
    {
        var z = Normal.InvCDF(0, 1, (1 + level) / 2);
        return (Level(bias, acceleration, -z), Level(bias, acceleration, z));
    }

    /// <summary>a: the acceleration, from the values without each observation.</summary>
    /// <param name="leftOut">For each sample (stratum), the number computed without its first observation, its second ….</param>
    /// <returns>A number without unit; 0 where nothing varies.</returns>
    /// <remarks>
    /// Formula: a = 1/6 Σ_g Σ_i l_gi³/n_g³ / (Σ_g Σ_i l_gi²/n_g²)^{3/2}, l_gi = (n_g − 1)(mean of the sample's values − value without i).
    /// Cases: samples of one observation say nothing and are left out; no variation → 0.
    /// </remarks>
    public static double Acceleration(IEnumerable<double[]> leftOut)
    {
        var (squares, cubes) = (0.0, 0.0);
        foreach (var sample in leftOut.Where(values => values.Length > 1))
        {
            var mean = Summation.Of(sample) / sample.Length;
            foreach (var value in sample)
            {
                var influence = (sample.Length - 1) * (mean - value) / sample.Length;
                squares += influence * influence;
                cubes += influence * influence * influence;
            }
        }

        return squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
    }

    // Beyond the pole of the correction the level is that of the end of the replicates.
    private static double Level(double bias, double acceleration, double z)
    {
        var scale = 1 - (acceleration * (bias + z));
        return scale > 0 ? Normal.CDF(0, 1, bias + ((bias + z) / scale)) : z > 0 ? 1 : 0;
    }

    private static double[] Sorted(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
