using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class PeriodBinningTests
{
    [Theory]
    [InlineData("year", "2013-05-17", "2013", "2013", "2014")]
    [InlineData("quarter", "2013-05-17", "2013-Q2", "2013-04", "2013-07")]
    [InlineData("month", "2013-12-31", "2013-12", "2013-12", "2014")]
    [InlineData("5-years", "2013-05-17", "2010-2014", "2010", "2015")]
    public void A_day_lies_in_a_period_with_a_name_and_bounds(string binning, string day, string id, string start, string end)
    {
        var period = PeriodBinning.Parse(binning)!.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((id, start, end), (period.Id, period.Start!.Value.Text, period.End!.Value.Text));
    }

    [Theory]
    [InlineData("week")]
    [InlineData("0-years")]
    [InlineData("1001-years")]
    [InlineData("-2-years")]
    public void Another_word_is_no_binning(string text) => Assert.Null(PeriodBinning.Parse(text));

    [Theory]
    [InlineData("2013", "2013", "2014")]
    [InlineData("2013-Q4", "2013-10", "2014")]
    [InlineData("2013-10", "2013-10", "2013-11")]
    [InlineData("2010-2014", "2010", "2015")]
    public void An_id_that_it_gives_is_a_period(string id, string start, string end)
    {
        var period = PeriodBinning.Find(id)!;
        Assert.Equal((id, start, end), (period.Id, period.Start!.Value.Text, period.End!.Value.Text));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("0000")]
    [InlineData("2013-Q5")]
    [InlineData("2013-13")]
    [InlineData("2013-1x")]
    [InlineData("2014-2010")]
    [InlineData("2011-2015")]
    [InlineData("2013/2014")]
    public void Another_text_is_none(string id) => Assert.Null(PeriodBinning.Find(id));

    [Fact]
    public void Periods_between_two_days_have_no_gap() => Assert.Equal(
        ["2013-Q4", "2014-Q1", "2014-Q2"],
        PeriodBinning.Parse("quarter")!.Between(new DateOnly(2013, 12, 31), new DateOnly(2014, 4, 1)).Select(period => period.Id));
}
