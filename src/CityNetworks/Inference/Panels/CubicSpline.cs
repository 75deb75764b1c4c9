using System.Globalization;

namespace CityNetworks.Inference.Panels;

/// <summary>A restricted cubic spline of a column: a smooth curve, straight beyond its outer knots.</summary>
/// <remarks>
/// Formula, knots t_1 &lt; … &lt; t_k: the column x itself, and for j = 1 … k − 2
/// [(x − t_j)³₊ − (x − t_{k−1})³₊ (t_k − t_j)/(t_k − t_{k−1}) + (x − t_k)³₊ (t_{k−1} − t_j)/(t_k − t_{k−1})]/(t_k − t_1)².
/// Knots stand at fixed quantiles of the known values (3: 10, 50, 90 %; 4: 5, 35, 65, 95 %; 5: 5, 27.5, 50, 72.5, 95 % …), quantiles as R's type 7.
/// The same space as R's <c>splines::ns</c> with these knots, so that likelihoods and fitted values agree.
/// Source: Harrell (2001), Regression Modeling Strategies, section 2.4.5; splines of time in event history: Beck, Katz and Tucker (1998), American
/// Journal of Political Science 42, 1260–1288.
/// </remarks>
internal static class CubicSpline
{
    /// <summary>The word of the function in a term.</summary>
    public const string Function = "spline";

    private const int Standard = 4;

    private static readonly Dictionary<int, double[]> s_quantiles = new()
    {
        [3] = [0.1, 0.5, 0.9],
        [4] = [0.05, 0.35, 0.65, 0.95],
        [5] = [0.05, 0.275, 0.5, 0.725, 0.95],
        [6] = [0.05, 0.23, 0.41, 0.59, 0.77, 0.95],
        [7] = [0.025, 0.1833, 0.3417, 0.5, 0.6583, 0.8167, 0.975],
    };

    /// <summary>The column and the number of knots of <c>spline(x)</c> or <c>spline(x;k)</c>; null: the word is none.</summary>
    /// <exception cref="ArgumentException">The number of knots is not from 3 to 7.</exception>
    public static (string Name, int Knots)? Parse(string word)
    {
        if (!word.StartsWith(Function + "(", StringComparison.Ordinal) || !word.EndsWith(')'))
            return null;
        var parts = word[(Function.Length + 1)..^1].Split(';', 2, StringSplitOptions.TrimEntries);
        if (parts.Length == 1)
            return (parts[0], Standard);
        return int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var knots) && s_quantiles.ContainsKey(knots)
            ? (parts[0], knots)
            : throw new ArgumentException($"Found the term '{word}'; expected 3 to 7 knots, as in {Function}({parts[0]};{Standard}).", nameof(word));
    }

    /// <summary>The knots of a column.</summary>
    /// <param name="values">The column; NaN is left out.</param>
    /// <param name="count">How many, from 3 to 7.</param>
    /// <param name="word">The term, for the message.</param>
    /// <returns>Ascending.</returns>
    /// <exception cref="CannotEstimateException">Two knots would be equal.</exception>
    public static double[] KnotsOf(double[] values, int count, string word)
    {
        double[] known = [.. values.Where(double.IsFinite).Order()];
        var knots = known.Length == 0 ? [] : Array.ConvertAll(s_quantiles[count], share => Quantile(known, share));
        return knots.Length == count && knots.Zip(knots.Skip(1)).All(pair => pair.First < pair.Second)
            ? knots
            : throw new CannotEstimateException(
                $"The term '{word}' has too few different values for {count} knots; expected fewer knots, the column itself, or factor(…).");
    }

    /// <summary>The column, and its curves.</summary>
    /// <param name="values">The column.</param>
    /// <param name="knots">Ascending, at least 3.</param>
    /// <returns>As many columns as knots less one; NaN where the value is.</returns>
    public static IReadOnlyList<double[]> Columns(double[] values, double[] knots)
    {
        var (first, before, last) = (knots[0], knots[^2], knots[^1]);
        var scale = (last - first) * (last - first);
        return
        [
            values,
            .. knots.SkipLast(2).Select(knot => Array.ConvertAll(values, x =>
                (Cube(x - knot) - (Cube(x - before) * (last - knot) / (last - before)) + (Cube(x - last) * (before - knot) / (last - before))) / scale)),
        ];
    }

    private static double Cube(double x) => double.IsNaN(x) ? x : x > 0 ? x * x * x : 0;

    // Linear between order statistics: type 7 of Hyndman and Fan (1996).
    private static double Quantile(double[] ascending, double share)
    {
        var place = share * (ascending.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + ((place - below) * (ascending[above] - ascending[below]));
    }
}
