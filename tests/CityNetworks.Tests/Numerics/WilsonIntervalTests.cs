using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class WilsonIntervalTests
{
    [Theory]
    [InlineData(3, 10)]
    [InlineData(1, 200)]
    [InlineData(199, 200)]
    public void Its_ends_solve_the_score_equation(int successes, int trials)
    {
        // (p̂ − p)² = z²·p(1 − p)/n at both ends.
        var interval = WilsonInterval.Of(successes, trials);
        foreach (var p in new[] { interval.Low, interval.High })
            Assert.Equal(1.959963984540054, Math.Abs(((double)successes / trials) - p) / Math.Sqrt(p * (1 - p) / trials), 1e-9);
        Assert.True(interval.Low < (double)successes / trials && (double)successes / trials < interval.High);
    }

    [Fact]
    public void At_the_edges_it_stays_inside()
    {
        Assert.Equal(new WilsonInterval(0, 1), WilsonInterval.Of(0, 0));
        Assert.Equal(0, WilsonInterval.Of(0, 20).Low);
        Assert.Equal(1, WilsonInterval.Of(20, 20).High);
        Assert.Equal(1 - WilsonInterval.Of(0, 20).High, WilsonInterval.Of(20, 20).Low, 1e-12);
    }

    [Fact]
    public void It_is_that_of_a_published_example()
    {
        // Newcombe (1998), Statistics in Medicine 17, 857–872, table I: 81 of 263, Wilson without correction.
        var interval = WilsonInterval.Of(81, 263);
        Assert.Equal(0.2553, interval.Low, 4);
        Assert.Equal(0.3662, interval.High, 4);
    }
}
