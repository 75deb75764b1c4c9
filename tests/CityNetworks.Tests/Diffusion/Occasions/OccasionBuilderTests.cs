using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class OccasionBuilderTests
{
    // A meeting in p0, one cancelled in p1; c02 joins in 2002, that is p2; c03 leaves at the end of p0.
    private static readonly RecordSet s_records = Cancelling(
        Worlds.Joining(Worlds.Dated(Worlds.Records(4, 4, (0, [0, 1, 3]), (1, [0]))), "c02", "2002"), "e01");

    [Theory]
    [InlineData(CancelledMeetings.Best)]
    [InlineData(CancelledMeetings.Worst)]
    [InlineData(CancelledMeetings.Likely)]
    public void A_cancelled_meeting_that_is_held_brings_members_only(CancelledMeetings held)
    {
        var scenario = Worlds.From("c00") with { Participation = new ParticipationTerm { Cancelled = held } };
        var occasion = DiffusionModel.Create(s_records, scenario).Meetings.Occasions[1];
        int[] came = [.. occasion.Certain.Keys.Concat(occasion.Uncertain.Keys).Order()];
        Assert.Equal([0, 1], came);
    }

    private static RecordSet Cancelling(RecordSet records, string meeting) => records with
    {
        Events = [.. records.Events.Select(row => row.Id == meeting ? row with { Status = EventStatus.Cancelled } : row)],
        Cities = [.. records.Cities.Select(row => row.Id == "c03" ? row with { Left = Worlds.On("2001") } : row)],
    };
}
