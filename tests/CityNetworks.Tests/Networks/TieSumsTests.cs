using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TieSumsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sums_come_back_as_they_were_stored(bool inTwoBytes)
    {
        double[] sums = [0, 1, 65_535];
        var stored = new TieSums(sums, inTwoBytes);
        Assert.Equal(sums, new[] { stored[0], stored[1], stored[2] });
    }

    [Fact]
    public void Sums_that_are_no_counts_keep_their_fractions() => Assert.Equal(0.1, new TieSums([0.1], inTwoBytes: false)[0]);
}
