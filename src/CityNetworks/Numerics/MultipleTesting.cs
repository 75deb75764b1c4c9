namespace CityNetworks.Numerics;

/// <summary>How p-values are adjusted when many are looked at together.</summary>
public enum Adjustment
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Holm: the chance of one false finding or more stays below alpha, whatever the dependence.</summary>
    Holm,

    /// <summary>Benjamini and Hochberg: the expected share of false findings stays below alpha, for independent or positively dependent tests.</summary>
    BenjaminiHochberg,
}

/// <summary>Adjusted p-values: reject where the adjusted value is below alpha.</summary>
/// <remarks>
/// Formula, with p₍₁₎ ≤ … ≤ p₍N₎: Holm max_{j≤k} min(1, (N − j + 1) p₍j₎); Benjamini–Hochberg min_{j≥k} min(1, N p₍j₎/j).
/// Cases: NaN (not tested) stays NaN and does not count in N; equal p-values get equal results; empty → empty.
/// Cost: O(N log N).
/// Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Benjamini and Hochberg (1995), JRSS B 57, 289–300. As p.adjust in R.
/// </remarks>
public static class MultipleTesting
{
    /// <summary>The adjusted p-values, in the order given.</summary>
    /// <returns>A p-value for each given one, at most 1; NaN where it was NaN.</returns>
    public static double[] Adjusted(ReadOnlySpan<double> pValues, Adjustment adjustment) => Adjusted(pValues, [], adjustment);

    /// <summary>The same, where each p-value is that of several tests.</summary>
    /// <param name="pValues">One for each group of tests with the same p-value; NaN: not tested.</param>
    /// <param name="times">The number of tests of each, 0 or more; empty: one each.</param>
    /// <param name="adjustment">How they are adjusted.</param>
    /// <returns>In the order given; of a group without a test the p-value itself.</returns>
    internal static double[] Adjusted(ReadOnlySpan<double> pValues, ReadOnlySpan<int> times, Adjustment adjustment)
    {
        var adjusted = pValues.ToArray();
        if (adjustment is Adjustment.None)
            return adjusted;

        var order = new List<int>(adjusted.Length);
        var count = 0L;
        for (var k = 0; k < adjusted.Length; k++)
        {
            var own = times.IsEmpty ? 1 : times[k];
            if (double.IsNaN(adjusted[k]) || own == 0)
                continue;
            order.Add(k);
            count += own;
        }

        int[] places = [.. order];
        var sorted = Array.ConvertAll(places, place => adjusted[place]);
        Array.Sort(sorted, places);
        if (adjustment is Adjustment.Holm)
            Holm(sorted, places, times, count, adjusted);
        else
            BenjaminiHochberg(sorted, places, times, count, adjusted);
        return adjusted;
    }

    /// <summary>The adjustment of that name: <c>none</c>, <c>holm</c> or <c>bh</c>.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Adjustment Parse(string name) => name switch
    {
        "none" => Adjustment.None,
        "holm" => Adjustment.Holm,
        "bh" => Adjustment.BenjaminiHochberg,
        _ => throw new FormatException($"Adjustment '{name}' is not known; expected none, holm or bh."),
    };

    private static void Holm(double[] sorted, int[] places, ReadOnlySpan<int> times, long count, double[] adjusted)
    {
        var largest = 0.0;
        var left = count;
        for (var k = 0; k < sorted.Length; k++)
        {
            largest = Math.Max(largest, Math.Min(1, left * sorted[k]));
            adjusted[places[k]] = largest;
            left -= times.IsEmpty ? 1 : times[places[k]];
        }
    }

    private static void BenjaminiHochberg(double[] sorted, int[] places, ReadOnlySpan<int> times, long count, double[] adjusted)
    {
        var least = 1.0;
        var upTo = count;
        for (var k = sorted.Length - 1; k >= 0; k--)
        {
            least = Math.Min(least, (double)count / upTo * sorted[k]);
            adjusted[places[k]] = least;
            upTo -= times.IsEmpty ? 1 : times[places[k]];
        }
    }
}
