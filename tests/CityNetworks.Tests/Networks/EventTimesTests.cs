using CityNetworks.Networks;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Networks;

public sealed class EventTimesTests
{
    [Fact]
    public void By_default_the_period_is_the_time()
    {
        var network = NetworkBuilder.Build(1, [0, 0, 2, 5], []);
        var times = EventTimes.OfPeriods(network);
        Assert.Equal([0, 0, 2, 5], Enumerable.Range(0, 4).Select(e => times[e]));
    }

    [Theory]
    // Known days order events; the same day is one time.
    [InlineData("2010-03-01 2010-05-01 2010-05-01", "0 1 1")]
    // A month overlaps its days, so a chain of overlaps is one time.
    [InlineData("2010-03 2010-03-10 2010-04-01", "0 0 1")]
    [InlineData("2010 2010-03-10 2010-04-01", "0 0 0")]
    // One undated event puts the whole period at one time.
    [InlineData("? 2010-03-01 2010-05-01", "0 0 0")]
    // Without a tie it decides nothing.
    [InlineData("?! 2010-03-01 2010-05-01", "0 0 1")]
    [InlineData("2010-03-01 2010-04-01! 2010-05-01", "0 0 1")]
    // A later period is later, whatever its dates.
    [InlineData("2010-03-01 | 2010-03-01", "0 1")]
    [InlineData("2010-03-01 | ? 2009-01-01", "0 1 1")]
    [InlineData("2010-03-01 | ?! | 2012", "0 1 1")]
    public void Dates_order_events_as_far_as_they_go(string dates, string ranks)
    {
        var records = Recorded(dates);
        var network = NetworkBuilder.Build(records);
        var times = EventTimes.OfDates(network, records);
        Assert.Equal(ranks, string.Join(' ', Enumerable.Range(0, times.Count).Select(e => times[e])));
    }

    [Fact]
    public void Times_that_contradict_the_numbers_of_events_are_refused()
    {
        var network = NetworkBuilder.Build(1, [0, 0, 1], []);
        Assert.Contains(
            "There are 2 times; expected one for each of the 3",
            Assert.Throws<ArgumentException>(() => EventTimes.Of(network, [1, 2])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "Event 1 has time 1 after 2", Assert.Throws<ArgumentException>(() => EventTimes.Of(network, [2, 1, 3])).Message, StringComparison.Ordinal);
        Assert.Contains(
            "rise from period to period", Assert.Throws<ArgumentException>(() => EventTimes.Of(network, [1, 1, 1])).Message, StringComparison.Ordinal);
        Assert.Equal(-4, EventTimes.Of(network, [-4, -4, 0])[1]);
    }

    // Dates of events, | between periods; ? no date, ! no participant.
    private static RecordSet Recorded(string text)
    {
        var parts = text.Split('|');
        var events = new List<Event>();
        var rows = new List<Participation>();
        for (var period = 0; period < parts.Length; period++)
        {
            foreach (var word in parts[period].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var known = CalendarDate.TryParse(word.Trim('!'), out var date);
                var id = $"e{events.Count}";
                events.Add(new Event(id) { Period = $"p{period}", Start = known ? date : null });
                if (!word.EndsWith('!'))
                    rows.Add(new Participation("c", id));
            }
        }

        return new RecordSet("test")
        {
            Cities = [new City("c", "C")],
            Periods = [.. Enumerable.Range(0, parts.Length).Select(p => new Period($"p{p}"))],
            Events = events,
            Participations = rows,
        };
    }
}
