using CityNetworks.Inference.EventHistory;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class DenseTests
{
    [Fact]
    public void Results_are_those_of_the_plain_loops() => Gen.Select(Gen.Int[0, 25], Gen.Double[-3, 3]).SelectMany((length, scale) =>
        Gen.Select(Gen.Double[-5, 5].Array[length], Gen.Double[-5, 5].Array[length]).Select((left, right) => (left, right, scale))).Sample(sample =>
        {
            var (left, right, scale) = sample;
            Assert.Equal(left.Zip(right, (a, b) => a * b).Sum(), Dense.Dot(left, right), 1e-9);
            var target = (double[])right.Clone();
            Dense.AddScaled(left, scale, target);
            Assert.All(Enumerable.Range(0, left.Length), k => Assert.Equal(right[k] + (scale * left[k]), target[k], 1e-12));
            Dense.Multiply(left, right, target);
            Assert.Equal(left.Zip(right, (a, b) => a * b), target);
        });
}
