using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Occasions;

public sealed class BroadcastTests
{
    // c00 coordinates in p1; c02 joins in p2.
    private static readonly RecordSet s_records = Worlds.Joining(
        Worlds.Dated(Worlds.Records(3, 4)) with
        {
            Events = [new Event("o") { Kind = EventKind.Coordination, Period = "p1" }],
            Participations = [new Participation("c00", "o") { Role = Roles.Coordinator }],
        },
        "c02",
        "2002");

    [Theory]
    [InlineData(null, 0.25)] // contact: rate 0.5, weight 0.5
    [InlineData(1.0, 0.5 / 3)] // learning: precision 0.5 beside a prior of 1
    public void An_office_reaches_the_members_of_its_period_alone(double? outcome, double expected)
    {
        var scenario = Worlds.From("c00").With(new LearningTerm(0.5) { Coordination = 0.5, Outcome = outcome });
        var model = DiffusionModel.Create(s_records, scenario);
        var terms = HazardTerms.Given(model, new Dictionary<string, string>())[1][0];
        Assert.Equal(expected, terms[1], 1e-12);
        Assert.Equal(0, terms[2]);

        // And whom it does not reach it does not move.
        var influence =
            Ensemble.Run(DiffusionModel.Create(s_records, scenario.With(scenario.Learning with { Rate = 1e9 })), new RunSettings { Runs = 10 }).Influence;
        Assert.DoesNotContain("c02", influence.Text("target"));
        Assert.Contains("c01", influence.Text("target"));
    }

    [Fact]
    public void One_hears_of_a_policy_from_an_office_only_as_a_member()
    {
        var scenario = Worlds.From("c00") with { States = new StatesTerm { Awareness = new AwarenessTerm(1e9) { Memory = 1 } } };
        var states = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = 10 }).States!;
        var aware = Enumerable.Range(0, states.RowCount).Where(row => states.Text("state")[row] == "aware").Select(row => states.Numbers("mean")[row]);
        Assert.Equal([0, 1, 1], aware);
    }
}
