using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

/// <summary>Values of R's pnorm(x, lower = FALSE, log = TRUE).</summary>
public sealed class NormalTailTests
{
    [Theory]
    [InlineData(-5, -2.866516129637636e-07)]
    [InlineData(0, -0.6931471805599453)]
    [InlineData(1.96, -3.6889636517296385)]
    [InlineData(9.99, -53.130353745606016)]
    [InlineData(10.01, -53.332315610880727)]
    [InlineData(40, -804.6084420137538)]
    public void The_logarithm_of_the_tail_is_that_of_R(double x, double expected) =>
        Assert.Equal(expected, NormalTail.LogUpper(x), Math.Abs(expected) * 1e-12);

    [Fact]
    public void Both_forms_meet_where_they_change()
    {
        Assert.Equal(NormalTail.LogUpper(Math.BitDecrement(10)), NormalTail.LogUpper(10), 1e-11);
        Assert.Equal(NormalTail.Ratio(Math.BitDecrement(10)), NormalTail.Ratio(10), 1e-11);
    }
}
