using CityNetworks.Diffusion.Experiments;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Experiments;

public sealed class PartialRankCorrelationTests
{
    [Fact]
    public void A_factor_that_alone_decides_has_correlation_1_and_one_that_does_not_vary_none()
    {
        var values = PartialRankCorrelation.Of([[1, 5], [2, 5], [3, 5], [4, 5], [5, 5]], [10, 20, 30, 50, 40]);
        Assert.Equal(0.9, values[0].Value, 1e-12); // Spearman's rho: 1 − 6·2/(5·24)
        Assert.Equal(double.NaN, values[1].Value);
        Assert.Equal(-1, PartialRankCorrelation.Of([[1], [2], [3]], [3, 2, 1])[0].Value);
    }

    [Fact]
    public void Without_factors_or_an_outcome_that_varies_there_is_nothing_to_show()
    {
        Assert.Empty(PartialRankCorrelation.Of([[], []], [1, 2]));
        Assert.Equal(double.NaN, PartialRankCorrelation.Of([[1], [2]], [7, 7])[0].Value);
    }
}
