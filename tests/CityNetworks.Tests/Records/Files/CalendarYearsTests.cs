using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class CalendarYearsTests
{
    [Fact]
    public void Years_are_those_of_dates_and_have_no_gap_where_something_lasts()
    {
        Assert.Equal([2001, 2005], CalendarYears.Of([Of("2001-03", null), Of("2005", null)], [], []));
        Assert.Equal([2001, 2002, 2003], CalendarYears.Of([Of("2001-03", "2003")], [], []));
        Assert.Equal([2001, 2002, 2003], CalendarYears.Of([Of("2003", null)], [new RecordedSpell("2001-06-01", "2002-01-01")], []));
        Assert.Equal([1999, 2001], CalendarYears.Of([Of("2001", null)], [], [1999]));
        Assert.Empty(CalendarYears.Of([new Event("E")], [], [1999]));
    }

    [Theory]
    [InlineData(null, "2012-12-31", 2012)] // still on
    [InlineData(null, "2010-06-01", 2010)] // never fewer years than without it
    [InlineData("2010", "2012-12-31", 2009)] // nobody is on
    public void Years_go_on_up_to_the_last_day_asked_for_where_somebody_is_still_on(string? to, string until, int last)
    {
        RecordedSpell[] spells = [new("2000", "2010"), new("2005", to)];
        var years = CalendarYears.Of([], spells, [], DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(2000, last - 1999), years);
    }

    private static Event Of(string start, string? end) => new("E") { Start = Date(start), End = end is null ? null : Date(end) };

    private static CalendarDate Date(string text) => CalendarDate.TryParse(text, out var date) ? date : default;
}
