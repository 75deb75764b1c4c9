using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class CounterSequenceTests
{
    [Fact]
    public void The_same_address_gives_the_same_sequence()
    {
        var (one, two) = (new CounterRandom(5).Sequence(RandomPurpose.Trade, 9), new CounterRandom(5).Sequence(RandomPurpose.Trade, 9));
        ulong[] first = [.. Enumerable.Range(0, 100).Select(_ => one.NextBits())];
        Assert.Equal(first, Enumerable.Range(0, 100).Select(_ => two.NextBits()));
        Assert.Equal(100, first.Distinct().Count());
        var other = new CounterRandom(5).Sequence(RandomPurpose.Trade, 10);
        Assert.Empty(first.Intersect(Enumerable.Range(0, 100).Select(_ => other.NextBits())));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Numbers_below_are_all_reached_alike(int end)
    {
        var sequence = new CounterRandom(1).Sequence(RandomPurpose.Generation, 0);
        var counts = new int[end];
        for (var draw = 0; draw < 6000; draw++)
            counts[sequence.NextBelow(end)]++;
        Assert.All(counts, count => Assert.Equal(6000.0 / end, count, 5 * Math.Sqrt(6000.0 / end)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_lies_below_zero(int end) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CounterRandom(1).Sequence(RandomPurpose.Generation, 0).NextBelow(end));

    [Fact]
    public void Every_order_of_three_is_dealt_alike()
    {
        var sequence = new CounterRandom(2).Sequence(RandomPurpose.Permutation, 0);
        var orders = Enumerable.Range(0, 6000).Select(_ =>
        {
            int[] items = [0, 1, 2];
            sequence.Shuffle<int>(items);
            return string.Concat(items);
        }).CountBy(order => order).ToArray();
        Assert.Equal(6, orders.Length);
        Assert.All(orders, order => Assert.Equal(1000.0, order.Value, 160.0));
    }
}
