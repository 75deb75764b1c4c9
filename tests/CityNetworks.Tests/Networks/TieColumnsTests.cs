using CityNetworks.Networks;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class TieColumnsTests
{
    [Fact]
    public void Columns_that_nobody_needs_are_not_stored()
    {
        var columns = new TieColumns(2);
        columns.Add(3, 4);
        Assert.Equal((1, false, false), (columns.Count, columns.HasRoles, columns.HasWeights));
        Assert.True(columns.Roles.IsEmpty && columns.Weights.IsEmpty);
    }

    [Fact]
    public void Room_is_that_of_the_cities_where_it_fits()
    {
        var (full, half) = (new TieColumns(1), new TieColumns(2));
        full.Add(3, 4);
        half.Add(3, 4);
        Assert.Equal((1, 1), (full.TakeRoom().Length, half.TakeRoom().Length));
        Assert.Equal([4], full.Events.ToArray());
    }

    [Fact]
    public void A_column_that_begins_late_holds_the_rows_before_it()
    {
        var columns = new TieColumns(3);
        columns.Add(0, 0);
        columns.Add(1, 0, Roles.Host, 2.5);
        Assert.Equal([1.0, 2.5], columns.Weights.ToArray());
        Assert.Equal([(byte)Roles.None, (byte)Roles.Host], columns.Roles.ToArray());
        Assert.Equal([0, 1], columns.Cities.ToArray());
    }
}
