using CityNetworks.Inference;
using CityNetworks.Inference.Dyads;
using CityNetworks.Inference.Panels;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Dyads;

public sealed class DyadPanelTests
{
    internal const string Text =
        "=== contacts.csv\nsource,target,weight\na,b,2\nc,a,1\n=== periods.csv\nid\n1\n2\n3\n4\n=== cities.csv\nid,country,size,lat,lon\n"
        + "a,AR,2,-34.6,-58.4\nb,BR,5,-23.5,-46.6\nc,AR,,-31.4,-64.2\nd,UY,1,,\n=== adoptions.csv\ncity,policy,period\nb,p,1\na,p,2\nc,p,4\n"
        + "=== outcomes.csv\ncity,policy,period,value\nb,p,1,4\nb,p,2,6\na,p,4,9\n";

    [Fact]
    public void A_row_is_a_city_at_risk_and_an_earlier_adopter()
    {
        var panel = Panel();
        var dyads = DyadPanel.Of(panel);
        string[] rows =
        [
            .. Enumerable.Range(0, dyads.Count).Select(dyad =>
            {
                var row = dyads.Row[dyad];
                var cities = panel.Network.Names.Cities;
                return $"{cities[panel.City[row]]}<{cities[dyads.Source[dyad]]}@{panel.Records.Periods[panel.Period[row]].Id}{(panel.Happens[row] ? "!" : "")}";
            }),
        ];
        Assert.Equal(["a<b@2!", "c<b@2", "c<a@3", "c<b@3", "c<a@4!", "c<b@4!", "d<b@2", "d<a@3", "d<b@3", "d<a@4", "d<b@4"], rows);
        Assert.Equal(0, dyads.WithoutSource);
    }

    [Fact]
    public void Every_dyad_of_a_real_panel_had_something_to_offer()
    {
        var panel = AdoptionPanel.Of(MedicalInnovation.Records);
        var dyads = DyadPanel.Of(panel);
        var count = 0;
        for (var row = 0; row < panel.Count; row++)
            count += panel.Histories[panel.Policy[row]].HoldersAt(panel.Period[row] - 1);
        Assert.Equal(count, dyads.Count); // nobody gives it up, and all are members: every holder is a source for everyone at risk
        for (var dyad = 0; dyad < dyads.Count; dyad++)
        {
            var (history, before) = (panel.Histories[panel.Policy[dyads.Row[dyad]]], panel.Period[dyads.Row[dyad]] - 1);
            Assert.True(history.Holds(dyads.Source[dyad], before) && !history.Holds(panel.City[dyads.Row[dyad]], before));
        }
    }

    [Theory]
    [InlineData(PanelOutcome.Disadoption, 1, "--outcome adoption")]
    [InlineData(PanelOutcome.Adoption, 0, "--lag of at least 1")]
    public void What_has_no_earlier_adopter_is_refused(PanelOutcome outcome, int lag, string message)
    {
        var panel = AdoptionPanel.Of(
            MedicalInnovation.Records, null, new PanelOptions { Outcome = outcome, Exposure = new ExposureSettings { Lag = lag } });
        Assert.Contains(message, Assert.Throws<CannotEstimateException>(() => DyadPanel.Of(panel)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_to_follow_is_refused()
    {
        var records = RecordTexts.Records("=== contacts.csv\nsource,target\na,b\n=== periods.csv\nid\n1\n2\n=== adoptions.csv\ncity,policy,period\na,p,2\n");
        Assert.Contains(
            "no dyad", Assert.Throws<CannotEstimateException>(() => DyadPanel.Of(AdoptionPanel.Of(records))).Message, StringComparison.Ordinal);
    }

    internal static AdoptionPanel Panel(bool weighted = false) => AdoptionPanel.Of(
        RecordTexts.Records(Text), null, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Contacts, Weighted = weighted } });
}
