using Xunit;

namespace CityNetworks.Neo4j.Tests;

public sealed class ExportTallyTests
{
    [Fact]
    public void Lines_are_added_up_by_name_in_the_order_in_which_they_came()
    {
        var tally = new ExportTally();
        tally.Add("nodes", "City", rows: 3, created: 2);
        tally.Add("relationships", "NEXT", rows: 5);
        tally.Add("nodes", "City", rows: 4, created: 4, deleted: 1, seconds: 0.5);
        Assert.Equal(
            [new ExportLine("nodes", "City", 7, 6, 1, 0.5), new ExportLine("relationships", "NEXT", 5, 0, 0, 0)], tally.Lines);
        Assert.Equal((12L, 7L, 0L), (tally.TotalRows, tally.RowsOf("nodes"), tally.RowsOf("other")));
    }
}
