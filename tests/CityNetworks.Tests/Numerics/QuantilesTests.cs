using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class QuantilesTests
{
    [Fact]
    public void A_quantile_of_counts_is_one_of_them()
    {
        double[] runs = [.. Enumerable.Repeat(19.0, 25), .. Enumerable.Repeat(20.0, 975)];
        Assert.Equal(19, Quantiles.OfSortedCounts(runs, 0.025));
        Assert.Equal(20, Quantiles.OfSortedCounts(runs, 0.026));
        Assert.Equal(19.975, Quantiles.OfSorted(runs, 0.025), 1e-9); // between two counts, which is no count
        Assert.Equal((19, 20), (Quantiles.OfSortedCounts(runs, 0), Quantiles.OfSortedCounts(runs, 1)));
        Assert.True(double.IsNaN(Quantiles.OfSortedCounts([], 0.5)));
    }

    [Fact]
    public void It_is_the_smallest_count_that_a_share_p_does_not_exceed() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 60], Gen.Int[0, 1000]).Sample((values, thousandths) =>
        {
            double[] sorted = [.. values.Select(value => (double)value).Order()];
            var expected = sorted.First(value => 1000L * sorted.Count(other => other <= value) >= (long)thousandths * sorted.Length);
            Assert.Equal(expected, Quantiles.OfSortedCounts(sorted, thousandths / 1000.0));
        });

    [Fact]
    public void Quantiles_of_the_mid_distribution_lie_between_the_values()
    {
        // 1 three times, 2 once, 4 once: the mid-distribution function is 0.3, 0.7 and 0.9 there.
        double[] sorted = [1, 1, 1, 2, 4];
        Assert.Equal(1, Quantiles.OfSortedMid(sorted, 0.1));
        Assert.Equal(1.5, Quantiles.OfSortedMid(sorted, 0.5), 1e-12);
        Assert.Equal(3, Quantiles.OfSortedMid(sorted, 0.8), 1e-12);
        Assert.True(double.IsNaN(Quantiles.OfSortedMid(sorted, 0.95)));
        Assert.True(double.IsNaN(Quantiles.OfSortedMid([], 0.5)));
    }
}
