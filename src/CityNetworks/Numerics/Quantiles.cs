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
}
