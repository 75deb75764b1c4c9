using CityNetworks.Numerics;
using CityNetworks.Structure.Chance;
using Xunit;

namespace CityNetworks.Tests.Structure.Chance;

public sealed class MonteCarloTests
{
    [Fact]
    public void P_counts_the_value_itself_among_the_draws()
    {
        // Nine draws 0 … 8 and the value 7: two at least as high, eight at most as high.
        var result = MonteCarlo.Compare([7], 9, replicate => [replicate], Workers.One)[0];
        Assert.Equal(new NullComparison(7, 4, Math.Sqrt(7.5), 0.9, 0.3, 9), result);
        Assert.Equal(0.6, result.P, 1e-12);
        Assert.Equal(3 / Math.Sqrt(7.5), result.Z, 1e-12);
    }

    [Fact]
    public void Draws_that_are_not_defined_are_left_out()
    {
        var result = MonteCarlo.Compare([1], 10, replicate => [replicate < 8 ? double.NaN : 3], Workers.One)[0];
        Assert.Equal(new NullComparison(1, 3, 0, 1.0 / 3, 1, 2), result);
        Assert.Equal(double.NaN, result.Z);
    }

    [Fact]
    public void A_value_that_is_not_defined_has_no_p()
    {
        var result = MonteCarlo.Compare([double.NaN], 4, _ => [1], Workers.One)[0];
        Assert.Equal((1.0, double.NaN, double.NaN), (result.Expected, result.PLow, result.P));
        Assert.Equal(double.NaN, MonteCarlo.Compare([1], 0, _ => [1], Workers.One)[0].P);
    }

    [Fact]
    public void A_draw_that_differs_by_rounding_counts_as_equal() =>
        Assert.Equal(1, MonteCarlo.Compare([0.1 + 0.2], 5, replicate => [replicate == 0 ? 0.2 : 0.3], Workers.One)[0].P);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(200)]
    public void Draws_made_at_once_are_counted_in_their_order(int width)
    {
        // 137 draws: a block of whole widths, and a last one of fewer.
        double[][] Made(int first, int count)
        {
            Assert.InRange(count, 1, width);
            return [.. Enumerable.Range(first, count).Select(draw => new[] { Math.Sin(draw) })];
        }

        Assert.Equal(
            MonteCarlo.Compare([0.3], 137, draw => [Math.Sin(draw)], Workers.One),
            MonteCarlo.Compare([0.3], 137, width, Made, new Workers(3)));
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        static double[] Draw(
            int replicate) => [.. Enumerable.Range(0, 3).Select(item => new CounterRandom(3).Uniform(RandomPurpose.Generation, replicate, item))];
        Assert.Equal(MonteCarlo.Compare([0.1, 0.5, 0.9], 200, Draw, Workers.One), MonteCarlo.Compare([0.1, 0.5, 0.9], 200, Draw, new Workers(8)));
    }
}
