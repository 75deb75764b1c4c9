using CityNetworks.Comparison;
using CityNetworks.Numerics;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class ReassignmentsTests
{
    [Fact]
    public void All_ways_are_different_and_keep_the_number_of_each_stratum() =>
        Gen.Select(Gen.Int[0, 2], Gen.Bool).Array[1, 9].Sample(items =>
        {
            var ways = new Reassignments([.. items.Select(item => item.Item1)], [.. items.Select(item => item.Item2)]);
            bool[][] all = [.. Enumerable.Range(0, (int)ways.Count).Select(index => ways.At(index))];
            Assert.Distinct(all.Select(way => string.Concat(way.Select(chosen => chosen ? '1' : '0'))));
            foreach (var stratum in Enumerable.Range(0, 3))
            {
                var expected = items.Count(item => item.Item1 == stratum && item.Item2);
                Assert.All(all, way => Assert.Equal(expected, way.Where((chosen, k) => chosen && items[k].Item1 == stratum).Count()));
            }
        });

    [Fact]
    public void There_are_as_many_ways_as_binomial_coefficients_say()
    {
        Assert.Equal(6, new Reassignments([0, 0, 0, 0], [true, true, false, false]).Count);
        Assert.Equal(3 * 2, new Reassignments([0, 0, 0, 1, 1], [true, false, false, true, false]).Count);
        Assert.Equal(long.MaxValue, new Reassignments(new int[200], [.. Enumerable.Range(0, 200).Select(k => k < 100)]).Count);
    }

    [Fact]
    public void Halves_are_symmetric_and_nothing_else_is()
    {
        Assert.True(new Reassignments([0, 0], [true, false]).IsSymmetric);
        Assert.False(new Reassignments([0, 0, 0], [true, false, false]).IsSymmetric);
    }

    [Fact]
    public void A_drawn_way_keeps_the_numbers_too()
    {
        var ways = new Reassignments([0, 0, 0, 1], [true, true, false, true]);
        for (var k = 0; k < 10; k++)
        {
            var drawn = ways.Drawn(new CounterRandom(1).Sequence(RandomPurpose.Trade, k));
            Assert.Equal((2, true), (drawn[..3].Count(chosen => chosen), drawn[3]));
        }
    }
}
