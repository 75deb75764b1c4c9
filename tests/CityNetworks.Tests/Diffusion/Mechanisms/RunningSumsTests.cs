using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Occasions;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class RunningSumsTests
{
    private static readonly Gen<(int[] Weights, double U)> s_lists = Gen.Select(
        Gen.OneOf(Gen.Const(0), Gen.Int[0, 3]).Array[0, 100], Gen.OneOf(Gen.Double[0, 1], Gen.Const(0.0), Gen.Const(double.PositiveInfinity)));

    [Fact]
    public void The_place_found_is_where_the_sum_passes_the_number() => s_lists.Sample(list =>
    {
        var sums = new RunningSums();
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            var weights = list.Weights.Select(weight => (double)(weight * (lane + 1) % 4)).ToArray(); // as Numbers has them
            Assert.Equal(weights.Sum(), sums.Total(7, new Numbers(list.Weights), lane));
            var number = weights.Sum() == 0 ? 0 : weights.Sum() * list.U;
            var left = number;
            var expected = Array.FindIndex(weights, weight => (left -= weight) < 0);
            expected = expected < 0 ? Array.FindLastIndex(weights, weight => weight > 0) : expected;
            Assert.Equal(expected < 0 ? -1 : 1000 + expected, sums.Find(7, new Numbers(list.Weights), lane, number));
        }
    });

    [Fact]
    public void A_step_forgets_the_sums_of_the_step_before()
    {
        var sums = new RunningSums();
        Assert.Equal(30, sums.Total(0, new Numbers([.. Enumerable.Repeat(1, 30)]), 0));
        sums.Forget();
        Assert.Equal(60, sums.Total(0, new Numbers([.. Enumerable.Repeat(2, 30)]), 0));
    }

    [Fact]
    public void Sums_of_a_second_list_leave_those_of_the_first()
    {
        var sums = new RunningSums();
        Assert.Equal(200, sums.Total(0, new Numbers([.. Enumerable.Repeat(1, 200)]), 0));
        Assert.Equal(600, sums.Total(1, new Numbers([.. Enumerable.Repeat(3, 200)]), 0));
        Assert.Equal(1150, sums.Find(0, new Numbers([.. Enumerable.Repeat(1, 200)]), 0, 150));
    }

    [Fact]
    public void Those_that_contribute_are_counted_in_every_lane_and_anew_in_each_step() => s_lists.Sample(list =>
    {
        var sums = new RunningSums();
        for (var lane = 0; lane < Lanes.Count; lane++)
            Assert.Equal(list.Weights.Count(weight => weight * (lane + 1) % 4 > 0), sums.Contributors(7, new Numbers(list.Weights), lane));
        sums.Forget();
        Assert.Equal(3, sums.Contributors(7, new Numbers([1, 0, 2, 1]), 0));
    });

    // In lane l, weight · (l + 1) mod 4.
    private readonly struct Numbers(int[] weights) : IContributions
    {
        public int Count => weights.Length;

        public int CityAt(int place) => 1000 + place;

        public double Of(int place, int lane) => weights[place] * (lane + 1) % 4;

        public void AddTo(int place, scoped Span<double> sums)
        {
            for (var lane = 0; lane < sums.Length; lane++)
                sums[lane] += Of(place, lane);
        }
    }
}
