using CityNetworks.Inference.EventHistory;
using Xunit;

namespace CityNetworks.Tests.Inference.EventHistory;

public sealed class DesignTests
{
    private static readonly Design s_design = new(["a", "b"], [[1, 2, 3], [4, 5, 6]], [true, false, true])
    {
        Clusters = new Dictionary<string, int[]> { ["city"] = [7, 8, 9] },
        IsLevel = [false, true],
    };

    [Fact]
    public void Rows_and_columns_are_taken_with_all_that_belongs_to_them()
    {
        var rows = s_design.Keeping([true, false, true]);
        Assert.Equal([1.0, 3.0], rows.Columns[0]);
        Assert.Equal([7, 9], rows.Clusters["city"]);
        Assert.Equal((2, 2), (rows.Count, rows.Events));
        var columns = s_design.With([1]);
        Assert.Equal(["b"], columns.Terms);
        Assert.Equal([true], columns.IsLevel);
        Assert.Equal(3, columns.Count);
    }

    [Fact]
    public void Columns_are_no_levels_unless_it_is_said() => Assert.Equal([false], new Design(["a"], [[1]], [true]).IsLevel);
}
