using CityNetworks.Inference.EventHistory;
using CityNetworks.Numerics;

namespace CityNetworks.Inference.Permutation;

/// <summary>The cells of matrices as columns, and what is computed of them.</summary>
internal sealed class QapProblem
{
    private readonly MatrixData _data;
    private readonly int[] _cells;
    private readonly bool _isLogit;
    private readonly double[][] _basis;

    public QapProblem(MatrixData data, int[] cells, bool isLogit)
    {
        (_data, _cells, _isLogit) = (data, cells, isLogit);
        Check(data, isLogit);
        Outcome = Column(data.Outcome.Values);
        Predictors = [.. data.Predictors.Select(matrix => Column(matrix.Values))];
        if (cells.Length < Predictors.Count + 2)
            throw new CannotEstimateException($"There are {cells.Length} cells for {Predictors.Count + 1} coefficients; expected more cells. Fewer "
                + "predictors, or more cities.");
        if (!(Orthogonal.Variation(Outcome) > 0))
            throw new CannotEstimateException($"The outcome '{data.Outcome.Name}' is {Outcome[0]} in every cell, so nothing can be associated with it.");
        var ones = Enumerable.Repeat(1.0, cells.Length).ToArray();
        for (var k = 0; k < Predictors.Count; k++)
        {
            var name = data.Predictors[k].Name;
            if (!(Orthogonal.Variation(Predictors[k]) > 1e-14 * Predictors[k].Sum(value => value * value)))
                throw new CannotEstimateException($"The predictor '{name}' is {Predictors[k][0]} in every cell, so it cannot tell cells apart; leave it out.");
            var before = Orthogonal.Basis([ones, .. Predictors.Take(k)]).Length;
            if (Orthogonal.Basis([ones, .. Predictors.Take(k + 1)]).Length == before)
                throw new CannotEstimateException($"The predictors before '{name}' determine it, so its coefficient is not defined; leave one of them out.");
        }

        _basis = Orthogonal.Basis([ones, .. Predictors]);
    }

    public double[] Outcome { get; }

    public IReadOnlyList<double[]> Predictors { get; }

    /// <summary>The cells of a matrix after its entries were permuted.</summary>
    public void Permuted(double[] matrix, int[] entries, double[] column)
    {
        for (var cell = 0; cell < column.Length; cell++)
            column[cell] = matrix[entries[_cells[cell]]];
    }

    public static double Correlate(double[] left, double[] right)
    {
        var (meanLeft, meanRight) = (left.Average(), right.Average());
        double product = 0, squares = 0, others = 0;
        for (var cell = 0; cell < left.Length; cell++)
        {
            var (a, b) = (left[cell] - meanLeft, right[cell] - meanRight);
            product += a * b;
            squares += a * a;
            others += b * b;
        }

        return product / Math.Sqrt(squares * others);
    }

    /// <summary>R² of an outcome.</summary>
    public double Explained(double[] outcome)
    {
        var rest = 0.0;
        foreach (var value in Orthogonal.Residual(outcome, _basis))
            rest += value * value;
        return 1 - (rest / Orthogonal.Variation(outcome));
    }

    /// <summary>What predictor k adds to the others.</summary>
    public PartialCorrelation Partial(int k)
    {
        double[][] others = [.. Predictors.Where((_, place) => place != k)];
        if (!_isLogit)
            return PartialCorrelation.Linear(Outcome, others);
        var names = _data.Predictors.Where((_, place) => place != k).Select(matrix => matrix.Name).ToArray();
        return Logit(names, others) is { } fit
            ? PartialCorrelation.Logit(Outcome, others, Chances(fit, others))
            : throw new CannotEstimateException($"{string.Join(", ", names)} determine where '{_data.Outcome.Name}' is 1 (separation), so nothing can be "
                + "compared beside them; leave one out, or take the linear model.");
    }

