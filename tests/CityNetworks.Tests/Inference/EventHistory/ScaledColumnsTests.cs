using CityNetworks.Inference.EventHistory;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class ScaledColumnsTests
{
    [Fact]
    public void Columns_have_mean_0_and_deviation_1_and_a_constant_one_is_0()
    {
        var scaled = new ScaledColumns([[1, 3], [5, 5]], 2, Workers.One);
        Assert.Equal([1.0, 1.0], scaled.Columns[0]);
        Assert.Equal([-1.0, 1.0], scaled.Columns[1]);
        Assert.Equal([0.0, 0.0], scaled.Columns[2]);
        Assert.Equal((1.0, 1.0), (scaled.ScaleOf(0), scaled.ScaleOf(1)));
    }

    [Fact]
    public void Coefficients_go_back_to_the_original_columns()
    {
        double[] column = [1, 2, 6];
        var scaled = new ScaledColumns([column], 3, Workers.One);
        double[] coefficients = [0.5, 2];
        var eta = new double[3];
        scaled.Predict(coefficients, 0, 3, eta);
        var back = scaled.ToOriginal();
        var (intercept, slope) = (coefficients[0] + (back[0, 1] * coefficients[1]), back[1, 1] * coefficients[1]);
        Assert.All(Enumerable.Range(0, 3), row => Assert.Equal(intercept + (slope * column[row]), eta[row], 1e-12));
    }
}
