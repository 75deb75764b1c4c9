using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class GrowingTests
{
    [Fact]
    public void It_keeps_what_was_added_however_often_it_grows()
    {
        using var space = new Workspace();
        var list = new Growing<int>(space, 1);
        for (var k = 0; k < 1000; k++)
            list.Add(k);
        Assert.Equal(Enumerable.Range(0, 1000), list.Span.ToArray());
        Assert.Equal((1000, 999, 500), (list.Count, list.Last, list[500]));
        list.RemoveLast();
        Assert.Equal(998, list.Last);
        list.Clear();
        Assert.Equal(0, list.Count);
    }
}
