using CityNetworks.Inference.Fits;
using CityNetworks.Inference.Panels;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Fits;

public sealed class PeriodGapsTests
{
    [Theory]
    [InlineData("2001 2002 2003 2007", 3.0)]
    [InlineData("1 2 5 6 9", 4.0)]
    [InlineData("1990 1995 2000 2010", 1.0)]
    [InlineData("1980 1983 1987", null)] // elections: no step is twice another
    [InlineData("1 2 3", null)]
    [InlineData("2001 2005", null)]
    [InlineData("2001-2002 2002-2003 2007-2008", null)]
    public void Numbers_left_out_are_counted(string ids, double? missing) =>
        Assert.Equal(missing, PeriodGaps.Of([.. ids.Split(' ').Select(id => new Period(id))])?.Value);

    [Fact]
    public void A_fit_without_periods_csv_warns_of_years_in_which_nobody_is_at_risk()
    {
        const string Text = "=== contacts.csv\nsource,target\na,b\nb,c\nc,a\nd,a\n=== adoptions.csv\ncity,policy,period\na,p,2001\nb,p,2002\nd,p,2006\n";
        Assert.Contains(Warnings(Text), check => check == "periods_not_named");
        var named = Text + "=== periods.csv\nid\n" + string.Concat(Enumerable.Range(2001, 6).Select(year => $"{year}\n"));
        Assert.DoesNotContain(Warnings(named), check => check == "periods_not_named");
    }

    private static IEnumerable<string> Warnings(string text)
    {
        var panel = AdoptionPanel.Of(RecordTexts.Records(text));
        return Identifiability.Of(PanelDesign.Of(panel, PanelTerms.Of(panel, ["exposure"]))).Select(check => check.Check);
    }
}
