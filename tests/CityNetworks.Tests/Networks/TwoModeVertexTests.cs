using CityNetworks.Networks;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TwoModeVertexTests
{
    [Fact]
    public void Cities_come_before_events_and_each_by_number()
    {
        TwoModeVertex[] vertices = [new(Mode.Event, 0, "a"), new(Mode.City, 2, "x"), new(Mode.City, 1, "z"), new(Mode.City, 1, "y")];
        Assert.Equal(["y", "z", "x", "a"], vertices.Order().Select(vertex => vertex.ToString()));
    }

    [Fact]
    public void Comparisons_agree_with_each_other()
    {
        TwoModeVertex low = new(Mode.City, 0, "a"), high = new(Mode.City, 1, "a");
        var same = low;
        Assert.True(low < high && high > low && low <= same && low >= same && low <= high && !(high <= low));
    }
}
