namespace CityNetworks.Numerics;

/// <summary>Quantiles of a sample.</summary>
public static class Quantiles
{
    /// <summary>The quantile of order <paramref name="p"/> by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, the default of R, NumPy and Excel).</summary>
    /// <param name="sorted">The sample in ascending order.</param>
    /// <param name="p">In [0, 1].</param>
    /// <returns>NaN for an empty sample: there is no quantile of nothing.</returns>
    public static double OfSorted(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
            return double.NaN;

        var position = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The quantile of order <paramref name="p"/> of counts: the smallest value of the sample that at least p of the sample does not exceed (type 1 of Hyndman and Fan 1996).</summary>
    /// <remarks>It is a value of the sample, so a quantile of numbers of cities is a number of cities.</remarks>
    /// <param name="sorted">The sample in ascending order.</param>
    /// <param name="p">In [0, 1].</param>
    /// <returns>NaN for an empty sample.</returns>
    public static double OfSortedCounts(ReadOnlySpan<double> sorted, double p) => sorted.IsEmpty ? double.NaN : sorted[(int)PlaceOfCount(sorted.Length, p)];

    /// <summary>The quantile of order <paramref name="p"/> of the mid-distribution function, P(X &lt; x) + P(X = x)/2, linear between the distinct values.</summary>
    /// <remarks>
    /// Tests of discrete statistics that count ties half keep their level on average; this is the quantile that goes with them. Values within rounding (10⁻⁹ of the largest) are one value.
    /// Source: Ma, Genton and Parzen (2011), Annals of the Institute of Statistical Mathematics 63, 227–243.
    /// </remarks>
    /// <param name="sorted">The sample in ascending order.</param>
    /// <param name="p">In (0, 1).</param>
    /// <returns>NaN where even the largest value has a mid-distribution function below p, or the sample is empty; the smallest value where it is above p at once.</returns>
    public static double OfSortedMid(ReadOnlySpan<double> sorted, double p)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        var tolerance = 1e-9 * Math.Max(Math.Abs(sorted[0]), Math.Abs(sorted[^1]));
        var (lower, share) = (double.NaN, 0.0);
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            end = first + 1;
            while (end < sorted.Length && sorted[end] - sorted[first] <= tolerance)
                end++;
            var (value, middle) = (sorted[first], (first + end) / (2.0 * sorted.Length));
            if (middle >= p)
                return double.IsNaN(lower) ? value : lower + ((value - lower) * (p - share) / (middle - share));
            (lower, share) = (value, middle);
        }

        return double.NaN;
    }

    /// <summary>The place, from 0, of the quantile of order <paramref name="p"/> among so many counts in ascending order.</summary>
    internal static long PlaceOfCount(long length, double p)
    {
        // 40 · 0.025 is 1.0000000000000002 in some orders of computing: a value that is whole up to rounding is that whole number.
        var reached = length * p;
        var whole = Math.Round(reached);
        return Math.Clamp((long)(Math.Abs(reached - whole) < 1e-9 * Math.Max(1, whole) ? whole : Math.Ceiling(reached)) - 1, 0, length - 1);
    }
}
