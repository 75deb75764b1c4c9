using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class PathRowTests
{
    [Fact]
    public void A_row_is_read_by_the_names_of_its_columns()
    {
        var table = Table.Of("paths", new[] { 3 }).Integer("events", count => count).Text("arrival_event", _ => "e").Text("arrival_period", _ => "2003")
            .Text("first_period", _ => "2001").Text("target", _ => "b").Text("source", _ => "a").Build();
        Assert.Equal(new PathRow("a", "b", "2001", "2003", "e", 3), Assert.Single(PathRow.Of(Made.Study(table))));
    }

    [Fact]
    public void A_table_of_another_kind_has_no_such_rows()
    {
        Assert.Empty(PathRow.Of(Made.Study()));
        Assert.Empty(PathRow.Of(Made.Study(Table.Of("paths", new[] { "a" }).Text("source", city => city).Build())));
    }
}
