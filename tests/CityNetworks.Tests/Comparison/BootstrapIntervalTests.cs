using CityNetworks.Comparison;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class BootstrapIntervalTests
{
    [Fact]
    public void Levels_worked_by_hand()
    {
        // z₀ = 0.146, a = 0.061, z = ∓1.64485: (0.146 ∓ 1.64485)/(1 − 0.061·(…)) = −1.37329 and 2.01012, plus 0.146: Φ(−1.22729) and Φ(2.15612).
        var (low, high) = BootstrapInterval.Levels(0.146, 0.061, 0.90);
        Assert.Equal(0.10986, low, 4);
        Assert.Equal(0.98446, high, 4);
    }

    [Fact]
    public void Without_bias_and_skewness_it_is_the_percentile_interval()
    {
        double[] replicates = [.. Enumerable.Range(0, 1001).Select(k => (double)k)];
        var percentile = BootstrapInterval.Percentile(replicates, 0.95);
        Assert.Equal(25, percentile.Low, 9);
        Assert.Equal(975, percentile.High, 9);
        var corrected = BootstrapInterval.BiasCorrectedAccelerated(500, replicates, 0, 0.95);
        Assert.Equal(25, corrected.Low, 6);
        Assert.Equal(975, corrected.High, 6);
    }

    [Fact]
    public void An_observed_value_among_the_low_replicates_shifts_the_interval_down()
    {
        // Share below: 0.158655 = Φ(−1), so z₀ = −1 and the levels are Φ(−2 ∓ 1.95996).
        double[] replicates = [.. Enumerable.Range(0, 100001).Select(k => k / 100000.0)];
        var corrected = BootstrapInterval.BiasCorrectedAccelerated(0.158655, replicates, 0, 0.95);
        Assert.Equal(0.0000375, corrected.Low, 1e-7); // Φ(−3.95996)
        Assert.Equal(0.484031, corrected.High, 4); // Φ(−0.04004)
    }

    [Fact]
    public void Acceleration_of_a_mean_is_its_skewness_over_six_roots_of_n()
    {
        // Sample 0 0 0 4: left-out means 4/3 4/3 4/3 0; influences −1 −1 −1 3; a = 24/(6·12^1.5).
        Assert.Equal(24 / (6 * Math.Pow(12, 1.5)), BootstrapInterval.Acceleration([[4 / 3.0, 4 / 3.0, 4 / 3.0, 0]]), 14);
    }

    [Fact]
    public void Acceleration_of_a_difference_weighs_samples_by_their_size()
    {
        // Means of 0 0 4 and of 0 1 (subtracted): influences −4/3 −4/3 8/3 over 3, 1/2 −1/2 over 2.
        double[] first = [2, 2, 0];
        double[] second = [-1, 0];
        var cubes = ((-64 / 27.0 * 2) + (512 / 27.0)) / 27;
        var squares = (((16 / 9.0 * 2) + (64 / 9.0)) / 9) + (0.5 / 4);
        Assert.Equal(cubes / (6 * Math.Pow(squares, 1.5)), BootstrapInterval.Acceleration([first, second]), 14);
        Assert.Equal(BootstrapInterval.Acceleration([first]), BootstrapInterval.Acceleration([first, [7]]), 14);
        Assert.Equal(0, BootstrapInterval.Acceleration([[1, 1], [3]]));
    }

    [Fact]
    public void Degenerate_samples_are_honest()
    {
        Assert.Equal(Interval.Unknown, BootstrapInterval.BiasCorrectedAccelerated(1, [], 0, 0.95));
        Assert.Equal(Interval.Unknown, BootstrapInterval.Percentile([], 0.95));
        Assert.Equal(new Interval(2, 2), BootstrapInterval.BiasCorrectedAccelerated(2, [2, 2, 2], 0.1, 0.95));
        var all = BootstrapInterval.BiasCorrectedAccelerated(9, [1, 2, 3], 0, 0.95);
        Assert.InRange(all.Low, 1, all.High);
        // Beyond the pole of the correction: the end of the replicates.
        Assert.Equal((0.0, 1.0), (BootstrapInterval.Levels(-2, -0.9, 0.95).Low, BootstrapInterval.Levels(2, 0.9, 0.95).High));
    }
}
