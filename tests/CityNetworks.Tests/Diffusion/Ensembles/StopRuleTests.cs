using CityNetworks.Diffusion.Ensembles;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class StopRuleTests
{
    [Fact]
    public void Looks_are_a_quarter_apart_at_whole_blocks()
    {
        Assert.Equal([128, 160, 208], new[] { StopRule.NextLook(0), StopRule.NextLook(128), StopRule.NextLook(160) });
        Assert.True(StopRule.IsLook(128) && StopRule.IsLook(160));
        Assert.False(StopRule.IsLook(127) || StopRule.IsLook(129));
    }

    [Fact]
    public void The_error_is_the_standard_error_of_the_mean_of_the_worst_policy()
    {
        // Two policies, two steps; reaches 1, 3 and 5, 5.
        int[] changes = [1, 0, 2, 3, 1, 2, 5, 0];
        Assert.Equal(1, StopRule.Error(changes, 2, 2), 1e-12); // variance 2, two runs: √(2/2)
        Assert.Equal(double.NaN, StopRule.Error([1, 1], 1, 2));
    }
}
