using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class NearZeroTests
{
    [Theory]
    [InlineData(1e-20)]
    [InlineData(-1e-12)]
    [InlineData(3e-9)]
    [InlineData(1e-5)]
    public void Small_numbers_keep_their_digits(double x)
    {
        Assert.Equal(x + (x * x / 2) + (x * x * x / 6), NearZero.ExpM1(x), Math.Abs(x) * 1e-15);
        Assert.Equal(x - (x * x / 2) + (x * x * x / 3), NearZero.LogP1(x), Math.Abs(x) * 1e-15);
    }

    [Fact]
    public void Large_numbers_are_as_the_plain_forms()
    {
        Assert.Equal(Math.Exp(5) - 1, NearZero.ExpM1(5), 1e-12);
        Assert.Equal(-1, NearZero.ExpM1(-800));
        Assert.Equal(double.PositiveInfinity, NearZero.ExpM1(800));
        Assert.Equal(Math.Log(3), NearZero.LogP1(2), 1e-15);
    }
}
