using CityNetworks.Comparison;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Comparison;

public sealed class EventPoolTests
{
    [Fact]
    public void Events_of_both_windows_stay_where_they_are_and_the_others_are_dealt()
    {
        var network = NetworkBuilder.Build(1, [0, 1, 2], [(0, 0), (0, 1), (0, 2)]);
        var pool = new EventPool(Windows.Span(network, 0, 2), Windows.Span(network, 1, 3), null);
        Assert.Equal(2, pool.Ways.Count);
        Assert.Equal([0], pool.Dealt(Windows.Span(network, 0, 2)));
        Assert.Equal([0, 1], pool.First([true, false]));
        Assert.Equal([1, 2], pool.Second([true, false]));
        Assert.False(pool.IsRefused);
    }
}
