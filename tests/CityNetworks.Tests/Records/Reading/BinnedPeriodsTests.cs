using CityNetworks.Records;
using CityNetworks.Records.Reading;
using Xunit;

namespace CityNetworks.Tests.Records.Reading;

public sealed class BinnedPeriodsTests
{
    [Fact]
    public void Dates_are_put_into_periods_without_a_gap()
    {
        var options = new ReadingOptions { PeriodBy = PeriodBinning.Parse("quarter") };
        var files = RecordTexts.Files("=== participations.csv\ncity,event\na,E\n=== events.csv\nid,start\nE,2001-02\nF,2001-08-30\n");
        Assert.Equal(["2001-Q1", "2001-Q2", "2001-Q3"], RecordReader.Read(files, options).Records!.Periods.Select(period => period.Id));
    }

    [Theory]
    [InlineData("2011", new[] { "2008-2009", "2010-2011" })]
    [InlineData("", new[] { "2008-2009", "2010-2011", "2012-2013", "2014-2015" })]
    public void Periods_go_on_up_to_the_last_day_asked_for_where_somebody_is_still_on(string to, string[] expected)
    {
        var options = new ReadingOptions { PeriodBy = PeriodBinning.Parse("2-years"), Until = new DateOnly(2014, 3, 1) };
        var files = RecordTexts.Files($"=== participations.csv\ncity,event,from,to\na,E,2008,2011\nb,E,2009,{to}\n");
        Assert.Equal(expected, RecordReader.Read(files, options).Records!.Periods.Select(period => period.Id));
    }

    [Fact]
    public void Records_without_a_date_cannot_be_put_into_periods() => Assert.Contains(
        RecordReader.Read(RecordTexts.Files("=== participations.csv\ncity,event\na,E\n"), new ReadingOptions { PeriodBy = PeriodBinning.Year }).Problems,
        problem => problem.Code == "CN161");
}
