using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class CalendarDateTests
{
    [Theory]
    [InlineData("2001", "2001-01-01", "2002-01-01")]
    [InlineData("2001-12", "2001-12-01", "2002-01-01")]
    [InlineData("2004-02-29", "2004-02-29", "2004-03-01")]
    public void A_date_is_the_days_that_it_may_mean(string text, string first, string end)
    {
        Assert.True(CalendarDate.TryParse(text, out var date));
        Assert.Equal((first, end, text), ($"{date.First:yyyy-MM-dd}", $"{date.End:yyyy-MM-dd}", date.ToString()));
    }

    [Theory]
    [InlineData("2001-13")]
    [InlineData("2003-02-29")]
    [InlineData("01-02-2003")]
    [InlineData("9999")]
    [InlineData("")]
    public void Another_text_is_no_date(string text) => Assert.False(CalendarDate.TryParse(text, out _));

    [Fact]
    public void Dates_stand_in_order_of_their_first_days_and_then_of_their_ends()
    {
        CalendarDate[] dates = [Of("2001"), Of("2001-02"), Of("2001-01"), Of("2001-01-01")];
        Assert.Equal(["2001-01-01", "2001-01", "2001", "2001-02"], dates.Order().Select(date => date.Text));
        Assert.True(Of("2001") > Of("2001-01") && Of("2001") >= Of("2001") && Of("2001-01") < Of("2001") && Of("2001") <= Of("2002"));
    }

    private static CalendarDate Of(string text) => CalendarDate.TryParse(text, out var date) ? date : default;
}
