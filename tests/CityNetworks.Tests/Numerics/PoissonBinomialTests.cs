using CityNetworks.Numerics;
using CsCheck;
using MathNet.Numerics.Distributions;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class PoissonBinomialTests
{
    private static readonly double[] s_vector = [.123, .234, .345, .456, .567, .678, .789, .801, .911];

    [Fact]
    public void Tails_of_the_known_vector_hold()
    {
        var sum = PoissonBinomial.Of(s_vector);
        Assert.Equal(0.679134512566, sum.AtMost(5), 1e-12);
        Assert.Equal(0.628385386123, sum.AtLeast(5), 1e-12);
    }

    [Fact]
    public void A_normal_approximation_would_be_distinguished() =>
        Assert.NotInRange(PoissonBinomial.Of(s_vector).AtMost(5), 0.6763, 0.6783); // backbone prints 0.6773

    [Fact]
    public void Equals_the_enumeration_of_all_outcomes() => Gen.Double[0, 1].Array[0, 9].Sample(probabilities =>
    {
        var expected = Enumerated(probabilities);
        var sum = PoissonBinomial.Of(probabilities);
        for (var k = -1; k <= probabilities.Length + 1; k++)
        {
            Assert.Equal(k < 0 ? 0 : expected.ElementAtOrDefault(k), sum.Exactly(k), 1e-13);
            Assert.Equal(expected.Skip(Math.Max(0, k)).Sum(), sum.AtLeast(k), 1e-13);
            Assert.Equal(expected.Take(k + 1).Sum(), sum.AtMost(k), 1e-13);
        }
    });

    [Fact]
    public void Equal_trials_follow_the_binomial_law()
    {
        var sum = PoissonBinomial.Of([0.01], [5000], limit: 12);
        for (var k = 0; k <= 12; k++)
            Assert.Equal(1, sum.Exactly(k) / Binomial.PMF(0.01, 5000, k), 1e-10);
        Assert.Equal(1 - Binomial.CDF(0.01, 5000, 11), sum.AtLeast(12), 1e-12);
    }

    [Fact]
    public void Trials_given_by_number_equal_trials_given_one_by_one() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 40]).Array[0, 5].Select(Gen.Int[0, 20]).Sample((groups, limit) =>
        {
            var grouped = PoissonBinomial.Of([.. groups.Select(g => g.Item1)], [.. groups.Select(g => g.Item2)], limit);
            var single = PoissonBinomial.Of([.. groups.SelectMany(g => Enumerable.Repeat(g.Item1, g.Item2))]);
            for (var k = 0; k <= grouped.Limit; k++)
            {
                Assert.Equal(single.Exactly(k), grouped.Exactly(k), 1e-12);
                Assert.Equal(single.AtLeast(k), grouped.AtLeast(k), 1e-12);
            }
        });

    // 10⁻³ to the 60th power: far below what 1 − P(X ≤ 59) could show.
    [Fact]
    public void Tiny_tails_keep_their_digits() =>
        Assert.Equal(1, PoissonBinomial.Of([.. Enumerable.Repeat(0.001, 60)]).AtLeast(60) / 1e-180, 1e-10);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double value) => Assert.Throws<ArgumentException>(() => PoissonBinomial.Of([value]));

    private static double[] Enumerated(double[] probabilities)
    {
        var counts = new double[probabilities.Length + 1];
        for (var outcome = 0; outcome < 1 << probabilities.Length; outcome++)
        {
            var (probability, successes) = (1.0, 0);
            for (var k = 0; k < probabilities.Length; k++)
            {
                var success = (outcome >> k & 1) == 1;
                probability *= success ? probabilities[k] : 1 - probabilities[k];
                successes += success ? 1 : 0;
            }

            counts[successes] += probability;
        }

        return counts;
    }
}
