using CityNetworks.Comparison;
using CsCheck;
using MathNet.Numerics.Statistics;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class SpearmanRhoTests
{
    private static readonly Gen<(double[] X, double[] Y)> s_pair =
        from length in Gen.Int[0, 12]
        from x in Gen.Int[0, 5].Array[length]
        from y in Gen.Int[0, 5].Array[length]
        select (Array.ConvertAll(x, v => (double)v), Array.ConvertAll(y, v => (double)v));

    [Fact]
    public void Spearman_equals_that_of_another_library() => s_pair.Where(pair => pair.X.Distinct().Count() > 1 && pair.Y.Distinct().Count() > 1).Sample(pair =>
        Assert.Equal(Correlation.Spearman(pair.X, pair.Y), SpearmanRho.Of(pair.X, pair.Y), 1e-12));

    [Fact]
    public void Hand_examples()
    {
        Assert.Equal(1 - (6 * 2 / 60.0), SpearmanRho.Of([1, 2, 3, 4], [1, 3, 2, 4]), 1e-14);
        // Mid-ranks 4 2.5 2.5 1 and 4 3 1.5 1.5: covariance 3.75 over √(4.5 · 4.5).
        Assert.Equal(3.75 / 4.5, SpearmanRho.Of([1, 2, 2, 3], [1, 2, 3, 3]), 1e-14);
    }

    [Theory]
    [InlineData(new double[] { 3, 1, 2, 2, 1, 1, 1 }, new double[] { 2, 1, 1, 1, 2, 2, 1 })] // 6.1e-17 by rounding
    [InlineData(new double[] { 1, 2, 3 }, new double[] { 1, 2, 1 })]
    public void Rankings_that_do_not_go_together_have_exactly_0(double[] x, double[] y)
    {
        Assert.Equal(0, Correlation.Spearman(x, y), 1e-12);
        Assert.Equal(0, SpearmanRho.Of(x, y));
    }

    [Fact]
    public void Without_an_order_it_is_not_defined()
    {
        Assert.All([SpearmanRho.Of([], []), SpearmanRho.Of([1], [2]), SpearmanRho.Of([3, 3], [1, 2])], value => Assert.True(double.IsNaN(value)));
        Assert.Throws<ArgumentException>(() => SpearmanRho.Of([1], [1, 2]));
    }
}
