namespace CityNetworks.Inference.Permutation;

/// <summary>What one column adds to a regression on others, for columns that change while the others stay.</summary>
/// <remarks>
/// Linear: the partial correlation r of y and e given the others and a constant, t = r √(df/(1 − r²)): r orders permutations as t does, and is finite.
/// Logit: the score statistic of e beside the model of the others, z = Σ e (y − p) / √(what e varies beyond the others, weighed with p(1 − p)).
/// Cost: O(cells × columns) a column e.
/// Source: of the score statistic, Rao (1948), Mathematical Proceedings of the Cambridge Philosophical Society 44, 50–57.
/// </remarks>
internal sealed class PartialCorrelation
{
    private readonly double[][] _basis;
    private readonly double[] _roots;
    private readonly double[] _residuals;
    private readonly double _squares;

    private PartialCorrelation(double[][] basis, double[] roots, double[] residuals, double squares) =>
        (_basis, _roots, _residuals, _squares) = (basis, roots, residuals, squares);

    /// <summary>Of a linear regression of the outcome.</summary>
    public static PartialCorrelation Linear(double[] outcome, IReadOnlyList<double[]> others)
    {
        var ones = Enumerable.Repeat(1.0, outcome.Length).ToArray();
        var basis = Orthogonal.Basis([ones, .. others]);
        var residuals = Orthogonal.Residual(outcome, basis);
        return new PartialCorrelation(basis, ones, residuals, residuals.Sum(value => value * value));
    }

    /// <summary>Of a logit model of the outcome; <paramref name="chances"/> are those fitted with the others alone.</summary>
    public static PartialCorrelation Logit(double[] outcome, IReadOnlyList<double[]> others, double[] chances)
    {
        var roots = Array.ConvertAll(chances, chance => Math.Sqrt(chance * (1 - chance)));
        double[] Weighed(double[] column) => [.. column.Select((value, cell) => value * roots[cell])];
        var basis = Orthogonal.Basis([roots, .. others.Select(Weighed)]);
        return new PartialCorrelation(basis, roots, [.. outcome.Select((value, cell) => value - chances[cell])], 1);
    }

    /// <summary>The statistic of a column; 0 when the others determine it.</summary>
    public double Of(double[] column)
    {
        double squares = 0, product = 0;
        Span<double> along = stackalloc double[_basis.Length];
        for (var cell = 0; cell < column.Length; cell++)
        {
            var value = column[cell] * _roots[cell];
            squares += value * value;
            product += column[cell] * _residuals[cell];
            for (var k = 0; k < along.Length; k++)
                along[k] += value * _basis[k][cell];
        }

        var left = squares;
        foreach (var part in along)
            left -= part * part;
        return left > 1e-11 * squares && _squares > 0 ? product / Math.Sqrt(left * _squares) : 0;
    }
}

/// <summary>Columns of equal length made orthogonal.</summary>
internal static class Orthogonal
{
    /// <summary>An orthonormal basis of what the columns span; columns that earlier ones determine add none.</summary>
    public static double[][] Basis(IReadOnlyList<double[]> columns)
    {
        var basis = new List<double[]>();
        foreach (var column in columns)
        {
            var rest = Residual(column, basis);
            var (left, all) = (rest.Sum(value => value * value), column.Sum(value => value * value));
            if (left > 1e-22 * all && left > 1e-11 * Variation(column))
                basis.Add(Array.ConvertAll(rest, value => value / Math.Sqrt(left)));
        }

        return [.. basis];
    }

    /// <summary>The column less its part in the span of a basis; twice, so that rounding leaves nothing.</summary>
    public static double[] Residual(double[] column, IReadOnlyList<double[]> basis)
    {
        var rest = (double[])column.Clone();
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var direction in basis)
            {
                var along = 0.0;
                for (var cell = 0; cell < rest.Length; cell++)
                    along += rest[cell] * direction[cell];
                for (var cell = 0; cell < rest.Length; cell++)
                    rest[cell] -= along * direction[cell];
            }
        }

        return rest;
    }

    /// <summary>The sum of squares about the mean.</summary>
    public static double Variation(double[] column)
    {
        var mean = column.Average();
        return column.Sum(value => (value - mean) * (value - mean));
    }
}
