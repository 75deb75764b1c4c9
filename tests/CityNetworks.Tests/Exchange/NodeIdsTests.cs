using CityNetworks.Exchange;
using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Exchange;

public sealed class NodeIdsTests
{
    private static readonly NodeNames s_names = new(["x", "b"], ["x", "e"], ["p"]);

    [Fact]
    public void Modes_are_marked_only_where_a_city_and_an_event_that_are_there_share_an_id()
    {
        var clash = NodeIds.Of(s_names, [0, 1], [0, 1]);
        Assert.Equal(("city:x", "city:b", "event:e"), (clash.City(0), clash.City(1), clash.Event(1)));
        var apart = NodeIds.Of(s_names, [1], [0, 1]);
        Assert.Equal(("b", "x"), (apart.City(1), apart.Event(0)));
    }
}
