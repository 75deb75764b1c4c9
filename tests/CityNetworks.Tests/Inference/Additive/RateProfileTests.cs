using CityNetworks.Inference.Additive;
using Xunit;

namespace CityNetworks.Tests.Inference.Additive;

public sealed class RateProfileTests
{
    [Theory]
    [InlineData(3.841458820694124, true, 0.05)]
    [InlineData(3.841458820694124, false, 0.025)]
    [InlineData(0, false, 1)]
    [InlineData(-1e-12, true, 1)]
    public void A_rate_at_its_bound_has_half_the_tail(double ratio, bool isFree, double expected) =>
        Assert.Equal(expected, RateProfile.POf(ratio, isFree), 1e-9);

    [Fact]
    public void The_profile_of_a_single_rate_is_that_of_its_exponential_likelihood()
    {
        // One adoption in ten rows of hazard 1 − exp(−r): the interval is where 2(ℓ(r̂) − ℓ(r)) is below 3.84.
        bool[] happens = [true, .. Enumerable.Repeat(false, 9)];
        var component = new HazardComponent("baseline", [.. Enumerable.Repeat(1.0, 10)]);
        var likelihood = new AdditiveLikelihood([component], happens, null, default);
        var fit = AdditiveHazardFit.Of([component], happens, null, default);
        var profile = RateProfile.Of(likelihood, fit, 0);
        double Log(double r) => Math.Log(1 - Math.Exp(-r)) - (9 * r);
        var best = -Math.Log(0.9);
        Assert.Equal(best, fit.Estimates[0], 1e-6);
        Assert.All([profile.Low, profile.High], bound => Assert.Equal(3.841458820694124, 2 * (Log(best) - Log(bound)), 1e-3));
    }
}
