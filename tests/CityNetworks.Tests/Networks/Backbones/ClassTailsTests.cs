using CityNetworks.Networks.Backbones;
using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class ClassTailsTests
{
    [Fact]
    public void Every_pair_has_the_tails_of_its_two_classes_and_its_count() =>
        Gen.Select(Samples.RandomWindow, Gen.Int[1, 4], Gen.Bool).Sample((window, classCount, all) =>
        {
            var pairs = TestedPairs.Of(window, new BackboneOptions { AllPairs = all }, Workers.One);
            int[] classOf = [.. Enumerable.Range(0, window.Network.CityCount).Select(city => city * 7 % classCount)];
            var tails = ClassTails.Of(pairs, classOf, classCount, Law, new Workers(3));
            pairs.ForEach((pair, source, target) =>
            {
                var (first, second) = (Math.Min(classOf[source], classOf[target]), Math.Max(classOf[source], classOf[target]));
                Assert.Equal(Value(first, second, pairs.Shared[pair]), tails.Upper[tails.CellOf(pair)]);
                Assert.Equal(-Value(first, second, pairs.Shared[pair]), tails.Lower[tails.CellOf(pair)]);
            });
            Assert.Equal(pairs.Count, tails.Times().Sum());
        });

    private static CountTails Law(int first, int second, int limit)
    {
        double[] values = [.. Enumerable.Range(0, limit + 1).Select(count => Value(first, second, count))];
        return new CountTails(values, Array.ConvertAll(values, value => -value));
    }

    private static double Value(int first, int second, int count) => (10_000 * first) + (100 * second) + count;
}
