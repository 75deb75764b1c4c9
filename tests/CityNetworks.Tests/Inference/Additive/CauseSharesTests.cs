using CityNetworks.Inference;
using CityNetworks.Inference.Additive;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Inference.Additive;

public sealed class CauseSharesTests
{
    [Fact]
    public void Cities_are_drawn_as_often_as_there_are_and_each_row_follows_its_city()
    {
        var samples = CauseShares.Bootstrap([0, 0, 2, 2, 5], 50, 3, Workers.One, weights =>
        {
            Assert.Equal(weights[0], weights[1]);
            Assert.Equal(weights[2], weights[3]);
            Assert.Equal(3, weights[0] + weights[2] + weights[4]);
            return [weights[0]];
        });
        Assert.Equal(50, samples.Count);
        Assert.Contains(samples, sample => sample[0] > 1);
    }

    [Fact]
    public void Samples_that_cannot_be_estimated_are_left_out() =>
        Assert.Empty(CauseShares.Bootstrap([0, 1], 5, 3, Workers.One, _ => throw new CannotEstimateException("no")));
}
