using System.Text.RegularExpressions;
using Xunit;

namespace CityNetworks.Reports.Tests.Figures;

public sealed class EventTimelineTests
{
    [Fact]
    public void Every_event_is_one_mark_of_its_status()
    {
        var timeline = Rendered.Between(Rendered.Mercocities, "<figure id=\"timeline\"", "</table>");
        Assert.Equal(40, Regex.Count(timeline, "mark held\" viewBox=\"-8 -8 16 16\" role"));
        Assert.Equal(2, Regex.Count(timeline, "mark cancelled\" viewBox=\"-8 -8 16 16\" role"));
        Assert.Equal(1, Regex.Count(timeline, "mark planned\" viewBox=\"-8 -8 16 16\" role"));
    }
}
