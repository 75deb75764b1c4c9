using CityNetworks.Exchange;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class SpellsTests
{
    [Fact]
    public void Spells_that_touch_or_overlap_are_one_in_any_order()
    {
        Assert.Equal(
            [new Spell(0, 3, 1), new Spell(5, 6, 1)], Spells.Joined([new Spell(5, 6, 9), new Spell(1, 3, 2), new Spell(0, 1, 7), new Spell(0, 2, 3)]));
        Assert.Empty(Spells.Joined([]));
    }
}
