using CityNetworks.Cli.Output;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Cli.Tests.Output;

public sealed class TableRowsTests
{
    private static readonly Table s_table = new(
        "t",
        [
            new TextColumn("window", ["b", "a", "b", "a"]), new NumberColumn("value", [1, double.NaN, -3, 2]), new IntegerColumn("n", [4, null, 2, 1]),
            new FlagColumn("yes", [true, null, false, true]),
        ]);

    [Fact]
    public void Rows_are_picked_in_the_order_that_is_asked_for()
    {
        var picked = TableRows.Pick(s_table, [2, 0]);
        Assert.Equal(["b", "b"], picked.Text("window"));
        Assert.Equal([2L, 4L], picked.Integers("n"));
        Assert.Equal([false, true], picked.Flags("yes"));
    }

    [Fact]
    public void Rows_are_ordered_within_their_groups_and_what_is_not_known_comes_last()
    {
        Assert.Equal([0, 1, 2, 3], TableRows.Ordered(s_table, TableView.AsIs));
        Assert.Equal([0, 2, 3, 1], TableRows.Ordered(s_table, TableView.AsIs with { By = "value", Within = ["window"], IsDescending = true }));
        Assert.Equal([2, 3, 0, 1], TableRows.Ordered(s_table, TableView.AsIs with { By = "value", IsBySize = true, IsDescending = true }));
    }
}
