using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Counterfactuals;

public sealed class EventEditsTests
{
    private static readonly DiffusionModel s_model = DiffusionModel.Create(
        Worlds.Records(4, 3, (0, [0, 1]), (1, [1, 2]), (1, [2, 3])), Worlds.From("c00").With(new LearningTerm(0.5)));

    [Fact]
    public void An_event_or_a_period_goes_with_its_participations()
    {
        Assert.Equal(["e01", "e02"], s_model.WithoutEvent("e00").Records.Events.Select(e => e.Id));
        Assert.Equal(4, s_model.WithoutEvent("e00").Records.Participations.Count);
        Assert.Equal(["e00"], s_model.WithoutPeriod("p1").Records.Events.Select(e => e.Id));
        Assert.Throws<ArgumentException>(() => s_model.WithoutEvent("e99"));
        Assert.Throws<ArgumentException>(() => s_model.WithoutPeriod("p9"));
    }

    [Fact]
    public void An_event_that_another_is_joined_to_leaves_it_alone()
    {
        var joined = DiffusionModel.Create(
            s_model.Records with { Events = [.. s_model.Records.Events.Select(e => e.Id == "e02" ? e with { SameOccasion = "e01" } : e)] }, s_model.Scenario);
        Assert.Null(joined.WithoutEvent("e01").Records.Events.Single(e => e.Id == "e02").SameOccasion);
    }

    [Fact]
    public void A_further_event_brings_its_cities_once_each()
    {
        var more = s_model.WithEvent(new Event("x") { Kind = EventKind.Meeting, Period = "p0" }, "c00", "c03", "c00");
        Assert.Equal(["c00", "c03"], more.Records.Participations.Where(row => row.Event == "x").Select(row => row.City));
        Assert.Throws<ArgumentException>(() => s_model.WithEvent(new Event("e00") { Period = "p0" }));
        Assert.Throws<ArgumentException>(() => s_model.WithEvent(new Event("x") { Period = "p0" }, "c99"));
    }

    [Fact]
    public void Cancelled_meetings_are_held_with_the_participants_that_are_asked_for() =>
        Assert.Equal(CancelledMeetings.Likely, s_model.HoldingCancelled(CancelledMeetings.Likely).Scenario.Participation.Cancelled);
}
