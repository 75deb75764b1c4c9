using CityNetworks.Inference.Gatherings;
using CityNetworks.Records;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Gatherings;

public sealed class GatheringTests
{
    private static readonly GatheringHistory s_history = new(
        RecordTexts.Records(
            "=== cities.csv\nid,joined\na,\nb,\nc,2003\n=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2004\n"
                + "=== events.csv\nid,period,start,host\nE,2001,2001-05,a\nF,2001,2001-08,\nG,2001,,\nH,2002,,\n"
                + "=== participations.csv\ncity,event,role\na,E,host\nb,E,\na,F,\nb,G,\na,H,\n"),
        Selection.Default);

    [Fact]
    public void Of_events_in_one_period_one_is_before_another_only_if_their_dates_show_it()
    {
        var (e, f, g, h) = (Of("E"), Of("F"), Of("G"), Of("H"));
        Assert.True(e.IsBefore(f) && e.IsBefore(h) && g.IsBefore(h));
        Assert.False(f.IsBefore(e) || e.IsBefore(g) || g.IsBefore(e) || h.IsBefore(e) || e.IsBefore(e));
    }

    [Fact]
    public void At_risk_are_the_members_and_those_who_came()
    {
        Assert.Equal([0, 1], s_history.AtRisk(Of("E")));
        Assert.Equal([0, 1, 2], s_history.AtRisk(Of("H")));
        Assert.Equal((0, (int?)null), (Of("E").Host, Of("F").Host));
        Assert.Equal([0, 1], Of("E").Cities);
    }

    private static Gathering Of(string id) => s_history.All.Single(gathering => gathering.Id == id);
}
