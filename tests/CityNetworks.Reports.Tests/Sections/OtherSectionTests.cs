using CityNetworks.Tables;
using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class OtherSectionTests
{
    [Fact]
    public void A_table_that_no_part_speaks_of_is_shown_all_the_same()
    {
        var table = Table.Of("reach", new[] { 1, 2 }).Integer("step", step => step).Build();
        var page = HtmlReport.Render(MercocitiesStudy.Input with { Tables = new Dictionary<string, Table> { ["reach"] = table } });
        Assert.DoesNotContain("no results to summarise", page, StringComparison.Ordinal);
        Assert.Contains("<h3>Reach</h3>", page, StringComparison.Ordinal);
    }
}
