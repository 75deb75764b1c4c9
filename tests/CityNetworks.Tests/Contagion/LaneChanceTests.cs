using System.Runtime.Intrinsics;
using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class LaneChanceTests
{
    [Theory]
    [InlineData(0.003)]
    [InlineData(0.3)]
    public void Each_lane_that_is_asked_succeeds_with_the_probability_and_no_other_does(double probability)
    {
        const int tosses = 4000;
        var (chance, random, asked) = (new LaneChance(probability), new LaneRandom(), LaneBits.First(100));
        random.Start(3, 0);
        chance.Start(random);
        var heads = 0;
        for (var k = 0; k < tosses; k++)
        {
            var found = chance.Toss(asked, random);
            Assert.Equal(Vector512<ulong>.Zero, Vector512.AndNot(found, asked));
            heads += LaneBits.Count(found);
        }

        Assert.Equal(probability, heads / (100.0 * tosses), 5 * Math.Sqrt(probability * (1 - probability) / (100.0 * tosses)));
    }

    [Fact]
    public void What_is_certain_happens_in_every_lane()
    {
        var random = new LaneRandom();
        random.Start(3, 0);
        var chance = new LaneChance(1);
        chance.Start(random);
        Assert.Equal(LaneBits.First(65), chance.Toss(LaneBits.First(65), random));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(511)]
    [InlineData(512)]
    public void The_first_lanes_are_as_many_as_were_asked_for(int count) => Assert.Equal(count, LaneBits.Count(LaneBits.First(count)));
}
