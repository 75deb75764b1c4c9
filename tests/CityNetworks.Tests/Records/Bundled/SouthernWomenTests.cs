using CityNetworks.Records.Bundled;
using Xunit;

namespace CityNetworks.Tests.Records.Bundled;

public sealed class SouthernWomenTests
{
    // The margins of Davis, Gardner and Gardner's table, as published.
    [Fact]
    public void The_margins_are_those_of_the_table_in_deep_south()
    {
        var records = SouthernWomen.Records;
        Assert.Equal((18, 14, 89), (records.Cities.Count, records.Events.Count, records.Participations.Count));
        Assert.Equal(
            [3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3],
            Enumerable.Range(1, 14).Select(k => records.Participations.Count(row => row.Event == $"E{k}")));
        Assert.Equal(8, records.Participations.Count(row => row.City == "Evelyn"));
        Assert.Empty(SouthernWomen.Read().Problems);
    }
}
