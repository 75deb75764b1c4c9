using CityNetworks.Reports.Reading;
using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Reading;

public sealed class DirectTiesFactsTests
{
    [Fact]
    public void The_last_row_is_of_all_periods()
    {
        var table = Table.Of("describe", new[] { (2, 1), (5, 7) }).Integer("cities", row => row.Item1).Integer("ties", row => row.Item2)
            .Flag("directed", _ => true).Build();
        Assert.Equal(new DirectTiesFacts(5, 7, true), DirectTiesFacts.Of(table));
    }

    [Fact]
    public void A_network_of_events_has_none()
    {
        Assert.Null(DirectTiesFacts.Of(null));
        Assert.Null(DirectTiesFacts.Of(Table.Of("describe", new[] { 1 }).Integer("cities", count => count).Build()));
    }

    [Fact]
    public void Columns_that_only_events_can_fill_are_left_out()
    {
        var table = Table.Of("describe", new[] { 1 }).Integer("cities", count => count).Integer("events", _ => 0).Number("p_value", _ => 1).Build();
        Assert.Equal(["cities"], DirectTiesFacts.WithoutEvents(table).Columns.Select(column => column.Name));
    }
}
