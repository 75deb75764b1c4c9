using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class PairedProportionsTests
{
    // The score test by its definition: the likelihood of (b, c, n − b − c) is maximised over a grid of the share of c alone, at a difference δ.
    [Theory]
    [InlineData(7, 2, 30)]
    [InlineData(0, 5, 20)]
    [InlineData(12, 12, 40)]
    [InlineData(0, 0, 300)]
    [InlineData(20, 0, 20)]
    public void Its_ends_are_where_the_score_test_begins_to_reject(int b, int c, int n)
    {
        var (low, high) = PairedProportions.Difference(b, c, n);
        foreach (var (end, inwards) in new[] { (low, 1), (high, -1) })
        {
            if (Math.Abs(end) > 1 - 1e-9)
                continue;
            Assert.True(Math.Abs(Score(end + (inwards * 0.002))) < 1.96, $"inside {end}");
            Assert.True(Math.Abs(Score(end - (inwards * 0.002))) > 1.96, $"outside {end}");
        }

        double Score(double delta)
        {
            const int Cells = 200_000;
            var (first, last) = (Math.Max(0, -delta), (1 - delta) / 2);
            var (best, q) = (double.NegativeInfinity, first);
            for (var cell = 0; cell <= Cells; cell++)
            {
                var share = first + ((last - first) * cell / Cells);
                var likelihood = Term(b, share + delta) + Term(c, share) + Term(n - b - c, 1 - (2 * share) - delta);
                if (likelihood > best)
                    (best, q) = (likelihood, share);
            }

            return (b - c - (n * delta)) / Math.Sqrt(n * ((2 * q) + (delta * (1 - delta))));
        }

        static double Term(int count, double share) => count == 0 ? 0 : share <= 0 ? double.NegativeInfinity : count * Math.Log(share);
    }

    [Fact]
    public void Swapping_the_worlds_swaps_the_ends()
    {
        var (low, high) = PairedProportions.Difference(9, 4, 50);
        var (back, forth) = PairedProportions.Difference(4, 9, 50);
        Assert.Equal((-high, -low), (back, forth), (one, other) => Math.Abs(one.Item1 - other.Item1) + Math.Abs(one.Item2 - other.Item2) < 1e-9);
        Assert.Equal(3.8415 / 303.8415, PairedProportions.Difference(0, 0, 300).High, 1e-4);
        Assert.True(double.IsNaN(PairedProportions.Difference(0, 0, 0).Low));
    }

    // Every outcome of n units, with its probability: how often the interval holds the true difference.
    [Fact]
    public void It_covers()
    {
        foreach (var n in new[] { 10, 50, 200 })
        {
            var coverages = new List<double>();
            foreach (var alone in new[] { 0.02, 0.1, 0.3, 0.6 })
            {
                foreach (var part in new[] { 0.0, 0.2, 0.5 })
                    coverages.Add(Coverage(n, alone * (1 - part), alone * part));
            }

            Assert.True(coverages.Min() > 0.91, $"n {n}: {coverages.Min()}");
            Assert.InRange(coverages.Average(), 0.935, 0.99);
        }

        static double Coverage(int n, double p, double q)
        {
            var covered = 0.0;
            var logs = Enumerable.Range(0, n + 1).Select(k => Enumerable.Range(1, k).Sum(j => Math.Log(j))).ToArray();
            for (var b = 0; b <= n; b++)
            {
                for (var c = 0; c + b <= n; c++)
                {
                    if ((q == 0 && c > 0) || (p == 0 && b > 0))
                        continue;
                    var log = logs[n] - logs[b] - logs[c] - logs[n - b - c]
                        + (b == 0 ? 0 : b * Math.Log(p)) + (c == 0 ? 0 : c * Math.Log(q)) + ((n - b - c) * Math.Log(1 - p - q));
                    if (log < -25)
                        continue;
                    var (low, high) = PairedProportions.Difference(b, c, n);
                    covered += low <= p - q && p - q <= high ? Math.Exp(log) : 0;
                }
            }

            return covered;
        }
    }
}
