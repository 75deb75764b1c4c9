using CityNetworks.Numerics;
using Xunit;

namespace CityNetworks.Tests.Numerics;

public sealed class RowBlocksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(RowBlocks.Longest)]
    [InlineData((3 * RowBlocks.Longest) + 5)]
    public void Every_row_is_summed_once_for_any_number_of_threads(int rows)
    {
        double[] Sum(Workers workers) => RowBlocks.Sum(rows, 2, workers, (first, end, sums) =>
        {
            for (var row = first; row < end; row++)
            {
                sums[0] += row;
                sums[1] += 1.0 / (row + 1);
            }
        });
        var one = Sum(Workers.One);
        Assert.Equal(rows * (rows - 1.0) / 2, one[0]);
        Assert.Equal(one, Sum(new Workers(8)));
    }
}
