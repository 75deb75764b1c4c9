using CityNetworks.Inference.Gatherings;
using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class SetChoiceTests
{
    [Fact]
    public void All_sets_are_all_different_sets_of_the_sizes()
    {
        var choice = new SetChoice([0, 2, 3, 5, 6], [9], [1, 2], ["a", "b"]);
        var all = choice.All().ToArray();
        Assert.Equal(30, choice.Count);
        Assert.Equal(30, all.Select(set => set.Key).Distinct().Count());
        Assert.All(all, set => Assert.True(set.Groups[0].Length == 2 && set.Groups[0].Contains(9) && set.Groups[1].Length == 2
            && set.All.Distinct().Count() == 4));
        Assert.Equal(1, new SetChoice([1, 2], [], [2], []).Count);
        Assert.Equal(1, new SetChoice([1, 2], [], [0], []).Count);
    }

    [Fact]
    public void Each_set_is_as_likely()
    {
        var choice = new SetChoice([0, 1, 2, 3, 4], [], [2, 1], ["a", "b"]);
        var draws = new CounterRandom(2).Sequence(RandomPurpose.CitySet, 0);
        var counts = Enumerable.Range(0, 30_000).Select(_ => choice.Drawn(draws).Key).CountBy(key => key).ToArray();
        Assert.Equal(30, counts.Length);
        Assert.All(counts, pair => Assert.InRange(pair.Value, 850, 1150)); // 1000 expected, standard deviation 31
    }

    [Fact]
    public void Others_are_different_sets_and_all_where_they_are_few()
    {
        var choice = new SetChoice([.. Enumerable.Range(0, 8)], [], [3], []);
        var observed = new CitySet([[1, 4, 6]], []);
        var (sets, areAll) = choice.Beside(observed, 20, new CounterRandom(1).Sequence(RandomPurpose.CitySet, 0));
        Assert.False(areAll);
        Assert.Equal(21, sets.Select(set => set.Key).Distinct().Count());
        Assert.Equal(observed.Key, sets[0].Key);
        (sets, areAll) = choice.Beside(observed, 55, new CounterRandom(1).Sequence(RandomPurpose.CitySet, 0));
        Assert.True(areAll);
        Assert.Equal(56, sets.Select(set => set.Key).Distinct().Count());
    }
}
