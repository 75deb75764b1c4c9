using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class PresenterWeightsTests
{
    private const int Runs = 400_000;
    private const double Rate = 0.6;

    // c00 presents at a meeting, c01 is there too; both have the policy. c02 comes for certain or perhaps.
    private static RecordSet Records(double? comes) => Worlds.Records(3, 3) with
    {
        Events = [new Event("e") { Kind = EventKind.Meeting, Period = "p1" }],
        Participations =
        [
            new Participation("c00", "e") { Role = Roles.Presenter },
            new Participation("c01", "e"),
            new Participation("c02", "e") { Probability = comes },
        ],
    };

    [Theory]
    [InlineData(null, null)]
    [InlineData(0.5, null)]
    [InlineData(null, 1.0)]
    [InlineData(0.5, 1.0)]
    public void It_agrees_with_the_enumeration_of_a_tiny_world(double? comes, double? outcome)
    {
        var scenario = Worlds.From("c00", "c01").With(new LearningTerm(Rate) { Presenters = 3, Outcome = outcome });
        var result = Ensemble.Run(DiffusionModel.Create(Records(comes), scenario), new RunSettings { Runs = Runs });

        // Weights 3 + 1: shared out over two others (contact), or evidence of precision 4 beside a prior of 1 (learning).
        var adopts = (comes ?? 1) * (1 - Math.Exp(-Rate * (outcome is null ? 4 / 2.0 : 4 / 5.0)));
        Near(adopts, result.Cities.Numbers("p_ever_adopted")[2]);
        Assert.Equal(["c00", "c01"], result.Influence.Text("source"));
        Near(adopts * 3 / 4, result.Influence.Numbers("expected_adoptions")[0]);
        Near(adopts / 4, result.Influence.Numbers("expected_adoptions")[1]);
    }

    [Theory]
    [InlineData(Roles.Author, 0.0, 0.5)] // rate 1: a presenter of weight 0 gives nothing, the other adopter 1/2
    [InlineData(Roles.Presenter | Roles.Host, 2.5, 1.75)]
    [InlineData(Roles.Host, 2.5, 1.0)]
    [InlineData(Roles.Presenter, 1.0, 1.0)]
    public void Presenters_and_authors_have_the_weight_and_nobody_else(Roles role, double weight, double expected)
    {
        var records = Records(null);
        records = records with { Participations = [records.Participations[0] with { Role = role }, .. records.Participations.Skip(1)] };
        var model = DiffusionModel.Create(records, Worlds.From("c00", "c01").With(new LearningTerm(1) { Presenters = weight }));
        Assert.Equal(expected, HazardTerms.Given(model, new Dictionary<string, string>())[1][0][2], 1e-12);
        var weights = new PresenterWeights(model.Meetings, weight);
        Assert.Equal((expected == 1, Math.Max(1, weight)), (weights.IsNone, weights.Most));
    }

    [Fact]
    public void It_is_a_scenario_key_that_is_reported()
    {
        const string Text = """{ "policy": "policy", "initial": ["c00"], "start": "p1", "mechanisms": { "learning": { "rate": 0.1, "presenters": 3 } } }""";
        var reading = ScenarioReader.Read(Text, Records(null));
        Assert.Equal(3, reading.Scenario!.Learning.Presenters);
        Assert.Contains(Assumptions.Of(reading.Scenario!), row => row.Key == "learning" && row.Value.Contains("presenters 3", StringComparison.Ordinal));
        Assert.Single(ScenarioReader.Read(Text.Replace(": 3", ": -3", StringComparison.Ordinal), Records(null)).Problems);
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(actual, expected - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
}
