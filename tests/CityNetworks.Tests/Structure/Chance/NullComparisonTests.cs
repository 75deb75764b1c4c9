using CityNetworks.Networks;
using CityNetworks.Structure.Chance;
using Xunit;

namespace CityNetworks.Tests.Structure.Chance;

public sealed class NullComparisonTests
{
    [Fact]
    public void Its_p_values_count_the_draws_on_either_side()
    {
        // The window has 2 ties; replicate r of the null model has r.
        var window = NetworkBuilder.Build(4, 4, [(0, 0), (1, 1)]).All;
        var comparison = NullComparison.Of(
            window, w => w.TieCount, (_, replicate) => NetworkBuilder.Build(4, 4, [.. Enumerable.Range(0, replicate).Select(k => (k, k))]), 4);
        Assert.Equal((2, 1.5, 4), (comparison.Value, comparison.Expected, comparison.Draws));
        Assert.Equal(4 / 5.0, comparison.PLow); // 0, 1, 2 are at most 2
        Assert.Equal(3 / 5.0, comparison.PHigh); // 2, 3 are at least 2
        Assert.Equal(1, comparison.P);
        Assert.Equal(0.5 / Math.Sqrt(5 / 3.0), comparison.Z, 12);
    }

    [Fact]
    public void Draws_that_do_not_vary_have_no_z() => Assert.True(double.IsNaN(new NullComparison(1, 1, 0, 1, 1, 5).Z));

    [Theory]
    [InlineData(0.01, 1, 0.02)]
    [InlineData(1, 0.3, 0.6)]
    [InlineData(0.7, 0.8, 1)]
    public void Two_sided_is_twice_the_smaller_at_most_1(double low, double high, double p) =>
        Assert.Equal(p, new NullComparison(0, 0, 1, low, high, 99).P, 12);
}
