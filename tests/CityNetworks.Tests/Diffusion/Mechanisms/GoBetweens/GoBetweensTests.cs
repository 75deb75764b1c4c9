using CityNetworks.Diffusion.Counterfactuals;
using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class GoBetweensTests
{
    private const int Runs = 400_000;
    private const double Rate = 0.8;
    private const double Memory = 0.5;

    // The forum meets the adopter c00 and c01 in p0, c02 and c03 in p1 (c03 comes with probability 1/2); cities of different meetings never meet.
    private static RecordSet Records(EventStatus status = EventStatus.Held, string kind = "go-between")
    {
        var records = Worlds.Records(4, 4, (0, [0, 1]), (1, [2]));
        return records with
        {
            Participations = [.. records.Participations, new Participation("c03", "e01") { Probability = 0.5 }],
            Organisations = [new Organisation("forum", "Forum") { ActorKind = kind, Actor = "experts" }],
            Engagements = [new Engagement("forum", "e00") { Status = status }, new Engagement("forum", "e01")],
        };
    }

    private static Scenario From(GoBetweensTerm term) => Worlds.From("c00") with { Terms = TermSet.None.With(term) };

    [Fact]
    public void It_agrees_with_the_enumeration_of_a_tiny_world()
    {
        // At the end of p0 the forum carries 1/2 (one adopter of two cities); who meets it in p1 hears 1/2 in p2 and a quarter in p3.
        var result = Ensemble.Run(DiffusionModel.Create(Records(), From(new GoBetweensTerm(Rate) { Memory = Memory })), new RunSettings { Runs = Runs });
        var met = 1 - Math.Exp(-Rate * 0.5 * (1 + Memory));
        double[] expected = [1, 0, met, met / 2];
        for (var city = 0; city < 4; city++)
            Near(expected[city], result.Cities.Numbers("p_ever_adopted")[city]);
        Assert.Equal(["c00", "c00"], result.Influence.Text("source"));
        Near(met, result.Influence.Numbers("expected_adoptions")[0]);
        Assert.All(result.Mechanisms.Text("mechanism"), id => Assert.Equal("go-betweens", id));
    }

    [Fact]
    public void An_actor_weighs_as_stated_and_what_is_no_go_between_carries_nothing()
    {
        double Hazard(RecordSet records, double weight) => HazardTerms
            .Given(DiffusionModel.Create(records, From(new GoBetweensTerm(Rate)
            {
                Memory = Memory,
                Actors = new Dictionary<string, double> { ["experts"] = weight }
            })), new Dictionary<string, string>())[1]
            .Sum(term => term[2]);
        Assert.Equal(Rate * 0.5 * 3, Hazard(Records(), 3), 1e-12);
        Assert.Equal(0, Hazard(Records(), 0));
        Assert.Equal(0, Hazard(Records(EventStatus.Planned), 1));
        Assert.Equal(0, Hazard(Records(kind: "external"), 1));
    }

    [Fact]
    public void Who_was_moved_through_whom_is_reported()
    {
        // The club is at the same meetings and carries three times as much.
        var records = Records() with
        {
            Organisations = [
                new Organisation("forum", "Forum") { ActorKind = "go-between", Actor = "experts" },
                new Organisation("club", "Club") { ActorKind = "go-between", Actor = "officials" }
            ],
            Engagements = [.. Records().Engagements, .. Records().Engagements.Select(row => new Engagement("club", row.Event) { Status = row.Status })],
        };
        var term = new GoBetweensTerm(Rate) { Memory = Memory, Actors = new Dictionary<string, double> { ["officials"] = 3 } };
        var carriers = Ensemble.Run(DiffusionModel.Create(records, From(term)), new RunSettings { Runs = Runs }).Carriers!;
        var met = 1 - Math.Exp(-Rate * 4 * 0.5 * (1 + Memory));
        Assert.Equal(["club", "club", "forum", "forum"], carriers.Text("organisation"));
        Assert.Equal(["Club", "Club", "Forum", "Forum"], carriers.Text("name"));
        Assert.Equal(["c02", "c03", "c02", "c03"], carriers.Text("target"));
        double[] expected = [met * 3 / 4, met * 3 / 8, met / 4, met / 8];
        for (var row = 0; row < 4; row++)
            Near(expected[row], carriers.Numbers("expected_adoptions")[row]);
        Assert.Null(Ensemble.Run(DiffusionModel.Create(Records(), Worlds.From("c00").With(new MimicryTerm(1))), new RunSettings { Runs = 16 }).Carriers);
    }

    [Fact]
    public void It_is_a_scenario_key_that_is_reported()
    {
        const string Text =
            """
            { "policy": "policy", "initial": ["c00"], "start": "p1",
              "mechanisms": { "go-betweens": { "rate": 0.8, "memory": 0.5, "actors": { "experts": 2 } } } }
            """;
        var reading = ScenarioReader.Read(Text, Records());
        Assert.Empty(reading.Problems);
        Assert.Contains(Assumptions.Of(reading.Scenario!), row => row.Key == "go-betweens" && row.Value == "rate 0.8, memory 0.5, actors experts 2");
        Assert.Contains(
            "experts",
            Assert.Single(ScenarioReader.Read(Text.Replace("experts", "expert", StringComparison.Ordinal), Records()).Problems).Suggestion,
            StringComparison.Ordinal);
        var model = DiffusionModel.Create(Records(), reading.Scenario!);
        Assert.Equal(["go-betweens"], model.MechanismIds);
        Assert.Empty(model.WithoutMechanism("go-betweens").MechanismIds);
    }

    private static void Near(double expected, double actual) =>
        Assert.InRange(
            actual, expected - 1e-9 - (4 * Math.Sqrt(expected * (1 - expected) / Runs)), expected + 1e-9 + (4 * Math.Sqrt(expected * (1 - expected) / Runs)));
}
