using CityNetworks.Inference.EventHistory;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class UnboundedLevelsTests
{
    [Fact]
    public void A_level_without_an_adoption_or_with_adoptions_alone_has_no_bound()
    {
        var design = new Design(["none", "all", "some"], [[1, 1, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0], [0, 0, 0, 1, 1, 0]], [false, false, true, true, false, true])
        {
            IsLevel = [true, true, true],
        };
        var (kept, levels) = UnboundedLevels.Of(design);
        Assert.Equal(
            [("all", double.PositiveInfinity), ("none", double.NegativeInfinity)],
            levels.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal([false, false, false, true, true, true], kept!);
    }

    [Fact]
    public void Columns_that_are_no_levels_are_never_without_a_bound()
    {
        var (kept, levels) = UnboundedLevels.Of(new Design(["x"], [[1, 0]], [false, true]));
        Assert.Null(kept);
        Assert.Empty(levels);
    }
}
