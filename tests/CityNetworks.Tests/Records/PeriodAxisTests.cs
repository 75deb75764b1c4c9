using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Records;

public sealed class PeriodAxisTests
{
    private static readonly PeriodAxis s_dated = new(RecordTexts.Records(
        "=== periods.csv\nid,start,end\nA,2001,2002\nB,2003,2004\nC,2004,\n=== participations.csv\ncity,event,period\na,E,A\n").Periods);

    [Theory]
    [InlineData("A", 0, 0)]
    [InlineData("2001-06", 0, 1)]
    [InlineData("2002-06", 1, 1)]
    [InlineData("2003", 1, 1)]
    [InlineData("2099", 2, 3)]
    public void A_bound_lies_before_in_or_after_periods(string bound, int first, int end) =>
        Assert.Equal((first, end), (s_dated.FirstFrom(bound), s_dated.EndBefore(bound)));

    [Fact]
    public void The_last_period_without_an_end_has_none()
    {
        Assert.True(s_dated.IsDated);
        Assert.Equal((new DateOnly(2004, 1, 1), DateOnly.MaxValue), (s_dated.StartOf(2), s_dated.EndOf(2)));
    }

    [Fact]
    public void Without_dates_only_ids_are_bounds()
    {
        var axis = new PeriodAxis([new Period("x"), new Period("y")]);
        Assert.False(axis.IsDated || axis.IsBound("2001"));
        Assert.True(axis.IsBound("y"));
        Assert.Equal((1, 2), axis.Overlap(new RecordedSpell("y", null)));
        Assert.Throws<ArgumentException>(() => axis.FirstFrom("2001"));
    }

    [Fact]
    public void An_event_without_a_known_period_is_refused() => Assert.StartsWith(
        "Event 'E' has the period 'Z', which is not among the periods; expected one of A, B, C.",
        Assert.Throws<ArgumentException>(() => s_dated.RangeOf(new Event("E") { Period = "Z" })).Message,
        StringComparison.Ordinal);
}
