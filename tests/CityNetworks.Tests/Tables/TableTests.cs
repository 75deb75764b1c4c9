using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Tests.Tables;

public sealed class TableTests
{
    [Fact]
    public void Columns_have_one_length_and_names_of_their_own()
    {
        Assert.Equal(
            "Column 'b' has 1 rows; expected 2, as in 'a'. (Parameter 'columns')", Refused(new TextColumn("a", ["x", "y"]), new TextColumn("b", ["z"])));
        Assert.Equal("Two columns are named 'a'; expected different names. (Parameter 'columns')", Refused(new TextColumn("a", []), new FlagColumn("a", [])));
    }

    [Fact]
    public void A_column_that_is_not_there_is_refused_with_those_that_are()
    {
        var table = new Table("t", [new TextColumn("a", ["x"]), new NumberColumn("b", [2])]);
        Assert.Equal("x", table.Text("a")[0]);
        Assert.Equal(2, table.Numbers("b")[0]);
        Assert.Equal("Table 't' has no column 'c'; it has a, b.", Assert.Throws<KeyNotFoundException>(() => table["c"]).Message);
    }

    [Fact]
    public void A_table_without_columns_has_no_row() => Assert.Equal(0, new Table("t", []).RowCount);

    private static string Refused(params Column[] columns) => Assert.Throws<ArgumentException>(() => new Table("t", columns)).Message;
}
