using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class PeriodNamesTests
{
    [Theory]
    [InlineData("each", true)]
    [InlineData("sliding:2", true)]
    [InlineData("p..q", true)]
    [InlineData("q..p", false)]
    [InlineData("p..x", false)]
    [InlineData("every", false)]
    public void A_period_may_not_have_the_name_of_a_window(string id, bool isRefused) => Assert.Equal(
        isRefused,
        RecordTexts.Read($"=== periods.csv\nid,start,end\np,2001,2002\nq,2002,2003\n{id},2003,2004\n=== participations.csv\ncity,event,period\na,E,p\n")
            .Problems.Any(problem => problem.Code == "CN170"));
}
