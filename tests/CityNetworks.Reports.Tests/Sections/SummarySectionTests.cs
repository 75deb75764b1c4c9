using Xunit;

namespace CityNetworks.Reports.Tests.Sections;

public sealed class SummarySectionTests
{
    [Fact]
    public void The_summary_names_who_leads_and_what_is_only_simulated()
    {
        var summary = Rendered.Between(Rendered.Mercocities, "<section id=\"summary\"", "</section>");
        Assert.Contains("together: <strong>Pergamino</strong> by degree", summary, StringComparison.Ordinal);
        Assert.Contains("<span>2012-2013</span> <strong>Pergamino</strong>", summary, StringComparison.Ordinal);
        Assert.Contains("<span>2004-2005 to 2005-2006</span> <strong>all tied</strong>", summary, StringComparison.Ordinal);
        Assert.Contains("not estimated", summary, StringComparison.Ordinal);
        // 58 changes, of which those from 2011-2012 to the next period, six, could have been found.
        Assert.Matches("Of 58 changes.*none.*For 52 of them it could not have been found", summary);
    }
}
