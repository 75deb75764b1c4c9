using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class SymmetricMatrixTests
{
    [Fact]
    public void Cholesky_solves_and_inverts() => Gen.Double[-1, 1].Array[9].Sample(cells =>
    {
        var matrix = new double[3, 3];
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
                matrix[i, j] = Enumerable.Range(0, 3).Sum(k => cells[(i * 3) + k] * cells[(j * 3) + k]) + (i == j ? 1 : 0);
        }

        var lower = SymmetricMatrix.Cholesky(matrix)!;
        var x = SymmetricMatrix.Solve(lower, [1, 2, 3]);
        Assert.Equal([1.0, 2, 3], SymmetricMatrix.Times(matrix, x).Select(value => Math.Round(value, 10)));
        var unit = SymmetricMatrix.Product(matrix, SymmetricMatrix.Inverse(lower));
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
                Assert.Equal(i == j ? 1 : 0, unit[i, j], 1e-10);
        }
    });

    [Fact]
    public void What_is_not_positive_definite_has_no_factor()
    {
        Assert.Null(SymmetricMatrix.Cholesky(new double[,] { { 1, 2 }, { 2, 1 } }));
        Assert.Equal(3, SymmetricMatrix.Condition(new double[,] { { 2, 1 }, { 1, 2 } }), 1e-12);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_not_finite_is_singular_and_stays(double entry)
    {
        var matrix = new double[,] { { 1, entry, 0 }, { entry, 1, entry }, { 0, entry, entry } };
        Assert.Equal(double.PositiveInfinity, SymmetricMatrix.Condition(matrix));
        Assert.Same(matrix, SymmetricMatrix.WithoutNegative(matrix));
    }
}
