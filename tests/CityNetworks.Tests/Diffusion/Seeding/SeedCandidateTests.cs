using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Seeding;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Seeding;

public sealed class SeedCandidateTests
{
    private static readonly DiffusionModel s_model = DiffusionModel.Create(
        WithCosts(Worlds.Records(3, 3, (0, [0, 1]), (1, [1]))),
        Worlds.From("c00").With(new LearningTerm(0.5)));

    [Fact]
    public void Cities_that_have_adopted_and_those_that_are_there_are_no_candidates()
    {
        Assert.Equal(["c01", "c02"], SeedCandidate.Of(s_model, new SeedOptions()).Select(choice => choice.City!.Id));
        Assert.Equal(
            ["c00 e01", "c02 e00", "c02 e01"],
            SeedCandidate.Of(s_model, new SeedOptions { Choice = SeedChoice.Invitations }).Select(choice => $"{choice.City!.Id} {choice.Event!.Id}").Order());
        Assert.Empty(SeedCandidate.Of(s_model, new SeedOptions { Choice = SeedChoice.Events }));
    }

    [Fact]
    public void A_cost_is_a_number_above_0() => Assert.StartsWith(
        "City 'c02' has '0' in column 'cost'; expected what it costs, a number above 0.",
        Assert.Throws<ArgumentException>(() => SeedCandidate.Of(s_model, new SeedOptions { CostColumn = "cost" })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_choice_becomes_an_adopter_or_a_participation()
    {
        Assert.Same(s_model, SeedCandidate.Choose(s_model, []));
        var chosen = SeedCandidate.Choose(
            s_model, [new(s_model.Records.Cities[1], null, 1), new(s_model.Records.Cities[2], s_model.Records.Events[0], 1)]);
        Assert.Equal(["c00", "c01"], chosen.Scenario.Initial.Select(adopter => adopter.City));
        Assert.Contains(chosen.Records.Participations, row => row is { City: "c02", Event: "e00" });
    }

    private static RecordSet WithCosts(RecordSet records) => records with
    {
        Cities =
        [
            .. records.Cities.Select(
                city => city with { Covariates = new Dictionary<string, string> { ["cost"] = city.Id == "c02" ? "0" : "2.5" } }),
        ],
    };
}
