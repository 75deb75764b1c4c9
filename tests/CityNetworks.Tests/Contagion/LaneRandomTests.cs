using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class LaneRandomTests
{
    [Fact]
    public void Numbers_below_an_end_are_all_equally_frequent()
    {
        const int draws = 70_000;
        var random = new LaneRandom();
        random.Start(11, 2);
        var counts = new int[7];
        for (var k = 0; k < draws; k++)
            counts[random.NextBelow(7)]++;
        Assert.All(counts, count => Assert.Equal(draws / 7.0, count, 5 * Math.Sqrt(draws / 7.0)));
    }

    [Fact]
    public void A_batch_has_numbers_of_its_own_and_the_same_ones_again()
    {
        Assert.Equal(First(1, 0), First(1, 0));
        Assert.NotEqual(First(1, 0), First(1, 1));
        Assert.NotEqual(First(1, 0), First(2, 0));
    }

    private static ulong First(ulong seed, int batch)
    {
        var random = new LaneRandom();
        random.Start(seed, batch);
        return random.NextBits();
    }
}
