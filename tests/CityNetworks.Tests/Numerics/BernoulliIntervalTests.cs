using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class BernoulliIntervalTests
{
    [Theory]
    [InlineData(0.3, 40, 3)]
    [InlineData(0.02, 100, 2)]
    [InlineData(0.5, 25, 1)]
    [InlineData(0.97, 60, 4)]
    public void Each_bound_fails_no_more_often_than_promised(double probability, int trials, double exponent)
    {
        var (above, below) = (0.0, 0.0);
        for (var successes = 0; successes <= trials; successes++)
        {
            var (lower, upper) = BernoulliInterval.Of(successes, trials, exponent);
            var mass = Binomial(successes, trials, probability);
            above += lower > probability ? mass : 0;
            below += upper < probability ? mass : 0;
        }

        Assert.InRange(above, 0, Math.Exp(-exponent));
        Assert.InRange(below, 0, Math.Exp(-exponent));
        Assert.True(above + below > 0); // it is no interval that holds everything
    }

    [Fact]
    public void Without_a_success_the_upper_bound_is_known() => Gen.Select(Gen.Int[1, 10_000], Gen.Double[0.1, 20]).Sample((trials, exponent) =>
    {
        var (lower, upper) = BernoulliInterval.Of(0, trials, exponent);
        Assert.Equal(0, lower);
        Assert.Equal(1 - Math.Exp(-exponent / trials), upper, 1e-12);
    });

    [Fact]
    public void It_lies_inside_that_of_Hoeffding_and_mirrors() => Gen.Select(Gen.Int[0, 500], Gen.Int[1, 500], Gen.Double[0.1, 20]).Sample(
        (successes, failures, exponent) =>
        {
            var trials = successes + failures;
            var share = (double)successes / trials;
            var (lower, upper) = BernoulliInterval.Of(successes, trials, exponent);
            var widest = Math.Sqrt(exponent / (2.0 * trials));
            Assert.InRange(lower, share - widest - 1e-12, share);
            Assert.InRange(upper, share, share + widest + 1e-12);
            var mirrored = BernoulliInterval.Of(trials - successes, trials, exponent);
            Assert.Equal(1 - upper, mirrored.Lower, 1e-12);
            Assert.Equal(1 - lower, mirrored.Upper, 1e-12);
        });

    private static double Binomial(int successes, int trials, double probability)
    {
        var value = Math.Pow(1 - probability, trials - successes) * Math.Pow(probability, successes);
        for (var k = 1; k <= successes; k++)
            value *= (trials - successes + k) / (double)k;
        return value;
    }
}
