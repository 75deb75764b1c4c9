using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class AssessmentBarsTests
{
    [Fact]
    public void A_period_that_was_not_assessed_is_a_gap_and_not_a_zero()
    {
        var view = Rendered.Plots(Rendered.Mercocities)["assessment"]["views"]![0]!;
        var periods = view["layout"]!["xaxis"]!["categoryarray"]!.AsArray().Select(period => (string)period!).ToArray();
        var gap = Array.IndexOf(periods, "2008-2009");
        foreach (var trace in view["data"]!.AsArray())
        {
            Assert.Null(trace!["y"]![gap]);
            Assert.Equal(0, (double)trace["y"]![Array.IndexOf(periods, "2005-2006")]!);
        }

        var said = view["layout"]!["annotations"]!.AsArray().Where(note => (string?)note!["text"] == "not assessed").Select(note => periods[(int)note!["x"]!]);
        Assert.Equal(["2007-2008", "2008-2009"], said);
    }
}
