using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class RowOffsetsTests
{
    [Fact]
    public void A_row_begins_where_the_rows_before_it_end()
    {
        int[] offsets = RowOffsets.Of([2, 0, 2, 2], 4);
        Assert.Equal([0, 1, 1, 4, 4], offsets);
        Assert.Equal([0, 1, 1, 4], RowOffsets.Places(offsets));
        Assert.Equal([0], RowOffsets.Of([], 0));
    }

    [Fact]
    public void A_sum_beyond_an_integer_is_still_reported()
    {
        int[] lengths = [int.MaxValue, int.MaxValue];
        Assert.Equal(2L * int.MaxValue, RowOffsets.Accumulate(lengths));
    }
}
