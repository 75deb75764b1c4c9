using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class DenseVectorsTests
{
    private static readonly Gen<(double[] Left, double[] Right)> s_pairs =
        from length in Gen.Int[0, 40]
        from left in Gen.Int[-9, 9].Array[length]
        from right in Gen.Int[-9, 9].Array[length]
        select (Array.ConvertAll(left, v => (double)v), Array.ConvertAll(right, v => (double)v));

    [Fact]
    public void Dot_is_the_sum_of_the_products() => s_pairs.Sample(pair =>
        Assert.Equal(pair.Left.Zip(pair.Right, (a, b) => a * b).Sum(), DenseVectors.Dot(pair.Left, pair.Right)));

    [Fact]
    public void Adding_a_multiple_leaves_the_source() => s_pairs.Sample(pair =>
    {
        var (target, source) = (pair.Left.ToArray(), pair.Right.ToArray());
        DenseVectors.AddScaled(target, source, 3);
        Assert.Equal(pair.Left.Zip(pair.Right, (a, b) => a + (3 * b)), target);
        Assert.Equal(pair.Right, source);
    });
}
