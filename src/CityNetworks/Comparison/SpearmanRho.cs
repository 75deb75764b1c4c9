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
    // Ranks are halves of whole numbers, so that of up to 10,000 cities ρ is 0 or at least 10⁻¹²; what is smaller is rounding.
    private const double Rounding = 1e-14;

    /// <summary>ρ of two vectors; entry k of both belongs to the same city.</summary>
    /// <returns>A number in [−1, 1]; NaN: one of the two is constant.</returns>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y) =>
        x.Length == y.Length
            ? Settled(Correlation.Pearson(Ranking.Mid(x), Ranking.Mid(y)))
            : throw new ArgumentException($"The rankings have {x.Length} and {y.Length} values; expected as many in both.", nameof(y));

    private static double Settled(double rho) => Math.Abs(rho) < Rounding ? 0 : rho;
}
