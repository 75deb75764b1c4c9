using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class TimeCheckTests
{
    [Theory]
    [InlineData("a,P,2001,\n", "CN165")]
    [InlineData("a,P,2003,2002\n", "CN143")]
    [InlineData("a,P,2002,2003\n", null)]
    public void Adoptions_do_not_come_before_the_policy_nor_end_before_they_begin(string row, string? code) => Assert.Equal(
        code is null ? [] : [code],
        RecordTexts.Read(
            "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n=== policies.csv\nid,first_period\nP,2002\n"
                + $"=== adoptions.csv\ncity,policy,period,left\n{row}=== participations.csv\ncity,event,period\na,E,2001\n")
            .Problems.Select(problem => problem.Code));
}
