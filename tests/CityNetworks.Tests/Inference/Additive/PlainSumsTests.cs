using CityNetworks.Inference.Additive;
using Xunit;

namespace CityNetworks.Tests.Inference.Additive;

public sealed class PlainSumsTests
{
    [Fact]
    public void It_is_the_likelihood_row_by_row()
    {
        var random = new Random(2);
        double[] Column() => [.. Enumerable.Range(0, 90).Select(_ => random.NextDouble())];
        double[]?[] columns = [null, Column(), Column()];
        bool[] happens = [.. Enumerable.Range(0, 90).Select(_ => random.NextDouble() < 0.3)];
        double[] weights = [.. Enumerable.Range(0, 90).Select(row => row % 3 * 0.5)];
        var sums = new PlainSums(columns, happens, weights, default);
        foreach (var point in new double[][] { [0.1, 0.2, 0.3], [0.2, -0.1, 0.05], [0.05, -0.5, 0] })
        {
            var expected = 0.0;
            for (var row = 0; row < 90; row++)
            {
                var hazard = columns.Select((column, c) => point[c] * (column?[row] ?? 1)).Sum();
                expected += weights[row] == 0 ? 0 : weights[row] * (happens[row] ? hazard > 0 ? Math.Log(1 - Math.Exp(-hazard)) : double.NegativeInfinity
                    : hazard >= 0 ? -hazard : double.NegativeInfinity);
            }

            Assert.Equal(expected, sums.At(point), 1e-10);
            var (value, gradient, information) = sums.Derivatives(point);
            Assert.Equal(expected, value, 1e-10);
            for (var i = 0; i < 3 && double.IsFinite(expected); i++)
            {
                const double h = 1e-6;
                double[] up = [.. point.Select((x, k) => k == i ? x + h : x)], down = [.. point.Select((x, k) => k == i ? x - h : x)];
                Assert.Equal((sums.At(up) - sums.At(down)) / (2 * h), gradient[i], 1e-4);
                for (var j = 0; j < 3; j++)
                    Assert.Equal(-(sums.Derivatives(up).Gradient[j] - sums.Derivatives(down).Gradient[j]) / (2 * h), information[i, j], 1e-3 * (1 + Math.Abs(information[i, j])));
            }
        }
    }
}
