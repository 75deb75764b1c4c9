using CityNetworks.Centrality;
using CityNetworks.Networks;
using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Centrality;

public sealed class SampledBetweennessTests
{
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.02)]
    [InlineData(0.005)]
    public void Intervals_are_as_narrow_as_asked_and_hold_the_exact_values(double error)
    {
        foreach (var window in new[] { Davis.Network.All, RandomNetworks.Sparse(60, 40, 150, 3).All, Samples.Star(6).All })
        {
            var sample = SampledBetweenness.Of(window, new SampledBetweennessSettings { Error = error });
            var exact = Betweenness.Of(window);
            var (lower, upper) = (sample.Raw(sample.Lower), sample.Raw(sample.Upper));
            foreach (var mode in Enum.GetValues<Mode>())
            {
                for (var node = 0; node < exact[mode].Length; node++)
                {
                    Assert.InRange(exact[mode][node], lower[mode][node] - 1e-9, upper[mode][node] + 1e-9);
                    Assert.InRange(sample.Shares[mode][node] - sample.Lower[mode][node], 0, error);
                    Assert.InRange(sample.Upper[mode][node] - sample.Shares[mode][node], 0, error);
                }
            }
        }
    }

    [Fact]
    public void All_intervals_hold_at_once_as_often_as_promised()
    {
        var exact = Betweenness.Of(Davis.Network.All);
        var held = 0;
        for (ulong seed = 0; seed < 200; seed++)
        {
            var sample = SampledBetweenness.Of(Davis.Network.All, new SampledBetweennessSettings { Error = 0.05, Confidence = 0.5, Seed = seed }, Workers.One);
            var (lower, upper) = (sample.Raw(sample.Lower), sample.Raw(sample.Upper));
            held += Enum.GetValues<Mode>().All(mode =>
                Enumerable.Range(0, exact[mode].Length).All(node => lower[mode][node] <= exact[mode][node] && exact[mode][node] <= upper[mode][node])) ? 1 : 0;
        }

        Assert.InRange(held, 100, 200);
    }

    [Fact]
    public void The_mean_over_seeds_is_the_exact_value()
    {
        // One check only, so that the number of draws is fixed: 40 samples of 1,000 draws.
        var window = Davis.Network.All;
        var exact = Betweenness.Of(window);
        var means = new double[exact.Cities.Length];
        for (ulong seed = 0; seed < 40; seed++)
        {
            var sample = SampledBetweenness.Of(window, new SampledBetweennessSettings { Error = 0.5, Seed = seed }, Workers.One);
            Assert.Equal(1000, sample.Draws);
            Assert.Equal(32 * 31 / 2, sample.Pairs);
            var raw = sample.Raw(sample.Shares);
            for (var city = 0; city < means.Length; city++)
                means[city] += raw.Cities[city] / 40;
        }

        for (var city = 0; city < means.Length; city++)
        {
            var share = exact.Cities[city] / 496;
            Assert.InRange(means[city], exact.Cities[city] - Slack(share), exact.Cities[city] + Slack(share));
        }

        static double Slack(double share) => 5 * 496 * Math.Sqrt(share * (1 - share) / 40_000);
    }

    [Fact]
    public void Threads_do_not_change_a_bit() => Gen.Int[1, 8].Sample(threads =>
    {
        var one = SampledBetweenness.Of(Davis.Network.All, workers: Workers.One);
        var many = SampledBetweenness.Of(Davis.Network.All, workers: new Workers(threads));
        Assert.Equal(one.Draws, many.Draws);
        Assert.Equal(one.Shares.Cities, many.Shares.Cities);
        Assert.Equal(one.Upper.Events, many.Upper.Events);
    }, iter: 4);

    [Fact]
    public void Where_nothing_can_lie_between_nothing_is_drawn()
    {
        foreach (var network in new[] { NetworkBuilder.Build(2, 0, []), NetworkBuilder.Build(1, 1, [(0, 0)]), NetworkBuilder.Build(2, 2, [(0, 0), (1, 1)]) })
        {
            var sample = SampledBetweenness.Of(network.All);
            Assert.Equal(0, sample.Draws);
            Assert.All(sample.Upper.Cities, bound => Assert.Equal(0, bound));
        }
    }

    [Theory]
    [InlineData(0, 0.95)]
    [InlineData(0.00001, 0.95)]
    [InlineData(1, 0.95)]
    [InlineData(double.NaN, 0.95)]
    [InlineData(0.1, 0)]
    [InlineData(0.1, 1)]
    public void What_cannot_be_asked_is_refused(double error, double confidence) => Assert.Contains(
        "Found", Assert.Throws<ArgumentOutOfRangeException>(() => SampledBetweenness.Of(
            Davis.Network.All, new SampledBetweennessSettings { Error = error, Confidence = confidence })).Message, StringComparison.Ordinal);
}
