using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class TableBuilderTests
{
    [Fact]
    public void Columns_stand_in_the_order_in_which_they_were_named()
    {
        var table = Table.Of("t", [1, 2]).Integer("double", row => 2 * row).Text("text", row => row == 1 ? null : "two").Flag("odd", row => row % 2 == 1)
            .Number("half", row => row / 2.0).Build();
        Assert.Equal(["double", "text", "odd", "half"], table.Columns.Select(column => column.Name));
        Assert.Equal([2L, 4L], table.Integers("double"));
        Assert.Equal([null, "two"], table.Text("text"));
        Assert.Equal([0.5, 1.0], table.Numbers("half"));
    }

    [Fact]
    public void A_view_computes_its_values_when_they_are_read_and_a_table_at_once()
    {
        var rows = new List<int> { 1 };
        var (view, copy) = (Table.View("t", rows).Integer("x", row => row).Build(), Table.Of("t", rows).Integer("x", row => row).Build());
        rows[0] = 5;
        Assert.Equal((5L, 1L), (view.Integers("x")[0], copy.Integers("x")[0]));
    }
}
