using CityNetworks.Networks;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class PeriodLengthsTests
{
    [Theory]
    [InlineData("2001,2003", 2)]
    [InlineData("2001-01,2001-04", 0.25)]
    [InlineData("2001-01-31,2001-02-01", 1 / 365.25)]
    [InlineData("2001-01-15,2001-03-14", (1 / 12.0) + (27 / 365.25))]
    [InlineData(",", 1)]
    public void A_length_is_whole_months_and_the_days_that_are_left(string bounds, double years) => Assert.Equal(
        years,
        PeriodLengths.YearsOf(RecordTexts.Records($"=== periods.csv\nid,start,end\np,{bounds}\n=== participations.csv\ncity,event,period\na,E,p\n").Periods[0]),
        1e-12);
}
