using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class GeometricGapsTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.05)]
    public void A_gap_is_the_number_of_failures_before_a_success(double probability)
    {
        const int draws = 200_000;
        var (gaps, random) = (new GeometricGaps(probability), new LaneRandom());
        random.Start(5, 0);
        gaps.Restart();
        var (sum, none) = (0L, 0);
        for (var k = 0; k < draws; k++)
        {
            var gap = gaps.Next(random);
            sum += gap;
            none += gap == 0 ? 1 : 0;
        }

        var mean = (1 - probability) / probability;
        Assert.Equal(mean, (double)sum / draws, 5 * Math.Sqrt(1 - probability) / probability / Math.Sqrt(draws));
        Assert.Equal(probability, (double)none / draws, 5 * Math.Sqrt(probability * (1 - probability) / draws));
    }

    [Fact]
    public void A_certain_success_has_no_gap_and_an_impossible_one_no_end()
    {
        var random = new LaneRandom();
        random.Start(1, 0);
        var (certain, never) = (new GeometricGaps(1), new GeometricGaps(0));
        certain.Restart();
        never.Restart();
        for (var k = 0; k < 200; k++)
            Assert.Equal((0L, 1L << 60), (certain.Next(random), never.Next(random)));
    }
}
