using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class DistributionTests
{
    [Fact]
    public void Mean_and_error_are_those_of_the_sample()
    {
        var distribution = Distribution.Of([4, 1, 3, 2]);
        Assert.Equal(2.5, distribution.Mean);
        Assert.Equal(Math.Sqrt(5.0 / 3 / 4), distribution.Error, 15);
        Assert.Equal(2.5, distribution.Quantile(0.5));
        Assert.Contains(distribution.CountQuantile(0.5), new[] { 2.0, 3.0 });
    }

    [Fact]
    public void A_single_run_has_no_error() => Assert.True(double.IsNaN(Distribution.Of([7]).Error));
}
