using CityNetworks.Networks;
using CityNetworks.Structure.Pairs;
using CityNetworks.Tests.Oracles;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Structure.Pairs;

public sealed class OrientedPairsTests
{
    [Fact]
    public void Each_pair_that_met_stands_once() => Samples.RandomWindow.Sample(window =>
    {
        foreach (var mode in new[] { Mode.City, Mode.Event })
        {
            var sets = NaiveClosure.Neighbourhoods(window, mode);
            var pairs = new OrientedPairs(new Side(window, mode), default);
            var found =
                from rank in Enumerable.Range(0, pairs.Count)
                from partner in pairs.PartnersOf(rank).ToArray()
                let ends = new[] { pairs.NodeOf(rank), pairs.NodeOf(partner) }
                select (ends.Min(), ends.Max());
            var expected =
                from one in Enumerable.Range(0, sets.Length)
                from other in Enumerable.Range(one + 1, sets.Length - one - 1)
                where sets[one].Overlaps(sets[other])
                select (one, other);
            Assert.Equal(expected, found.Order());
        }
    });

    // Three events of two cities each: three pairs, though no event has more than one.
    [Fact]
    public void As_many_pairs_as_the_limit_are_stored_and_one_more_is_refused()
    {
        var side = new Side(NetworkBuilder.Build(4, 3, [(0, 0), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2)]).All, Mode.City);
        Assert.Equal(4, new OrientedPairs(side, default, limit: 3).Count);
        var error = Assert.Throws<TooLargeException>(() => new OrientedPairs(side, default, limit: 2));
        Assert.Contains("At least 3 pairs", error.Message, StringComparison.Ordinal);
    }
}
