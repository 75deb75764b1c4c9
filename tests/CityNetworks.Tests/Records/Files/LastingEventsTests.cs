using CityNetworks.Records;
using CityNetworks.Records.Files;
using Xunit;

namespace CityNetworks.Tests.Records.Files;

public sealed class LastingEventsTests
{
    private const string Periods = "=== periods.csv\nid,start,end\n2001,2001,2002\n2002,2002,2003\n2003,2003,2004\n";

    [Theory]
    [InlineData("E,2001,2002\n", "a,E,,\n", 0, 2)]
    [InlineData("E,,\n", "a,E,2002,2003\n", 1, 2)]
    [InlineData("E,,\n", "a,E,2002,\n", 1, 3)]
    [InlineData("E,,\n", "a,E,2001,2002\nb,E,,\n", 0, 3)]
    public void An_event_lasts_as_its_dates_say_or_as_its_participants_are_there(string events, string rows, int first, int end)
    {
        var records = RecordTexts.Records($"{Periods}=== events.csv\nid,start,end\n{events}=== participations.csv\ncity,event,from,to\n{rows}");
        var lasting = new LastingEvents(ParticipationColumns.Of(records.Participations), new PeriodAxis(records.Periods));
        Assert.Equal((first, end), lasting.RangeOf(records.Events[0]));
    }

    [Fact]
    public void Without_spells_and_dates_no_event_lasts()
    {
        var lasting = new LastingEvents(ParticipationColumns.Of([new Participation("a", "E")]), new PeriodAxis([new Period("p")]));
        Assert.False(lasting.Any || lasting.HasSpells("E"));
        Assert.Null(lasting.RangeOf(new Event("E")));
    }
}
