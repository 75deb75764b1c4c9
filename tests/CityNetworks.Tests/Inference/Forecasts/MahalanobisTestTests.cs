using CityNetworks.Inference.Forecasts;
using Xunit;

namespace CityNetworks.Tests.Inference.Forecasts;

public sealed class MahalanobisTestTests
{
    [Fact]
    public void One_statistic_is_the_square_of_its_z_score()
    {
        double[][] runs = [[1], [2], [3], [4], [5]]; // mean 3, variance 2.5
        var (distance, p) = MahalanobisTest.Of([5], runs);
        Assert.Equal(4 / 2.5, distance, 1e-12);
        Assert.Equal((1 + 2) / 6.0, p); // 1 and 5 are as far
    }

    [Fact]
    public void Statistics_that_say_the_same_count_once_and_constants_not_at_all()
    {
        double[][] runs = [.. Enumerable.Range(0, 50).Select(run => new double[] { run % 7, 2 * (run % 7), 3, run % 5 })];
        var (distance, _) = MahalanobisTest.Of([6, 12, 3, 4], runs);
        double[][] two = [.. runs.Select(run => new[] { run[0], run[3] })];
        Assert.Equal(MahalanobisTest.Of([6, 4], two).Distance, distance, 1e-9);
        Assert.True(double.IsNaN(MahalanobisTest.Of([3], [[3], [3]]).P));
    }
}
