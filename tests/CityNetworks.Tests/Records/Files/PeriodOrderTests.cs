using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class PeriodOrderTests
{
    [Theory]
    [InlineData("2001,2002", false)]
    [InlineData("2001-Q1,2001-Q2", false)]
    [InlineData("Jan 2013,Feb 2013", true)]
    [InlineData("2013,2013-02", true)]
    [InlineData("first,second", false)]
    [InlineData("Jan 2013", false)]
    [InlineData("01.02.2013,02.02.2013", true)]
    public void Dates_that_would_not_stand_in_order_are_wrong(string ids, bool isWrong) => Assert.Equal(isWrong, PeriodOrder.IsWrong(ids.Split(',')));
}
