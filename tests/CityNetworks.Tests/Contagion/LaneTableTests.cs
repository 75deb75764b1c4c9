using CityNetworks.Contagion;
using Xunit;

namespace CityNetworks.Tests.Contagion;

public sealed class LaneTableTests
{
    [Fact]
    public void A_bit_is_set_once_until_the_table_is_cleared()
    {
        var table = new LaneTable(2);
        Assert.True(table.Set(1, 511));
        Assert.False(table.Set(1, 511));
        Assert.True(table.Set(0, 511));
        Assert.True(table.Set(1, 0));
        table.Clear();
        Assert.True(table.Set(1, 511));
        Assert.Equal(2, table.Count);
    }
}
