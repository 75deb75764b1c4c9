using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2013", "2013")]
    [InlineData("2013/3", "2013-03")]
    [InlineData("3.2013", "2013-03")]
    [InlineData("2013-3-5", "2013-03-05")]
    [InlineData("2013-03-05T10:30:00", "2013-03-05")]
    [InlineData("2013-03-05 24:00", "2013-03-05")]
    [InlineData("20130305", "2013-03-05")]
    [InlineData("20131305", null)]
    [InlineData("30130305", null)]
    [InlineData("5/3/2013", null)]
    [InlineData("2013-3/5", null)]
    [InlineData("March 2013", null)]
    public void A_date_with_the_year_at_one_end_has_one_reading(string text, string? expected) =>
        Assert.Equal(expected, DateText.TryParse(text, out var date) ? date.Text : null);

    [Theory]
    [InlineData("25/12/2013", "2013-12-25", null)]
    [InlineData("12/25/2013", null, "2013-12-25")]
    [InlineData("3.10.2013", "2013-10-03", "2013-03-10")]
    public void A_date_with_the_year_last_has_two_readings_or_one(string text, string? dayFirst, string? monthFirst)
    {
        var both = DateText.Both(text)!.Value;
        Assert.Equal((dayFirst, monthFirst), (both.DayFirst?.Text, both.MonthFirst?.Text));
    }

    [Theory]
    [InlineData("25/11/13", "Write the year with four digits.")]
    [InlineData("3.5.13", "Write the year with four digits.")]
    [InlineData("25 nov 2013", "Write the month as a number.")]
    [InlineData("soon", "")]
    [InlineData("1-2", "")]
    public void A_text_that_is_no_date_has_advice_where_the_reason_is_known(string text, string advice)
    {
        Assert.False(DateText.TryParse(text, out _));
        Assert.Equal(advice, DateText.Advice(text));
    }

    [Theory]
    [InlineData("31/31/2013")]
    [InlineData("2013-10-03")]
    [InlineData("a/b/2013")]
    public void Another_text_has_none(string text) => Assert.Null(DateText.Both(text));
}
