using CityNetworks.Inference.Cascades;
using Xunit;

namespace CityNetworks.Tests.Inference.Cascades;

public sealed class DelayTests
{
    [Theory]
    [InlineData(DelayKind.Exponential, 0.7, 0)]
    [InlineData(DelayKind.Rayleigh, 1.4, 0)]
    [InlineData(DelayKind.LogNormal, 0.3, 0.8)]
    public void A_density_integrates_to_one(DelayKind kind, double first, double second)
    {
        var delay = new Delay(kind, first, second);
        const double step = 0.0005;
        var sum = Enumerable.Range(0, 200_000).Sum(k => step * Math.Exp(delay.LogDensity((k + 0.5) * step)));
        Assert.Equal(1, sum, 2e-4);
    }

    [Theory]
    [InlineData(DelayKind.Exponential)]
    [InlineData(DelayKind.Rayleigh)]
    [InlineData(DelayKind.LogNormal)]
    public void Estimates_are_the_most_likely(DelayKind kind)
    {
        double[] delays = [0.4, 1.1, 2.5, 0.9, 3.3];
        var fitted = Delay.Fit(kind, delays);
        var best = delays.Sum(fitted.LogDensity);
        foreach (var (a, b) in new[] { (1.01, 1.0), (0.99, 1.0), (1.0, 1.01), (1.0, 0.99) })
            Assert.True(delays.Sum(new Delay(kind, fitted.First * a, fitted.Second * b).LogDensity) <= best);
    }

    [Fact]
    public void The_start_of_Rayleigh_divides_by_the_number() =>
        Assert.Equal(Math.Sqrt((1 + 4 + 9) / 6.0), Delay.Fit(DelayKind.Rayleigh, [1, 2, 3]).First, 1e-12);

    [Fact]
    public void Delays_that_do_not_vary_keep_a_finite_density()
    {
        var fitted = Delay.Fit(DelayKind.LogNormal, [1, 1, 1]);
        Assert.Equal(Delay.LeastDeviation, fitted.Second);
        Assert.True(double.IsFinite(fitted.LogDensity(1)));
    }

    [Theory]
    [InlineData(DelayKind.Exponential, new[] { 0.0 })]
    [InlineData(DelayKind.Exponential, new[] { 1.0, 2.0 })]
    [InlineData(DelayKind.LogNormal, new[] { 1.0 })]
    [InlineData(DelayKind.LogNormal, new[] { 0.0, -1.0 })]
    [InlineData(DelayKind.Rayleigh, new[] { double.NaN })]
    public void Wrong_parameters_are_refused(DelayKind kind, double[] parameters) => Assert.Throws<ArgumentException>(() => Delay.Of(kind, parameters));
}
