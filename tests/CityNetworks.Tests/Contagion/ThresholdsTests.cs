using CityNetworks.Contagion;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class ThresholdsTests
{
    [Fact]
    public void The_number_needed_is_the_least_that_makes_the_share() => Gen.Select(Gen.Double[0, 1], Gen.Int[1, 30]).Sample((share, contacts) =>
    {
        var star = ContactGraph.OfTies(contacts + 1, [.. Enumerable.Range(1, contacts).Select(leaf => (0, leaf))]);
        var needed = Thresholds.Needed(star, new ShareThreshold(share))[0];
        Assert.True((double)needed / contacts >= share && (needed == 0 || (needed - 1.0) / contacts < share));
    });

    [Fact]
    public void A_node_without_contacts_is_reached_by_no_share_but_0()
    {
        var single = ContactGraph.OfTies(1, []);
        Assert.Equal([0], Thresholds.Needed(single, new ShareThreshold(0)));
        Assert.Equal([int.MaxValue], Thresholds.Needed(single, new ShareThreshold(0.1)));
    }

    [Fact]
    public void There_is_a_threshold_for_each_node()
    {
        var pair = ContactGraph.OfTies(2, [(0, 1)]);
        Assert.Equal([3, 3], Thresholds.Needed(pair, new CountThreshold(3)));
        Assert.Equal([1, 0], Thresholds.Needed(pair, new CountThreshold([1, 0])));
        Assert.StartsWith(
            "The model has 1 thresholds; expected one for each of the 2 nodes.",
            Assert.Throws<ArgumentException>(() => Thresholds.Needed(pair, new CountThreshold([1]))).Message,
            StringComparison.Ordinal);
    }
}
