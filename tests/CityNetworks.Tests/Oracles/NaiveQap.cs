using CityNetworks.Inference.Permutation;
using MathNet.Numerics.LinearAlgebra;

namespace CityNetworks.Tests.Oracles;

/// <summary>Regression of matrices by the normal equations, and every permutation of the nodes written out.</summary>
internal static class NaiveQap
{
    /// <summary>Coefficients, the constant first, with t.</summary>
    public static (double[] Estimates, double[] T) Regress(IReadOnlyList<double> outcome, IReadOnlyList<IReadOnlyList<double>> predictors)
    {
        var x = Matrix<double>.Build.Dense(outcome.Count, predictors.Count + 1, (cell, k) => k == 0 ? 1 : predictors[k - 1][cell]);
        var y = Vector<double>.Build.DenseOfEnumerable(outcome);
        var inverse = (x.Transpose() * x).Inverse();
        var estimates = inverse * (x.Transpose() * y);
        var rest = y - (x * estimates);
        var variance = rest * rest / (outcome.Count - predictors.Count - 1);
        return ([.. estimates], [.. estimates.Select((value, k) => value / Math.Sqrt(variance * inverse[k, k]))]);
    }

    /// <summary>The two-sided p-value of each predictor over all permutations of rows (and columns).</summary>
    public static double[] PValues(MatrixData data, bool[,] isCell)
    {
        var (n, m) = (data.Frame.Rows.Count, data.Frame.Columns.Count);
        var cells = Enumerable.Range(0, n * m).Where(entry => isCell[entry / m, entry % m]).ToArray();
        double[] Column(double[] matrix, int[] rows, int[] columns) => [.. cells.Select(entry => matrix[(rows[entry / m] * m) + columns[entry % m]])];
        int[] same = [.. Enumerable.Range(0, n)];
        int[] sameColumns = [.. Enumerable.Range(0, m)];
        var outcome = Column(data.Outcome.Values, same, sameColumns);
        var predictors = data.Predictors.Select(matrix => Column(matrix.Values, same, sameColumns)).ToArray();
        var observed = Regress(outcome, predictors).T;
        var extreme = new double[predictors.Length];
        var ways = 0;
        foreach (var rows in Orders(n).Where(order => IsWithin(order, data.Frame.RowStrata)))
        {
            foreach (var columns in data.Frame.IsOneMode ? [rows] : Orders(m).Where(order => IsWithin(order, data.Frame.ColumnStrata)))
            {
                ways++;
                for (var k = 0; k < predictors.Length; k++)
                {
                    double[][] others = [.. predictors.Where((_, place) => place != k)];
                    double t;
                    if (others.Length == 0)
                    {
                        t = Regress(Column(data.Outcome.Values, rows, columns), predictors).T[1];
                    }
                    else
                    {
                        var fitted = Regress(predictors[k], others).Estimates;
                        var residual = new double[n * m];
                        for (var cell = 0; cell < cells.Length; cell++)
                        {
                            var value = predictors[k][cell] - fitted[0] - others.Select((other, place) => fitted[place + 1] * other[cell]).Sum();
                            residual[cells[cell]] = value;
                            if (data.IsSymmetric)
                                residual[(cells[cell] % m * m) + (cells[cell] / m)] = value;
                        }

                        t = Regress(outcome, [.. others, Column(residual, rows, columns)]).T[^1];
                    }

                    extreme[k] += Math.Abs(t) >= Math.Abs(observed[k + 1]) - 1e-7 ? 1 : 0;
                }
            }
        }

        return Array.ConvertAll(extreme, count => count / ways);
    }

    /// <summary>All orders of 0 … n − 1.</summary>
    public static IEnumerable<int[]> Orders(int n) => n == 0 ? [[]] : Orders(n - 1).SelectMany(order => Enumerable.Range(0, n).Select(place =>
        order.Take(place).Append(n - 1).Concat(order.Skip(place)).ToArray()));

    private static bool IsWithin(int[] order, IReadOnlyList<int> strata) => order.Index().All(item => strata[item.Index] == strata[item.Item]);
}
