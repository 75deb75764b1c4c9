using CityNetworks.Numerics;

namespace CityNetworks.Comparison;

/// <summary>How far do two rankings order pairs of cities alike?</summary>
/// <remarks>
/// Formula: τ_b = (C − D)/√((P − T_x)(P − T_y)), P = n(n−1)/2 pairs, C concordant, D discordant, T tied in x or y.
/// Cases: fewer than two cities, or all equal in one of the two → NaN: there is no order to agree with.
/// Cost: O(n log n): discordant pairs are the exchanges of a merge sort.
/// Source: Kendall (1945), Biometrika 33, 239–251; Knight (1966), JASA 61, 436–439.
/// </remarks>
public static class KendallTau
{
    /// <summary>τ_b of two vectors; entry k of both belongs to the same city.</summary>
    /// <returns>A number in [−1, 1]; NaN: one of the two is constant.</returns>
    /// <exception cref="ArgumentException">The vectors differ in length.</exception>
    public static double B(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"The rankings have {x.Length} and {y.Length} values; expected as many in both.", nameof(y));

        // Equal values share a rank, so ranks are compared exactly where values are compared within rounding.
        var pairs = Ranking.Competition(x).Zip(Ranking.Competition(y)).Order().ToArray();
        var all = Pairs(pairs.Length);
        var tiedX = Tied(pairs, (a, b) => a.First == b.First);
        var tiedBoth = Tied(pairs, (a, b) => a == b);
        var second = Array.ConvertAll(pairs, pair => pair.Second);
        var discordant = Exchanges(second, new int[second.Length]);
        var tiedY = Tied(second, (a, b) => a == b);
        var concordant = all - tiedX - tiedY + tiedBoth - discordant;
        return (concordant - discordant) / Math.Sqrt((double)(all - tiedX) * (all - tiedY));
    }

    // Sorts the values and counts the pairs that stood in falling order.
    private static long Exchanges(Span<int> values, Span<int> scratch)
    {
        if (values.Length < 2)
            return 0;
        var half = values.Length / 2;
        var exchanges = Exchanges(values[..half], scratch) + Exchanges(values[half..], scratch);
        var (left, right) = (0, half);
        for (var k = 0; k < values.Length; k++)
        {
            if (right == values.Length || (left < half && values[left] <= values[right]))
            {
                scratch[k] = values[left++];
            }
            else
            {
                scratch[k] = values[right++];
                exchanges += half - left;
            }
        }

        scratch[..values.Length].CopyTo(values);
        return exchanges;
    }

    private static long Tied<T>(T[] sorted, Func<T, T, bool> equal)
    {
        var tied = 0L;
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            end = first + 1;
            while (end < sorted.Length && equal(sorted[first], sorted[end]))
                end++;
            tied += Pairs(end - first);
        }

        return tied;
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
