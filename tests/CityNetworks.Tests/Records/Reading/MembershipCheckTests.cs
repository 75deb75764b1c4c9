using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class MembershipCheckTests
{
    [Theory]
    [InlineData("2003,", "2001-05", true)]
    [InlineData("2001,", "2001-05", false)]
    [InlineData(",2001-03", "2001-05", true)]
    [InlineData(",2001-06", "2001-05", false)]
    public void An_event_outside_the_membership_is_reported_and_counts(string dates, string start, bool isReported)
    {
        var reading = RecordTexts.Read(
            $"=== cities.csv\nid,joined,left\na,{dates}\n=== events.csv\nid,start\nE,{start}\n=== participations.csv\ncity,event\na,E\n");
        Assert.Equal(isReported, reading.Problems.Any(problem => problem.Code == "CN174"));
        Assert.Single(reading.Records!.Participations);
    }
}
