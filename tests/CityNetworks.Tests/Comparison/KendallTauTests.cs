using CityNetworks.Comparison;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class KendallTauTests
{
    private static readonly Gen<(double[] X, double[] Y)> s_pair =
        from length in Gen.Int[0, 12]
        from x in Gen.Int[0, 5].Array[length]
        from y in Gen.Int[0, 5].Array[length]
        select (Array.ConvertAll(x, v => (double)v), Array.ConvertAll(y, v => (double)v));

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
    public void Hand_examples()
    {
        // 1 2 3 4 against 1 3 2 4: five pairs agree, one does not.
        Assert.Equal(4 / 6.0, KendallTau.B([1, 2, 3, 4], [1, 3, 2, 4]), 1e-15);
        Assert.Equal(-1, KendallTau.B([1, 2, 3], [9, 8, 7]));
        Assert.Equal(1, KendallTau.B([1, 2], [-5, -4]));
        // x: 1 2 2 3, y: 1 2 3 3. Six pairs: four concordant, none discordant, one tied in x only, one in y only.
        Assert.Equal(4 / Math.Sqrt(5 * 5), KendallTau.B([1, 2, 2, 3], [1, 2, 3, 3]), 1e-15);
    }

    [Fact]
    public void Without_an_order_it_is_not_defined()
    {
        Assert.All([KendallTau.B([], []), KendallTau.B([1], [2]), KendallTau.B([1, 1], [1, 2])], value => Assert.True(double.IsNaN(value)));
        Assert.Throws<ArgumentException>(() => KendallTau.B([1], [1, 2]));
    }
}
