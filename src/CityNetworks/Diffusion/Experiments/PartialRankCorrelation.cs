using CityNetworks.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace CityNetworks.Diffusion.Experiments;

/// <summary>How strongly an outcome rises or falls with a factor when the others are held fixed, if not in proportion then at least in order.</summary>
/// <param name="Value">In [−1, 1]; NaN where the factor or the outcome does not vary, or follows from the other factors.</param>
/// <param name="Low">The lower end of the 95 % interval.</param>
/// <param name="High">The upper end.</param>
public readonly record struct PartialRankCorrelation(double Value, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>One for each factor.</summary>
    /// <remarks>
    /// Formula: with R the correlations of the ranks (equal values share the mean of their places) of the k factors and the outcome y, and P its inverse: −P_iy
    /// / √(P_ii·P_yy).
    /// Interval: Fisher's z, atanh(r) ± 1.96/√(n − 3 − (k − 1)); without bounds (−1, 1) where n is too small for it.
    /// Cost: O(n·k² + k³).
    /// Source: Iman, Helton and Campbell (1981), Journal of Quality Technology 13, 174–183; Fisher (1924), Metron 3, 329–332.
    /// </remarks>
    /// <param name="factors">By point and factor.</param>
    /// <param name="outcome">By point.</param>
    public static IReadOnlyList<PartialRankCorrelation> Of(IReadOnlyList<double[]> factors, IReadOnlyList<double> outcome)
    {
        var points = outcome.Count;
        var count = factors.Count == 0 ? 0 : factors[0].Length;
        double[][] columns = [
            .. Enumerable.Range(0, count).Select(factor => Standardised([.. factors.Select(point => point[factor])])), Standardised([.. outcome])
        ];
        int[] varying = [.. Enumerable.Range(0, count).Where(factor => columns[factor].Length > 0)];
        var values = Enumerable.Repeat(double.NaN, count).ToArray();
        if (columns[count].Length > 0 && varying.Length > 0)
        {
            int[] used = [.. varying, count];
            var correlations = Matrix<double>.Build.Dense(
                used.Length, used.Length, (a, b) => Summation.Of([.. columns[used[a]].Zip(columns[used[b]], (x, y) => x * y)]));
            if (correlations.ConditionNumber() < 1e12)
            {
                var inverse = correlations.Inverse();
                var last = used.Length - 1;
                for (var place = 0; place < varying.Length; place++)
                    values[varying[place]] = Math.Clamp(-inverse[place, last] / Math.Sqrt(inverse[place, place] * inverse[last, last]), -1, 1);
            }
            else
            {
                Perfect(columns, varying, count, values);
            }
        }

        return [.. values.Select(value => WithInterval(value, points - 3 - (varying.Length - 1)))];
    }

    // The outcome follows from the factors without rest (or nearly): what one factor alone decides has correlation ±1.
    private static void Perfect(double[][] columns, int[] varying, int outcome, double[] values)
    {
        foreach (var factor in varying)
        {
            var r = Summation.Of([.. columns[factor].Zip(columns[outcome], (x, y) => x * y)]);
            if (Math.Abs(r) > 1 - 1e-9)
                values[factor] = Math.Sign(r);
        }
    }

    private static PartialRankCorrelation WithInterval(double value, int freedom)
    {
        if (double.IsNaN(value))
            return new(double.NaN, double.NaN, double.NaN);
        if (freedom < 1)
            return new(value, -1, 1);
        var half = Z / Math.Sqrt(freedom);
        return new(value, Math.Tanh(Math.Atanh(value) - half), Math.Tanh(Math.Atanh(value) + half));
    }

    // Ranks less their mean, of length 1; empty where they do not vary.
    private static double[] Standardised(double[] values)
    {
        var ranks = Array.ConvertAll(Ranking.Mid(values), rank => -rank); // Ranking puts the largest first
        var mean = Summation.Of(ranks) / ranks.Length;
        var centred = Array.ConvertAll(ranks, rank => rank - mean);
        var length = Math.Sqrt(Summation.Of(Array.ConvertAll(centred, x => x * x)));
        return length > 0 ? Array.ConvertAll(centred, x => x / length) : [];
    }
}
