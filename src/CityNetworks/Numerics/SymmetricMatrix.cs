namespace CityNetworks.Numerics;

/// <summary>Small symmetric matrices: what fits of a few dozen coefficients need, in a fixed order of operations.</summary>
internal static class SymmetricMatrix
{
    /// <summary>The lower triangle L of A = LL'; null when A is not positive definite.</summary>
    public static double[,]? Cholesky(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                if (i != j)
                    lower[i, j] = sum / lower[j, j];
                else if (sum > 0 && double.IsFinite(sum))
                    lower[i, i] = Math.Sqrt(sum);
                else
                    return null;
            }
        }

        return lower;
    }

    /// <summary>x of LL'x = b.</summary>
    public static double[] Solve(double[,] lower, double[] right)
    {
        var n = right.Length;
        var x = (double[])right.Clone();
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
                x[i] -= lower[i, k] * x[k];
            x[i] /= lower[i, i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                x[i] -= lower[k, i] * x[k];
            x[i] /= lower[i, i];
        }

        return x;
    }

    /// <summary>(LL')⁻¹.</summary>
    public static double[,] Inverse(double[,] lower)
    {
        var n = lower.GetLength(0);
        var inverse = new double[n, n];
        for (var column = 0; column < n; column++)
        {
            var unit = new double[n];
            unit[column] = 1;
            var x = Solve(lower, unit);
            for (var row = 0; row < n; row++)
                inverse[row, column] = x[row];
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < i; j++)
                inverse[i, j] = inverse[j, i] = (inverse[i, j] + inverse[j, i]) / 2;
        }

        return inverse;
    }

    /// <summary>TAT'.</summary>
    public static double[,] Sandwich(double[,] outer, double[,] matrix) => Product(Product(outer, matrix), Transposed(outer));

    /// <summary>AB.</summary>
    public static double[,] Product(double[,] left, double[,] right)
    {
        var (rows, inner, columns) = (left.GetLength(0), right.GetLength(0), right.GetLength(1));
        var product = new double[rows, columns];
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < inner; k++)
            {
                for (var j = 0; j < columns; j++)
                    product[i, j] += left[i, k] * right[k, j];
            }
        }

        return product;
    }

    /// <summary>Ax.</summary>
    public static double[] Times(double[,] matrix, double[] vector)
    {
        var product = new double[matrix.GetLength(0)];
        for (var i = 0; i < product.Length; i++)
        {
            for (var k = 0; k < vector.Length; k++)
                product[i] += matrix[i, k] * vector[k];
        }

        return product;
    }

    /// <summary>The largest eigenvalue over the smallest, of a positive semidefinite matrix; infinite when the smallest is 0, or when an entry is not finite,
    /// as the information of rates far outside is.</summary>
    public static double Condition(double[,] matrix)
    {
        if (matrix.Length == 0)
            return 1;
        if (!IsFinite(matrix))
            return double.PositiveInfinity; // the library's search for eigenvalues would not end well
        var values = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.OfArray(matrix)
            .Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric).EigenValues.Select(value => value.Real).ToArray();
        return values.Min() <= 0 ? double.PositiveInfinity : values.Max() / values.Min();
    }

    /// <summary>The matrix with its negative eigenvalues put to 0; itself where it has none, or an entry that is not finite.</summary>
    public static double[,] WithoutNegative(double[,] matrix)
    {
        if (!IsFinite(matrix))
            return matrix;
        var parts = MathNet.Numerics.LinearAlgebra.Double.DenseMatrix.OfArray(matrix).Evd(MathNet.Numerics.LinearAlgebra.Symmetricity.Symmetric);
        double[] values = [.. parts.EigenValues.Select(value => value.Real)];
        if (values.Min() >= 0)
            return matrix;
        var n = values.Length;
        var made = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                    made[i, j] += Math.Max(0, values[k]) * parts.EigenVectors[i, k] * parts.EigenVectors[j, k];
            }
        }

        return made;
    }

    private static bool IsFinite(double[,] matrix) => matrix.Cast<double>().All(double.IsFinite);

    private static double[,] Transposed(double[,] matrix)
    {
        var transposed = new double[matrix.GetLength(1), matrix.GetLength(0)];
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = 0; j < matrix.GetLength(1); j++)
                transposed[j, i] = matrix[i, j];
        }

        return transposed;
    }
}
