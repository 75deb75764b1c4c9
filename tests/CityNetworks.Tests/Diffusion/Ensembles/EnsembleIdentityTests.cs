using CityNetworks.Diffusion.Ensembles;
using CityNetworks.Diffusion.Mechanisms;
using CityNetworks.Diffusion.Simulation;
using CityNetworks.Records;
using Xunit;

namespace CityNetworks.Tests.Diffusion.Ensembles;

public sealed class EnsembleIdentityTests
{
    private static readonly DiffusionModel s_model = DiffusionModel.Create(Worlds.Records(3, 3, (0, [0, 1])), Worlds.From("c00").With(new LearningTerm(0.5)));

    [Fact]
    public void The_same_ensemble_has_the_same_identity_whatever_its_settings_of_speed()
    {
        var (one, two) = (Of(s_model, new RunSettings { Runs = 9 }), Of(s_model, new RunSettings { Runs = 9, Workers = new(3) }));
        Assert.Equal(one, two);
        Assert.Empty(one.DifferencesFrom(two));
    }

    [Fact]
    public void Each_difference_is_reported_with_both_sides()
    {
        var one = Of(s_model, new RunSettings { Runs = 9 });
        Assert.Equal(["another number of runs (9, not 8)"], one.DifferencesFrom(Of(s_model, new RunSettings { Runs = 8 })));
        Assert.Equal(["another seed (1, not 2)"], one.DifferencesFrom(Of(s_model, new RunSettings { Runs = 9, Seed = 2 })));
        var other = DiffusionModel.Create(s_model.Records, s_model.Scenario.With(new LearningTerm(0.6)));
        Assert.StartsWith("another scenario (", Assert.Single(one.DifferencesFrom(Of(other, new RunSettings { Runs = 9 }))), StringComparison.Ordinal);
        var secondary = DiffusionModel.Create(s_model.Records, s_model.Scenario, new Selection { IncludeCancelled = true });
        Assert.StartsWith(
            "another selection of rows (", Assert.Single(one.DifferencesFrom(Of(secondary, new RunSettings { Runs = 9 }))), StringComparison.Ordinal);
        Assert.StartsWith(
            "another choice of cities counted (all",
            Assert.Single(one.DifferencesFrom(one with { Counted = "0123456789abcdef" })),
            StringComparison.Ordinal);
    }

    private static EnsembleIdentity Of(DiffusionModel model, RunSettings settings) => EnsembleIdentity.Of(model, settings);
}
