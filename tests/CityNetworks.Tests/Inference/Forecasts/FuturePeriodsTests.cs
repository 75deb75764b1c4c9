using CityNetworks.Inference.Forecasts;
using CityNetworks.Records;
using CityNetworks.Records.Bundled;
using CityNetworks.Tests.Inference.Histories;
using CityNetworks.Tests.Records;
using Xunit;

namespace CityNetworks.Tests.Inference.Forecasts;

public sealed class FuturePeriodsTests
{
    [Fact]
    public void The_events_of_the_last_period_with_any_are_held_again()
    {
        var records = RecordTexts.Records(HistoryWalkTests.Meetings);
        var further = FuturePeriods.Of(records, 2, new FutureAttendance(true, null));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7"], further.Periods.Select(period => period.Id));
        Assert.Equal(["w+1", "w+2"], further.Events.Where(row => row.Period is "6" or "7").Select(row => row.Id));
        Assert.Equal(["b", "c", "e", "f"], further.Participations.Where(row => row.Event == "w+2").Select(row => row.City));
        Assert.Equal(records.Adoptions, further.Adoptions);
    }

    [Fact]
    public void Everybody_comes_by_a_probability_or_nobody_meets()
    {
        var records = RecordTexts.Records(HistoryWalkTests.Meetings);
        var perhaps = FuturePeriods.Of(records, 1, new FutureAttendance(true, 0.25)).Participations.Where(row => row.Event == "w+1").ToArray();
        Assert.Equal(6, perhaps.Length);
        Assert.All(perhaps, row => Assert.Equal(0.25, row.Probability));
        Assert.Equal(records.Events.Count, FuturePeriods.Of(records, 3, new FutureAttendance(false, null)).Events.Count);
    }

    [Fact]
    public void Periods_with_dates_go_on_as_long_as_the_last()
    {
        var further = FuturePeriods.Of(Mercocities.Read().Records!, 2, new FutureAttendance(true, null)).Periods;
        var (last, next, after) = (further[^3], further[^2], further[^1]);
        Assert.Equal((last.End!.Value.First, next.End!.Value.First), (next.Start!.Value.First, after.Start!.Value.First));
        Assert.Equal(last.Start!.Value.First.AddYears(1), next.Start!.Value.First);
        Assert.Equal("2016-2017", next.Id);
    }

    [Theory]
    [InlineData("repeat", true)]
    [InlineData("none", true)]
    [InlineData("0.3", true)]
    [InlineData("1.3", false)]
    [InlineData("often", false)]
    public void Attendance_is_read_from_words(string text, bool isRead) => Assert.Equal(isRead, FutureAttendance.TryParse(text, out _));
}
