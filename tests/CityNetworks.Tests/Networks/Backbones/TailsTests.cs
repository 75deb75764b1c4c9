using CityNetworks.Networks.Backbones;
using Xunit;

namespace CityNetworks.Tests.Networks.Backbones;

public sealed class TailsTests
{
    [Fact]
    public void Every_pair_has_a_cell_of_its_own_or_shares_one()
    {
        var own = Tails.Empty(3);
        Assert.Equal([0, 1, 2], new[] { own.CellOf(0), own.CellOf(1), own.CellOf(2) });
        Assert.Equal([1, 1, 1], own.Times());
        var shared = new Tails([0.1, 0.2], [0.9, 0.8], [1, 0, 1]);
        Assert.Equal([1, 0, 1], new[] { shared.CellOf(0), shared.CellOf(1), shared.CellOf(2) });
        Assert.Equal([1, 2], shared.Times());
    }
}
