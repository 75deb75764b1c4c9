using CityNetworks.Records;
using CityNetworks.Studies.Invitations;
using CityNetworks.Tests.Diffusion;
using Xunit;

namespace CityNetworks.Tests.Studies.Invitations;

public sealed class PlannedMeetingTests
{
    private static readonly RecordSet s_records = Worlds.Records(4, 3, (0, [0, 1]), (2, [1, 2]));

    [Fact]
    public void A_planned_meeting_is_held_with_those_on_record()
    {
        var planned = s_records with { Events = [.. s_records.Events.Select(row => row.Id == "e01" ? row with { Status = EventStatus.Planned } : row)] };
        var meeting = PlannedMeeting.Of(planned, "e01", Selection.Default, 2);
        Assert.Equal(EventStatus.Held, meeting.Records.Events.Single(row => row.Id == "e01").Status);
        Assert.Equal(["c01", "c02"], meeting.Coming);
        Assert.Equal(["p0", "p1", "p2", "after+1", "after+2"], meeting.Records.Periods.Select(row => row.Id));
        Assert.Equal("2 periods after p2", meeting.LastPeriod);
        Assert.Contains(meeting.With(["c03"], Selection.Default).Participations, row => row is { City: "c03", Event: "e01" });
    }

    [Fact]
    public void A_further_meeting_has_nobody_and_needs_no_further_period_where_some_follow()
    {
        var meeting = PlannedMeeting.In(s_records, "p0", Selection.Default, 2);
        Assert.Empty(meeting.Coming);
        Assert.Equal(3, meeting.Records.Periods.Count);
        Assert.Equal("p2", meeting.LastPeriod);
    }

    [Fact]
    public void Added_periods_are_as_long_as_the_last_one()
    {
        var meeting = PlannedMeeting.In(Worlds.Dated(s_records), "p2", Selection.Default, 1);
        Assert.Equal("2003-01-01", meeting.Records.Periods[^1].Start!.Value.Text);
        Assert.Equal("2004-01-01", meeting.Records.Periods[^1].End!.Value.Text);
    }

    [Fact]
    public void A_meeting_may_be_in_the_period_after_the_last_where_names_tell_it()
    {
        var years = Worlds.Dated(s_records) with
        {
            Periods = [.. Worlds.Dated(s_records).Periods.Select((row, place) => row with { Id = $"{2000 + place}" })],
            Events = [.. s_records.Events.Select(row => row with { Period = $"200{row.Period![1..]}" })],
        };
        var meeting = PlannedMeeting.In(years, "2003", Selection.Default, 1);
        Assert.Equal(["2000", "2001", "2002", "2003", "after+1"], meeting.Records.Periods.Select(row => row.Id));
        Assert.Equal(("2003-01-01", "2004-01-01"), (meeting.Records.Periods[3].Start!.Value.Text, meeting.Records.Periods[3].End!.Value.Text));
        Assert.Equal((3, "1 period after 2003", "a meeting in 2003"), (meeting.Period, meeting.LastPeriod, meeting.Meeting.Title));
        var later = Assert.Throws<ArgumentException>(() => PlannedMeeting.In(years, "2005", Selection.Default, 1));
        Assert.Contains("2002, or 2003, the next one. For a later one, add its row to periods.csv.", later.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("e0", "Did you mean 'e00'?")]
    [InlineData("e02", "publication")]
    [InlineData("e03", "expected that event")]
    public void What_cannot_be_met_at_is_refused(string id, string told)
    {
        var records = s_records with
        {
            Events =
            [
                .. s_records.Events,
                new Event("e02") { Kind = EventKind.Publication, Period = "p1" },
                new Event("e03") { Kind = EventKind.Meeting, Period = "p0", SameOccasion = "e00" },
            ],
        };
        Assert.Contains(told, Assert.Throws<ArgumentException>(() => PlannedMeeting.Of(records, id, Selection.Default, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_or_kind_that_does_not_count_is_refused()
    {
        var period = Assert.Throws<ArgumentException>(() => PlannedMeeting.In(s_records, "p9", Selection.Default, 1));
        Assert.Contains("expected one of p0, p1, p2", period.Message, StringComparison.Ordinal);
        var offices = new Selection { Kinds = new HashSet<EventKind> { EventKind.Coordination } };
        Assert.Contains(
            "do not count", Assert.Throws<ArgumentException>(() => PlannedMeeting.In(s_records, "p1", offices, 1)).Message, StringComparison.Ordinal);
    }
}
