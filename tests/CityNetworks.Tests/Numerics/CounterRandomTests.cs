using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class CounterRandomTests
{
    [Fact]
    public void A_number_depends_on_each_part_of_its_address()
    {
        var random = new CounterRandom(7);
        var first = random.Bits(RandomPurpose.Adoption, 1, 2, 3);
        Assert.Equal(first, new CounterRandom(7).Bits(RandomPurpose.Adoption, 1, 2, 3));
        Assert.DoesNotContain(first, new[]
        {
            new CounterRandom(8).Bits(RandomPurpose.Adoption, 1, 2, 3), random.Bits(RandomPurpose.Mechanism, 1, 2, 3),
            random.Bits(RandomPurpose.Adoption, 0, 2, 3), random.Bits(RandomPurpose.Adoption, 1, 1, 3), random.Bits(RandomPurpose.Adoption, 1, 2, 2),
        });
    }

    [Fact]
    public void Uniform_numbers_are_open_at_both_ends()
    {
        Assert.True(CounterRandom.OpenUnit(0) > 0);
        Assert.True(CounterRandom.OpenUnit(ulong.MaxValue) < 1);
        Assert.Equal(0.5, CounterRandom.OpenUnit(1UL << 63), 15);
    }

    [Fact]
    public void Exponential_numbers_are_the_logarithm_of_uniform_ones_and_have_mean_and_variance_1()
    {
        var random = new CounterRandom(3);
        double[] values = [.. Enumerable.Range(0, 20_000).Select(run => random.Exponential(RandomPurpose.Adoption, run))];
        Assert.Equal(-Math.Log(random.Uniform(RandomPurpose.Adoption, 5)), values[5]);
        var mean = values.Average();
        Assert.Equal(1, mean, 0.03); // four standard errors
        Assert.Equal(1, values.Average(value => (value - mean) * (value - mean)), 0.1);
    }
}
