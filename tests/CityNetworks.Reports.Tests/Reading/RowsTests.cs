using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class RowsTests
{
    [Fact]
    public void Cells_are_read_as_texts_and_numbers()
    {
        var rows = new Rows(new Table("t", [new TextColumn("a", ["1.5", null]), new IntegerColumn("b", [3, null]), new FlagColumn("c", [true, null])]));
        Assert.Equal(("1.5", "3", "true", string.Empty), (rows.Text(0, "a"), rows.Text(0, "b"), rows.Text(0, "c"), rows.Text(0, "none")));
        Assert.Equal((1.5, 3.0, double.NaN, double.NaN), (rows.Number(0, "a"), rows.Number(0, "b"), rows.Number(1, "b"), rows.Number(0, "none")));
        Assert.Equal((0, false), (new Rows(null).Count, new Rows(null).Has("a")));
    }

    [Fact]
    public void Scenarios_of_one_table_are_distinguished_as_policies_are()
    {
        Assert.Equal("plain", Named(["p", "p"]));
        Assert.Equal("plain, p", Named(["p", "q"]));
    }

    private static string Named(string[] policies) =>
        new Rows(new Table("t", [new TextColumn("scenario", ["plain", "other"]), new TextColumn("policy", policies)])).Text(0, "policy");
}
