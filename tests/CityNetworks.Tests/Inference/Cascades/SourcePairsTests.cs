using CityNetworks.Inference.Cascades;
using Xunit;

namespace CityNetworks.Tests.Inference.Cascades;

public sealed class SourcePairsTests
{
    [Fact]
    public void Pairs_are_those_of_an_earlier_and_a_later_adopter()
    {
        var pairs = new SourcePairs(new CascadeSet(["a", "b", "c"], [new Cascade("P", [0, 1, 2], [0, 2, 2]), new Cascade("Q", [0, 1], [1, 2])]));
        Assert.Equal([(0, 1), (0, 2)], pairs.Sources.Zip(pairs.Targets));
        Assert.Equal([2.0, 1.0], pairs.Delays[..2]);
        Assert.Equal((0, 2), pairs.EntriesOf(0));
        Assert.Equal([2.0, 2.0, 1.0], pairs.Shortest());
        Assert.Equal([0, 0, 1], pairs.CascadeOf);
    }
}
