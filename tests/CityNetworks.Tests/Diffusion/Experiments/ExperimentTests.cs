using CityNetworks.Diffusion.Experiments;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class ExperimentTests
{
    [Theory]
    [InlineData(0, 2, false, 0.25, 0.5)]
    [InlineData(1, 4, true, 0.0, 1.0)]
    [InlineData(1, 4, true, 0.25, 2.0)]
    [InlineData(1, 4, true, 1.0, 4.0)]
    public void A_place_in_a_range_is_a_number_and_whole_ones_are_all_equally_wide(double low, double high, bool isWhole, double place, double expected) =>
        Assert.Equal(expected, new ParameterRange("x", low, high) { IsWhole = isWhole }.At(place));
}
