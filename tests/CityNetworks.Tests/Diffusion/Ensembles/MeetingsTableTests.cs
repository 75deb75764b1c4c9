using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class MeetingsTableTests
{
    [Fact]
    public void A_meeting_is_held_as_often_as_its_quorum_is_met()
    {
        var records = Worlds.Records(3, 3, (1, [0, 1]), (1, [0]));
        records = records with { Events = [.. records.Events.Select(e => e with { Status = EventStatus.Cancelled })] };
        var scenario = Worlds.From("c00").With(new LearningTerm(0.1)) with
        {
            Participation = new ParticipationTerm { Cancelled = CancelledMeetings.Likely, Quorum = new Quorum(2, 1) },
        };
        var meetings = Ensemble.Run(DiffusionModel.Create(records, scenario), new RunSettings { Runs = 50 }).Tables.Single(table => table.Name == "meetings");
        Assert.Equal(["e00", "e01"], meetings.Text("event"));
        Assert.Equal(1, meetings.Numbers("p_held")[0]); // two are on record, and two are enough
        Assert.InRange(meetings.Numbers("p_held")[1], 0.2, 0.95); // one is on record, and a second one comes or not
        Assert.True(meetings.Numbers("mean")[0] >= 2);
    }
}
