using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class CountDistributionTests
{
    private static readonly Gen<int[]> s_values = Gen.Int[0, 6].Array[1, 30];

    [Fact]
    public void It_is_the_distribution_of_the_values_counted() => Gen.Select(s_values, Gen.Double[0, 1]).Sample((values, p) =>
    {
        var counts = new int[7];
        foreach (var value in values)
            counts[value]++;
        var (counted, listed) = (new CountDistribution(counts), Distribution.Of(values.Select(value => (double)value)));
        Assert.Equal(values.Sum(), counted.Sum);
        Assert.Equal(values.Average(), counted.Mean, 1e-12);
        Assert.Equal(listed.CountQuantile(p), counted.Quantile(p));
    });

    [Fact]
    public void Without_runs_nothing_is_known()
    {
        var none = new CountDistribution([0, 0]);
        Assert.True(double.IsNaN(none.Mean) && double.IsNaN(none.Quantile(0.5)));
    }
}
