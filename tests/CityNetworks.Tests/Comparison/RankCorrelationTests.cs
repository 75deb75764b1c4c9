using CityNetworks.Comparison;
using CityNetworks.Numerics;
using CsCheck;
using MathNet.Numerics.Statistics;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class RankCorrelationTests
{
    private static readonly Gen<(double[] X, double[] Y)> s_pair =
        from length in Gen.Int[0, 12]
        from x in Gen.Int[0, 5].Array[length]
        from y in Gen.Int[0, 5].Array[length]
        select (Array.ConvertAll(x, v => (double)v), Array.ConvertAll(y, v => (double)v));

    [Fact]
    public void Hand_examples_without_ties()
    {
        // 1 2 3 4 against 1 3 2 4: five pairs agree, one does not.
        Assert.Equal(4 / 6.0, KendallTau.B([1, 2, 3, 4], [1, 3, 2, 4]), 15);
        Assert.Equal(1 - (6 * 2 / 60.0), SpearmanRho.Of([1, 2, 3, 4], [1, 3, 2, 4]), 14);
        Assert.Equal(-1, KendallTau.B([1, 2, 3], [9, 8, 7]));
        Assert.Equal(1, KendallTau.B([1, 2], [-5, -4]));
    }

    [Fact]
    public void Hand_example_with_ties()
    {
        // x: 1 2 2 3, y: 1 2 3 3. Six pairs: four concordant, none discordant, one tied in x only, one in y only.
        Assert.Equal(4 / Math.Sqrt(5 * 5), KendallTau.B([1, 2, 2, 3], [1, 2, 3, 3]), 15);
        // Mid-ranks 4 2.5 2.5 1 and 4 3 1.5 1.5: covariance 3.75 over √(4.5 · 4.5).
        Assert.Equal(3.75 / 4.5, SpearmanRho.Of([1, 2, 2, 3], [1, 2, 3, 3]), 14);
    }

    [Fact]
    public void Without_an_order_nothing_is_defined()
    {
        foreach (var value in new[] { KendallTau.B([], []), KendallTau.B([1], [2]), KendallTau.B([1, 1], [1, 2]), SpearmanRho.Of([], []), SpearmanRho.Of([1], [2]), SpearmanRho.Of([3, 3], [1, 2]), RankBiasedOverlap.Extrapolated([], []) })
            Assert.True(double.IsNaN(value));
        Assert.Throws<ArgumentException>(() => KendallTau.B([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => SpearmanRho.Of([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => RankBiasedOverlap.Extrapolated([1], [1, 2]));
    }

    [Fact]
    public void Rounding_makes_no_order()
    {
        Assert.Equal([1, 1, 3], Ranking.Competition([0.1 + 0.2, 0.3, 0.1]));
        Assert.Equal([1.5, 1.5, 3], Ranking.Mid([0.1 + 0.2, 0.3, 0.1]));
        Assert.Equal([2, 4, 1, 2], Ranking.Competition([5, 1, 7, 5]));
        Assert.Equal([1, 1], Ranking.Competition([0, 0]));
    }

    [Fact]
    public void Tau_b_counts_all_pairs() => s_pair.Sample(pair =>
    {
        var (x, y) = pair;
        var (concordant, discordant, onlyX, onlyY) = (0, 0, 0, 0);
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy) = (Math.Sign(x[i] - x[j]), Math.Sign(y[i] - y[j]));
                concordant += dx * dy > 0 ? 1 : 0;
                discordant += dx * dy < 0 ? 1 : 0;
                onlyX += dx == 0 && dy != 0 ? 1 : 0;
                onlyY += dy == 0 && dx != 0 ? 1 : 0;
            }
        }

        var untied = concordant + discordant;
        Assert.Equal((concordant - discordant) / Math.Sqrt((double)(untied + onlyY) * (untied + onlyX)), KendallTau.B(x, y), 1e-12);
    });

    [Fact]
    public void Spearman_equals_that_of_another_library() => s_pair.Where(pair => pair.X.Distinct().Count() > 1 && pair.Y.Distinct().Count() > 1).Sample(pair =>
        Assert.Equal(Correlation.Spearman(pair.X, pair.Y), SpearmanRho.Of(pair.X, pair.Y), 1e-12));

    [Fact]
    public void Overlap_of_two_short_rankings()
    {
        // a b c d e against b c d a e, worked by hand: agreements 0 1/2 2/3 1 1.
        var sum = (0.5 * 0.81) + (2 / 3.0 * 0.729) + 0.6561 + 0.59049;
        Assert.Equal(0.59049 + (0.1 / 0.9 * sum), RankBiasedOverlap.Extrapolated([5, 4, 3, 2, 1], [2, 5, 4, 3, 1]), 14);
        Assert.Equal(0.828, RankBiasedOverlap.Extrapolated([5, 4, 3, 2, 1], [2, 5, 4, 3, 1]), 3);
    }

    [Fact]
    public void Equal_values_stand_at_the_best_of_their_places()
    {
        // (a b) c against a b c: agreements 2·1/3, 1, 1.
        Assert.Equal(0.729 + (0.1 / 0.9 * ((0.9 * 2 / 3) + 0.81 + 0.729)), RankBiasedOverlap.Extrapolated([2, 2, 1], [3, 2, 1]), 14);
        Assert.Equal(1, RankBiasedOverlap.Extrapolated([2, 2, 1], [9, 9, 0]), 14);
        Assert.Equal(1, RankBiasedOverlap.Extrapolated([4], [7]), 14);
    }

    [Fact]
    public void Overlap_equals_its_definition_set_by_set() => s_pair.Where(pair => pair.X.Length > 0).Sample(pair =>
    {
        var (x, y) = pair;
        var agreements = Enumerable.Range(1, x.Length).Select(depth =>
        {
            var top = Enumerable.Range(0, x.Length).Where(k => x.Count(v => v > x[k]) < depth).ToHashSet();
            var other = Enumerable.Range(0, y.Length).Where(k => y.Count(v => v > y[k]) < depth).ToHashSet();
            return 2.0 * top.Intersect(other).Count() / (top.Count + other.Count);
        }).ToArray();
        var sum = agreements.Select((a, k) => a * Math.Pow(0.9, k + 1)).Sum();
        Assert.Equal((agreements[^1] * Math.Pow(0.9, x.Length)) + (0.1 / 0.9 * sum), RankBiasedOverlap.Extrapolated(x, y), 1e-12);
    });
}
