using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class CoTiesOptionsTests
{
    [Theory]
    [InlineData(-1, null, null, "MinimumWeight is -1; expected at least 0.")]
    [InlineData(double.NaN, null, null, "MinimumWeight is NaN; expected at least 0.")]
    [InlineData(0, 0, null, "TopPerCity is 0; expected at least 1, or null for all.")]
    [InlineData(0, null, 0.0, "HalfLife is 0 periods; expected more than 0, or null for no decay.")]
    [InlineData(0, null, double.NaN, "HalfLife is NaN periods; expected more than 0, or null for no decay.")]
    public void What_has_no_meaning_is_refused(double minimum, int? top, double? halfLife, string message)
    {
        var options = new CoTiesOptions { MinimumWeight = minimum, TopPerCity = top, HalfLife = halfLife };
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => CoTies.Of(Samples.Star(1).All, options: options)).Message);
    }

    [Fact]
    public void The_default_keeps_every_tie() => Assert.Equal(139, CoTies.Of(Davis.Network.All, options: CoTiesOptions.Default).Count);
}
