using CityNetworks.Inference.Permutation;
using CsCheck;
using MathNet.Numerics.Statistics;
using Xunit;

namespace CityNetworks.Tests.Inference.Permutation;

public sealed class PartialCorrelationTests
{
    [Fact]
    public void Without_other_columns_it_is_the_correlation() => Gen.Select(Gen.Double[-5, 5].Array[6], Gen.Double[-5, 5].Array[6]).Sample((x, y) =>
    {
        if (x.Max() - x.Min() > 0.1 && y.Max() - y.Min() > 0.1)
            Assert.Equal(Correlation.Pearson(x, y), PartialCorrelation.Linear(y, []).Of(x), 1e-9);
    });

    [Fact]
    public void With_another_column_it_is_the_textbook_formula()
    {
        double[] x = [1, 2, 3, 4, 6], y = [2, 1, 4, 3, 7], z = [1, 1, 2, 5, 3];
        var (xy, xz, yz) = (Correlation.Pearson(x, y), Correlation.Pearson(x, z), Correlation.Pearson(y, z));
        Assert.Equal((xy - (xz * yz)) / Math.Sqrt((1 - (xz * xz)) * (1 - (yz * yz))), PartialCorrelation.Linear(y, [z]).Of(x), 1e-12);
    }

    [Fact]
    public void A_column_that_the_others_make_up_has_none()
    {
        Assert.Equal(0, PartialCorrelation.Linear([1, 5, 2, 4], [[1, 2, 3, 4]]).Of([2, 4, 6, 8]));
        Assert.Equal(0, PartialCorrelation.Linear([1, 5, 2, 4], []).Of([7, 7, 7, 7]));
    }
}
