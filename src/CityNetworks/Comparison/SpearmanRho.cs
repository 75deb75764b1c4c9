using CityNetworks.Numerics;
using MathNet.Numerics.Statistics;

namespace CityNetworks.Comparison;

/// <summary>How far do the ranks of two rankings rise together?</summary>
/// <remarks>
/// Formula: Pearson's correlation of mid-ranks (equal values share the mean of their places).
/// Cases: fewer than two cities, or all equal in one of the two → NaN.
/// Cost: O(n log n).
/// Source: Spearman (1904), Am. J. Psychol. 15, 72–101; ties as in Kendall (1948), Rank Correlation Methods.
/// </remarks>
public static class SpearmanRho
{
    /// <summary>ρ of two vectors; entry k of both belongs to the same city.</summary>
    /// <returns>A number in [−1, 1]; NaN: one of the two is constant.</returns>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        x.Length == y.Length
            ? Correlation.Pearson(Ranking.Mid(x), Ranking.Mid(y))
            : throw new ArgumentException($"The rankings have {x.Length} and {y.Length} values; expected as many in both.", nameof(y));
}
