using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TieListTests
{
    [Fact]
    public void Rows_of_several_windows_stand_one_window_after_another()
    {
        var network = NetworkBuilder.Build(3, [0, 1, 2], [(0, 0), (1, 0), (2, 1), (0, 2), (1, 2), (2, 2)]);
        CoTies[] windows = [.. Windows.Each(network).Select(window => CoTies.Of(window))];
        var list = new TieList(windows);
        Assert.Equal([1, 0, 3], windows.Select(ties => ties.Count));
        Assert.Equal(4, list.Count);
        Assert.Equal(list, Enumerable.Range(0, list.Count).Select(row => list[row]));
        Assert.Equal([("p0", 0, 1), ("p2", 0, 1), ("p2", 0, 2), ("p2", 1, 2)], list.Select(row => (row.Ties.Window.Name, row.Tie.Source, row.Tie.Target)));
    }

    [Fact]
    public void No_window_has_no_row() => Assert.Empty(new TieList([]));
}
