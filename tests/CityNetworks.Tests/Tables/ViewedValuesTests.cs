using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class ViewedValuesTests
{
    [Fact]
    public void A_value_is_made_when_it_is_read_and_not_before()
    {
        var made = 0;
        var values = new ViewedValues<int, int>([3, 4, 5], row => { made++; return row * row; });
        Assert.Equal((3, 0), (values.Count, made));
        Assert.Equal(16, values[1]);
        Assert.Equal(1, made);
        Assert.Equal([9, 16, 25], values);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ViewedValues<int, int>(new List<int>(), row => row)[0]);
    }
}
