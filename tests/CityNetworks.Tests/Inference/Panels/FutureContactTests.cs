using CityNetworks.Inference.Panels;
using CityNetworks.Tests.Inference.Histories;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Panels;

public sealed class FutureContactTests
{
    [Fact]
    public void It_is_the_share_of_holders_among_those_met_in_the_next_period()
    {
        var panel = AdoptionPanel.Of(RecordTexts.Records(HistoryWalkTests.Meetings), null, new PanelOptions { Exposure = new ExposureSettings { Kind = ExposureKind.Events } });
        var column = FutureContact.Of(panel)!;
        double At(string city, string policy, string period) => column[Enumerable.Range(0, panel.Count).First(row =>
            panel.Network.Names.Cities[panel.City[row]] == city && panel.Histories[panel.Policy[row]].Policy == policy && panel.Records.Periods[panel.Period[row]].Id == period)];
        // In 3 meet a, d and e at z; a has p since 1, d has q since 1.
        Assert.Equal(0.5, At("e", "p", "2"));
        Assert.Equal(0.5, At("d", "p", "2"));
        Assert.Equal(0, At("c", "p", "3")); // at w in 4: e, f and b, who adopts p only in 3
        Assert.True(double.IsNaN(At("c", "p", "5"))); // nothing is recorded afterwards
        Assert.Null(FutureContact.Of(AdoptionPanel.Of(MedicalInnovation.Records)));
    }
}
