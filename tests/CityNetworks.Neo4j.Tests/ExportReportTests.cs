using Xunit;

namespace CityNetworks.Neo4j.Tests;

public sealed class ExportReportTests
{
    [Fact]
    public void What_was_not_created_was_updated()
    {
        var table = new ExportReport("run", [new ExportLine("nodes", "City", 7, 6, 1, 0.12345)], 0).ToTable();
        Assert.Equal((6L, 1L, 1L), (table.Integers("created")[0], table.Integers("updated")[0], table.Integers("deleted")[0]));
        Assert.Equal(0.123, table.Numbers("seconds")[0]);
    }
}
