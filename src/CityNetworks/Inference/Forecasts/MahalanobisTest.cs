using CityNetworks.Numerics;

namespace CityNetworks.Inference.Forecasts;

/// <summary>How far an observed vector lies from simulated ones, in units of their own spread.</summary>
internal static class MahalanobisTest
{
    /// <summary>D² = (s − s̄)'Σ⁻¹(s − s̄), and p = (1 + #{runs as far or farther})/(R + 1).</summary>
    /// <remarks>Statistics that do not vary, or that others determine, are left out; NaN when none is left.</remarks>
    public static (double Distance, double P) Of(double[] observed, IReadOnlyList<double[]> runs)
    {
        var (means, covariance) = Moments(runs, observed.Length);
        var kept = new List<int>();
        for (var k = 0; k < observed.Length; k++)
        {
            kept.Add(k);
            if (!(covariance[k, k] > 0) || Factor(covariance, kept) is null)
                kept.RemoveAt(kept.Count - 1);
        }

        if (kept.Count == 0)
            return (double.NaN, double.NaN);
        var lower = Factor(covariance, kept)!;
        double Distance(double[] values)
        {
            double[] misses = [.. kept.Select(k => values[k] - means[k])];
            return SymmetricMatrix.Solve(lower, misses).Zip(misses, (a, b) => a * b).Sum();
        }

        var far = Distance(observed);
        return (far, (1.0 + runs.Count(run => Distance(run) >= far - 1e-9)) / (runs.Count + 1));
    }

    private static (double[] Means, double[,] Covariance) Moments(IReadOnlyList<double[]> runs, int count)
    {
        double[] means = [.. Enumerable.Range(0, count).Select(k => runs.Average(run => run[k]))];
        var covariance = new double[count, count];
        foreach (var run in runs)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                    covariance[i, j] += (run[i] - means[i]) * (run[j] - means[j]) / Math.Max(1, runs.Count - 1);
            }
        }

        return (means, covariance);
    }

    private static double[,]? Factor(double[,] covariance, List<int> kept)
    {
        var some = new double[kept.Count, kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            for (var j = 0; j < kept.Count; j++)
                some[i, j] = covariance[kept[i], kept[j]];
        }

        var lower = SymmetricMatrix.Cholesky(some);
        return lower is not null && lower[kept.Count - 1, kept.Count - 1] > 1e-6 * Math.Sqrt(covariance[kept[^1], kept[^1]]) ? lower : null;
    }
}