    /// <summary>The residual of predictor k from the others, as a matrix over all entries; the diagonal holds nothing.</summary>
    public double[] ResidualMatrix(int k)
    {
        double[][] others = [.. Predictors.Where((_, place) => place != k)];
        var residual = Orthogonal.Residual(Predictors[k], Orthogonal.Basis([Enumerable.Repeat(1.0, _cells.Length).ToArray(), .. others]));
        var matrix = new double[_data.Frame.Size];
        var n = _data.Frame.Columns.Count;
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            matrix[_cells[cell]] = residual[cell];
            if (_data.IsSymmetric)
                matrix[(_cells[cell] % n * n) + (_cells[cell] / n)] = residual[cell];
        }

        return matrix;
    }

    /// <summary>Coefficients (the constant first), their errors, and the share explained.</summary>
    public (double[] Estimates, double[] Errors, double Explained) Estimates()
    {
        if (!_isLogit)
            return LeastSquares();
        if (Logit([.. _data.Predictors.Select(matrix => matrix.Name)], Predictors) is not { } fit)
        {
            var none = Enumerable.Repeat(double.NaN, Predictors.Count + 1).ToArray();
            return (none, none, double.NaN);
        }

        var share = Outcome.Average();
        var alone = Outcome.Length * ((share * Math.Log(share)) + ((1 - share) * Math.Log(1 - share)));
        return (fit.Estimates, [.. Enumerable.Range(0, fit.Estimates.Length).Select(fit.ErrorOf)], 1 - (fit.LogLikelihood / alone));
    }

    private (double[] Estimates, double[] Errors, double Explained) LeastSquares()
    {
        // Of each column, what the others leave of it carries its coefficient (Frisch and Waugh).
        double[][] columns = [Enumerable.Repeat(1.0, _cells.Length).ToArray(), .. Predictors];
        var rest = Orthogonal.Residual(Outcome, _basis).Sum(value => value * value);
        var variance = rest / (_cells.Length - columns.Length);
        var (estimates, errors) = (new double[columns.Length], new double[columns.Length]);
        for (var k = 0; k < columns.Length; k++)
        {
            var own = Orthogonal.Residual(columns[k], Orthogonal.Basis([.. columns.Where((_, place) => place != k)]));
            var (squares, product) = (0.0, 0.0);
            for (var cell = 0; cell < own.Length; cell++)
            {
                squares += own[cell] * own[cell];
                product += own[cell] * Outcome[cell];
            }

            (estimates[k], errors[k]) = (product / squares, Math.Sqrt(variance / squares));
        }

        return (estimates, errors, Explained(Outcome));
    }

    private EventHistoryFit? Logit(IReadOnlyList<string> names, IReadOnlyList<double[]> columns)
    {
        try
        {
            return EventHistoryFit.Of(new Design(names, columns, [.. Outcome.Select(value => value == 1)]), Link.Logit, null, Workers.One);
        }
        catch (CannotEstimateException)
        {
            return null;
        }
    }

    private static double[] Chances(EventHistoryFit fit, double[][] columns) =>
    [
        .. Enumerable.Range(0, fit.Observations).Select(cell =>
        {
            var eta = fit.Estimates[0];
            for (var k = 0; k < columns.Length; k++)
                eta += fit.Estimates[k + 1] * columns[k][cell];
            return 1 / (1 + Math.Exp(-eta));
        }),
    ];

    private double[] Column(double[] matrix) => Array.ConvertAll(_cells, entry => matrix[entry]);

    private static void Check(MatrixData data, bool isLogit)
    {
        if (data.Predictors.Count == 0)
            throw new ArgumentException("Found no predictor; expected at least one.", nameof(data));
        foreach (var matrix in data.Predictors.Append(data.Outcome))
        {
            if (matrix.Values.Length != data.Frame.Size)
                throw new ArgumentException($"Matrix '{matrix.Name}' has {matrix.Values.Length} entries; expected {data.Frame.Size}.", nameof(data));
            if (Array.Exists(matrix.Values, value => !double.IsFinite(value)))
                throw new ArgumentException($"Matrix '{matrix.Name}' has an entry that is not finite; expected numbers.", nameof(data));
        }

        if (isLogit && data.Cells().Any(entry => data.Outcome.Values[entry] is not (0 or 1)))
            throw new ArgumentException($"The outcome '{data.Outcome.Name}' has values other than 0 and 1; expected these for the logit (tied in the place "
                + "of ties).", nameof(data));
    }
}
