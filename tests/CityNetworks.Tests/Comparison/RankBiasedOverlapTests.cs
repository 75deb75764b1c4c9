using CityNetworks.Comparison;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class RankBiasedOverlapTests
{
    private static readonly Gen<(double[] X, double[] Y)> s_pair =
        from length in Gen.Int[0, 12]
        from x in Gen.Int[0, 5].Array[length]
        from y in Gen.Int[0, 5].Array[length]
        select (Array.ConvertAll(x, v => (double)v), Array.ConvertAll(y, v => (double)v));

    [Fact]
    public void Overlap_of_two_short_rankings()
    {
        // a b c d e against b c d a e, worked by hand: agreements 0 1/2 2/3 1 1.
        var sum = (0.5 * 0.81) + (2 / 3.0 * 0.729) + 0.6561 + 0.59049;
        Assert.Equal(0.59049 + (0.1 / 0.9 * sum), RankBiasedOverlap.Extrapolated([5, 4, 3, 2, 1], [2, 5, 4, 3, 1]), 1e-14);
        Assert.Equal(0.828, RankBiasedOverlap.Extrapolated([5, 4, 3, 2, 1], [2, 5, 4, 3, 1]), 3);
    }

    [Fact]
    public void Equal_values_stand_at_the_best_of_their_places()
    {
        // (a b) c against a b c: agreements 2·1/3, 1, 1.
        Assert.Equal(0.729 + (0.1 / 0.9 * ((0.9 * 2 / 3) + 0.81 + 0.729)), RankBiasedOverlap.Extrapolated([2, 2, 1], [3, 2, 1]), 1e-14);
        Assert.Equal(1, RankBiasedOverlap.Extrapolated([2, 2, 1], [9, 9, 0]), 1e-14);
        Assert.Equal(1, RankBiasedOverlap.Extrapolated([4], [7]), 1e-14);
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

    [Fact]
    public void Without_a_ranking_it_is_not_defined()
    {
        Assert.True(double.IsNaN(RankBiasedOverlap.Extrapolated([], [])));
        Assert.Throws<ArgumentException>(() => RankBiasedOverlap.Extrapolated([1], [1, 2]));
    }
}
