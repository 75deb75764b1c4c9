using CityNetworks.Numerics;

namespace CityNetworks.Inference.EventHistory;

/// <summary>The columns of a design centred and scaled, a column of ones first: what is fitted, so that units cannot spoil the arithmetic.</summary>
internal sealed class ScaledColumns
{
    private readonly double[] _means;
    private readonly double[] _scales;

    public ScaledColumns(IReadOnlyList<double[]> columns, int rows, Workers workers)
    {
        Rows = rows;
        _means = new double[columns.Count];
        _scales = new double[columns.Count];
        Columns = new double[columns.Count + 1][];
        Columns[0] = new double[rows];
        Array.Fill(Columns[0], 1);
        workers.For(columns.Count, column =>
        {
            var values = columns[column];
            var mean = rows == 0 ? 0 : Summation.Of(values) / rows;
            var squares = 0.0;
            foreach (var value in values)
                squares += (value - mean) * (value - mean);
            var scale = Math.Sqrt(squares / Math.Max(1, rows));
            var isConstant = scale <= 1e-12 * Math.Max(Math.Abs(mean), double.Epsilon);
            (_means[column], _scales[column]) = (mean, isConstant ? 1 : scale);
            Columns[column + 1] = Array.ConvertAll(values, value => isConstant ? 0 : (value - mean) / scale);
        });
    }

    public int Rows { get; }

    /// <summary>The number of coefficients, the intercept included.</summary>
    public int Count => Columns.Length;

    /// <summary>The scaled columns, ones first.</summary>
    public double[][] Columns { get; }

    /// <summary>The standard deviation of a column of the design.</summary>
    public double ScaleOf(int column) => _scales[column];

    /// <summary>The matrix that takes coefficients of scaled columns to those of the columns as they are.</summary>
    public double[,] ToOriginal()
    {
        var matrix = new double[Count, Count];
        matrix[0, 0] = 1;
        for (var column = 1; column < Count; column++)
        {
            matrix[column, column] = 1 / _scales[column - 1];
            matrix[0, column] = -_means[column - 1] / _scales[column - 1];
        }

        return matrix;
    }

    /// <summary>Sums over blocks of rows, see <see cref="RowBlocks"/>.</summary>
    public double[] Sum(int length, Workers workers, Action<int, int, double[]> body) => RowBlocks.Sum(Rows, length, workers, body);

    /// <summary>η of the rows [first, end), into the start of <paramref name="eta"/>.</summary>
    public void Predict(double[] coefficients, int first, int end, Span<double> eta)
    {
        eta[..(end - first)].Fill(coefficients[0]);
        for (var column = 1; column < Count; column++)
        {
            if (coefficients[column] != 0)
                Dense.AddScaled(Columns[column].AsSpan(first, end - first), coefficients[column], eta);
        }
    }
}
