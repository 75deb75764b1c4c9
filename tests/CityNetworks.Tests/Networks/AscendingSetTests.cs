using CityNetworks.Networks;
using CsCheck;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class AscendingSetTests
{
    [Fact]
    public void Numbers_come_out_once_each_and_ascending() => Gen.Int[0, 9_999].Array[0, 300].Sample(numbers =>
    {
        var set = new AscendingSet(9_999);
        set.Add(numbers);
        var into = new int[numbers.Length];
        var count = set.Drain(into);
        Assert.Equal(numbers.Distinct().Order(), into[..count]);
    });

    [Fact]
    public void A_set_is_empty_once_it_was_drained()
    {
        var set = new AscendingSet(200);
        set.Add([200, 0, 64, 63, 0]);
        Assert.Equal(4, set.Drain());
        Assert.Equal(0, set.Drain(new int[4]));
        set.Add([5]);
        Assert.Equal(1, set.Drain());
    }
}
