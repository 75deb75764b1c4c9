using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.ScenarioFiles;
using CityNetworks.Diffusion.Scenarios;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Mechanisms;

public sealed class EndorsementTests
{
    private const int Runs = 400_000;
    private const double Rate = 0.4;

    // The work plans of p0 and p1 have the policy as an axis, that of p2 has another; a motto of p1 praises it too.
    private static readonly RecordSet s_records = Worlds.Records(2, 4) with
    {
        Events =
        [
            new Event("plan0") { Kind = EventKind.Coordination, Period = "p0", Themes = ["policy"] },
            new Event("plan1") { Kind = EventKind.Coordination, Period = "p1", Themes = ["policy"] },
            new Event("plan2") { Kind = EventKind.Coordination, Period = "p2", Themes = ["other"] },
            new Event("motto") { Kind = EventKind.Other, Period = "p1" },
        ],
    };

    private static readonly EndorsementTerm s_term = new(Rate) { Memory = 0.5, Events = ["motto"] };

    [Theory]
    [InlineData(EndorsementCounting.Last, 1, 1, 0.5)]
    [InlineData(EndorsementCounting.All, 1, 2.5, 1.25)] // 1, then 1/2 + 1 + 1, then half of it
    public void It_agrees_with_the_enumeration_of_a_tiny_world(EndorsementCounting counting, double first, double second, double third)
    {
        var scenario = Worlds.From() with { Terms = TermSet.None.With(s_term with { Counting = counting }) };
        var result = Ensemble.Run(DiffusionModel.Create(s_records, scenario), new RunSettings { Runs = Runs });
        var expected = 1 - Math.Exp(-Rate * (first + second + third));
        var error = 4 * Math.Sqrt(expected * (1 - expected) / Runs);
        Assert.All(result.Cities.Numbers("p_ever_adopted"), found => Assert.InRange(found, expected - error, expected + error));
        Assert.All(result.Mechanisms.Text("mechanism"), id => Assert.Equal("endorsement", id));
        Assert.All(result.Mechanisms.Text("family"), id => Assert.Equal("mimicry", id));
    }

    [Theory]
    [InlineData(EndorsementCounting.Last, 2, 3, 1.5)] // of two in one period the weightiest
    [InlineData(EndorsementCounting.All, 2, 6, 3)]
    public void An_endorsement_has_the_standing_of_its_id_or_kind(EndorsementCounting counting, double first, double second, double third)
    {
        var term = s_term with { Counting = counting, Weights = new Dictionary<string, double> { ["coordination"] = 2, ["motto"] = 3 } };
        var model = DiffusionModel.Create(s_records, Worlds.From() with { Terms = TermSet.None.With(term) });
        var hazards = HazardTerms.Given(model, new Dictionary<string, string>()).Select(terms => terms[0][0] / Rate);
        Assert.Equal([first, second, third], hazards.Select(hazard => Math.Round(hazard, 12)));
    }

    [Fact]
    public void An_event_that_is_named_beside_its_theme_counts_once()
    {
        var term = s_term with { Counting = EndorsementCounting.All, Events = ["plan0"] };
        var model = DiffusionModel.Create(s_records, Worlds.From() with { Terms = TermSet.None.With(term) });
        Assert.Equal(Rate, HazardTerms.Given(model, new Dictionary<string, string>())[0][0][0], 1e-12);
    }

    [Fact]
    public void Its_keys_are_read_checked_and_reported()
    {
        const string Text = """
            { "policy": "policy", "initial": [], "start": "p1",
              "mechanisms": { "endorsement": { "rate": 0.4, "counting": "all", "weights": { "motto": 3, "coordination": 2 } } } }
            """;
        var reading = ScenarioReader.Read(Text, s_records);
        Assert.Contains(
            Assumptions.Of(reading.Scenario!),
            row => row.Key == "endorsement" && row.Value == "rate 0.4, memory 0.5, counting all, weights coordination 2 + motto 3");
        var problem = Assert.Single(ScenarioReader.Read(Text.Replace("motto", "moto", StringComparison.Ordinal), s_records).Problems);
        Assert.Equal(("mechanisms.endorsement.weights.moto", "Did you mean 'motto'?"), (problem.Path, problem.Suggestion));
    }
}
